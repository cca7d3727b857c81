/// AVIF (ISO/IEC 23000-22 in ISO/IEC 14496-12): boxes whose places in the file name each other, so nothing may move. What is to go is
/// overwritten with zeros: the items that are no pictures (EXIF, XMP), and every box that the picture does not need.
enum AVIFFile {
  private static let needed: Set<String> = ["ftyp", "meta", "mdat"]
  private static let neededInMeta: Set<String> = [
    "hdlr", "pitm", "iloc", "iinf", "iprp", "iref", "idat", "grpl", "dinf", "ipro",
  ]
  /// Items that are pictures, or say how pictures are put together.
  private static let shown: Set<String> = ["av01", "grid", "iovl", "iden", "tmap"]

  static func cleaned(_ file: [UInt8]) throws(Picture.Fault) -> PictureParts {
    let reader = ByteReader(file[...], isBigEndian: true)
    var bytes = file
    var picture: (width: Int, height: Int, isTurned: Bool)?
    let all = try boxes(reader, 0..<file.count)
    for box in all {
      if box.name == "moov" { throw Picture.Fault("it is a film, of which nothing can be removed") }
      guard needed.contains(box.name) else {
        erase(box.content, in: &bytes)
        continue
      }
      guard box.name == "meta", picture == nil else { continue }
      guard box.content.count >= 4 else { throw Picture.Fault("its list of items cannot be read") }
      let parts = try boxes(reader, box.content.dropFirst(4))
      for part in parts where !neededInMeta.contains(part.name) { erase(part.content, in: &bytes) }
      picture = try size(reader, parts)
      let data = (all.filter { $0.name == "mdat" } + parts.filter { $0.name == "idat" }).map(\.content)
      let telling = try itemsThatTell(reader, parts)
      // EXIF of nothing but zeros would be a fault to some readers: an item of a kind that nobody knows is passed over.
      for range in telling.kinds { bytes.replaceSubrange(range, with: "free".utf8) }
      for range in telling.data {
        // Zeros anywhere else would break the file and hide that it was broken.
        guard data.contains(where: { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }) else {
          throw Picture.Fault("an item stands outside its data")
        }
        erase(range, in: &bytes)
      }
    }
    guard let picture else { throw Picture.Fault("it holds no picture") }
    let (width, height) = picture.isTurned ? (picture.height, picture.width) : (picture.width, picture.height)
    return PictureParts(width: width, height: height, bytes: bytes)
  }

  private struct Box {
    let name: String
    let content: Range<Int>
  }

