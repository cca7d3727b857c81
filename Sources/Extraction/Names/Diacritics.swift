/// Latin letters with marks and the plain letters they are sorted under.
enum Diacritics {
  private static let table: [UInt32: UInt8] = {
    var table: [UInt32: UInt8] = [:]
    for row in rows.split(separator: " ") {
      guard let plain = row.utf8.first else { continue }
      for scalar in row.unicodeScalars.dropFirst() { table[scalar.value] = plain }
    }
    return table
  }()

  /// Both cases of the letters of Latin-1 and Latin Extended-A, and the Vietnamese and Romanian ones beyond.
  private static let rows = """
    aàáâãäåāăąÀÁÂÃÄÅĀĂĄạảấầẩẫậắằẳẵặẠẢẤẦẨẪẬẮẰẲẴẶ cçćĉċčÇĆĈĊČ dďđĎĐ eèéêëēĕėęěÈÉÊËĒĔĖĘĚẹẻẽếềểễệẸẺẼẾỀỂỄỆ gĝğġģĜĞĠĢ hĥħĤĦ \
    iìíîïĩīĭįıÌÍÎÏĨĪĬĮİịỉỊỈ jĵĴ kķĶ lĺļľŀłĹĻĽĿŁ nñńņňÑŃŅŇ oòóôõöøōŏőÒÓÔÕÖØŌŎŐơƠọỏốồổỗộớờởỡợỌỎỐỒỔỖỘỚỜỞỠỢ rŕŗřŔŖŘ \
    sśŝşšșŚŜŞŠȘ tţťŧțŢŤŦȚ uùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲưƯụủứừửữựỤỦỨỪỬỮỰ wŵŴ yýÿŷÝŸŶỳỵỷỹ zźżžŹŻŽ
    """

  /// The plain lower-case letter; nil for ASCII and for letters of other scripts.
  static func plain(_ scalar: UInt32) -> UInt8? { scalar < 0xC0 ? nil : table[scalar] }
}
