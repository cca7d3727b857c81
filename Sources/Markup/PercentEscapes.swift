extension String {
  /// `%20` and its like as the characters they stand for (RFC 3986); what is no UTF-8 then stays as it was.
  package var removingPercentEscapes: String {
    guard contains("%") else { return self }
    var bytes: [UInt8] = []
    let own = Array(utf8)
    var at = 0
    while at < own.count {
      if own[at] == 0x25, at + 2 < own.count,
        let value = UInt8(String(decoding: own[at + 1...at + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        at += 3
      } else {
        bytes.append(own[at])
        at += 1
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? self
  }
}