  private static func boxes(_ reader: ByteReader, _ range: Range<Int>) throws(Picture.Fault) -> [Box] {
    var result: [Box] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard var length = reader.number(4, at: at), let name = reader.slice(at + 4..<at + 8) else {
        throw Picture.Fault("a box at byte \(at) cannot be read")
      }
      var head = 8
      if length == 0 { length = range.upperBound - at }
      if length == 1 {
        // Eight bytes of length, of which no file needs the first.
        guard reader.number(1, at: at + 8) == 0, let long = reader.number(7, at: at + 9) else {
          throw Picture.Fault("a box at byte \(at) cannot be read")
        }
        (length, head) = (long, 16)
      }
      guard length >= head, length <= range.upperBound - at else {
        throw Picture.Fault("a box at byte \(at) ends behind what holds it")
      }
      result.append(Box(name: String(decoding: name, as: UTF8.self), content: at + head..<at + length))
      at += length
    }
    return result
  }

  /// The largest extent: tiles and previews are smaller than the picture.
  private static func size(
    _ reader: ByteReader, _ parts: [Box]
  ) throws(Picture.Fault) -> (width: Int, height: Int, isTurned: Bool)? {
    guard let properties = parts.first(where: { $0.name == "iprp" }),
      let list = try boxes(reader, properties.content).first(where: { $0.name == "ipco" })
    else { return nil }
    var largest: (width: Int, height: Int)?
    var isTurned = false
    for property in try boxes(reader, list.content) {
      let start = property.content.lowerBound
      if property.name == "irot", let angle = reader.number(1, at: start) { isTurned = angle & 1 == 1 }
      guard property.name == "ispe", let width = reader.number(4, at: start + 4),
        let height = reader.number(4, at: start + 8)
      else { continue }
      // Either side may have 32 bits: what is too long is said elsewhere.
      if largest.map({ Double(width) * Double(height) > Double($0.width) * Double($0.height) }) ?? true {
        largest = (width, height)
      }
    }
    return largest.map { ($0.width, $0.height, isTurned) }
  }

  // MARK: Items

  /// Items that are no pictures: EXIF, XMP, addresses and what nobody knows.
  private struct Telling {
    /// Where their kinds are named.
    var kinds: [Range<Int>] = []
    /// Where they stand.
    var data: [Range<Int>] = []
  }

  private static func itemsThatTell(_ reader: ByteReader, _ parts: [Box]) throws(Picture.Fault) -> Telling {
    var telling = Telling()
    guard let list = parts.first(where: { $0.name == "iinf" }) else { return telling }
    let start = list.content.lowerBound
    guard let version = reader.number(1, at: start) else { throw Picture.Fault("its list of items cannot be read") }
    var ids: Set<Int> = []
    for entry in try boxes(
      reader, min(start + (version == 0 ? 6 : 8), list.content.upperBound)..<list.content.upperBound)
    where entry.name == "infe" {
      let at = entry.content.lowerBound
      guard let version = reader.number(1, at: at), version >= 2,
        let id = reader.number(version == 2 ? 2 : 4, at: at + 4),
        case let place = at + (version == 2 ? 8 : 10), place + 4 <= entry.content.upperBound,
        let kind = reader.slice(place..<place + 4)
      else { throw Picture.Fault("its list of items cannot be read") }
      guard !shown.contains(String(decoding: kind, as: UTF8.self)) else { continue }
      ids.insert(id)
      telling.kinds.append(place..<place + 4)
    }
    if ids.isEmpty { return telling }
    guard let places = parts.first(where: { $0.name == "iloc" }) else {
      throw Picture.Fault("its items have no places")
    }
    telling.data = try extents(
      reader, places.content, of: ids, data: parts.first { $0.name == "idat" }?.content.lowerBound)
    return telling
  }

  /// - Parameter data: where the box begins whose places some items count from.
  private static func extents(
    _ reader: ByteReader, _ box: Range<Int>, of ids: Set<Int>, data: Int?
  ) throws(Picture.Fault) -> [Range<Int>] {
    let fault = Picture.Fault("the places of its items cannot be read")
    var at = box.lowerBound
    func next(_ width: Int) throws(Picture.Fault) -> Int {
      guard width <= 7 || reader.number(width - 7, at: at) == 0, at + width <= box.upperBound,
        let number = reader.number(min(width, 7), at: at + max(0, width - 7))
      else { throw fault }
      at += width
      return number
    }
    let version = try next(1)
    _ = try next(3)
    let sizes = (try next(1), try next(1))
    let (offsetWidth, lengthWidth, baseWidth) = (sizes.0 >> 4, sizes.0 & 15, sizes.1 >> 4)
    let indexWidth = version == 0 ? 0 : sizes.1 & 15
    guard version <= 2, max(offsetWidth, lengthWidth, baseWidth, indexWidth) <= 8 else { throw fault }
    var result: [Range<Int>] = []
    // What is named many times over would take many times as long.
    var allowance = reader.count
    for _ in 0..<(try next(version < 2 ? 2 : 4)) {
      let id = try next(version < 2 ? 2 : 4)
      let method = version == 0 ? 0 : try next(2) & 15
      _ = try next(2)
      let base = try next(baseWidth)
      for _ in 0..<(try next(2)) {
        _ = try next(indexWidth)
        let offset = try next(offsetWidth)
        let length = try next(lengthWidth)
        guard ids.contains(id) else { continue }
        guard method == 0 || method == 1 && data != nil else { throw fault }
        let first = base &+ offset &+ (method == 1 ? data ?? 0 : 0)
        allowance -= length
        guard first >= 0, length > 0, first <= reader.count - length, allowance >= 0 else { throw fault }
        result.append(first..<first + length)
      }
    }
    return result
  }

  private static func erase(_ range: Range<Int>, in bytes: inout [UInt8]) {
    for index in range { bytes[index] = 0 }
  }
}
