import Testing

@testable import Markup

/// Pictures are published with nothing in them that tells who made them.
@Suite struct PictureTests {
  /// Stands wherever a file may hide words.
  private static let secret = Array("SECRET 52.5163N 13.3777E".utf8)

  // MARK: Files

  private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 0xFF)] + content
  }

  /// TIFF with an orientation, big-endian, and words behind it.
  private static func exif(_ orientation: UInt8) -> [UInt8] {
    Array("Exif\0\0MM".utf8) + [
      0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
    ] + secret
  }

  private static let frame: [UInt8] = [8, 0, 20, 0, 30, 1, 1, 0x11, 0]

  static func jpeg(orientation: UInt8 = 1) -> [UInt8] {
    var file: [UInt8] = [0xFF, 0xD8]
    file += segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 1, 1] + secret.prefix(3))
    file += segment(0xE1, exif(orientation))
    file += segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + secret)
    file += segment(0xE2, Array("ICC_PROFILE\0\u{1}\u{1}profile".utf8))
    file += segment(0xE2, Array("MPF\0".utf8) + secret) + segment(0xED, secret) + segment(0xFE, secret)
    file += segment(0xDB, [0] + [UInt8](repeating: 1, count: 64)) + segment(0xC0, frame)
    file += segment(0xC4, [0] + [UInt8](repeating: 0, count: 16))
    file += segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4]
    return file + [0xFF, 0xD9] + secret
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    [0, 0, UInt8(content.count >> 8), UInt8(content.count & 0xFF)] + Array(name.utf8) + content + [0, 0, 0, 0]
  }

  static func png(orientation: UInt8 = 1) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", [0, 0, 0, 30, 0, 0, 0, 20, 8, 2, 0, 0, 0]) + chunk("gAMA", [0, 0, 0, 1])
      + chunk("tEXt", secret) + chunk("iTXt", secret) + chunk("zTXt", secret) + chunk("tIME", secret)
      + chunk("prVt", secret)
      + chunk("eXIf", Array(exif(orientation).dropFirst(6))) + chunk("IDAT", [1, 2, 3]) + chunk("IEND", []) + secret
  }

  static func gif() -> [UInt8] {
    func blocks(_ content: [UInt8]) -> [UInt8] { [UInt8(content.count)] + content + [0] }
    return Array("GIF89a".utf8) + [30, 0, 20, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6] + [0x21, 0xFE] + blocks(secret)
      + [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + blocks(secret) + [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [
        3, 1, 0, 0, 0,
      ]
      + [0x21, 0xF9, 4, 0, 0, 0, 0, 0] + [0x2C, 0, 0, 0, 0, 30, 0, 20, 0, 0, 2] + blocks([1, 2]) + [0x3B] + secret
  }

  private static func riff(_ name: String, _ content: [UInt8]) -> [UInt8] {
    Array(name.utf8) + [UInt8(content.count & 0xFF), UInt8(content.count >> 8), 0, 0] + content
      + (content.count % 2 == 1 ? [0] : [])
  }

  static func webp(orientation: UInt8 = 1) -> [UInt8] {
    let picture = riff("VP8L", [0x2F, 29, 0xC0, 4, 0, 1, 2])
    let body =
      Array("WEBP".utf8) + riff("VP8X", [0x2C, 0, 0, 0, 29, 0, 0, 19, 0, 0]) + riff("ICCP", Array("profile".utf8))
      + picture
      + riff("ANMF", [UInt8](repeating: 0, count: 16) + picture + riff("hide", secret))
      + riff("EXIF", exif(orientation))
      + riff("XMP ", secret) + riff("junk", secret)
    return riff("RIFF", body) + secret
  }

  static func avif() -> [UInt8] {
    func box(_ name: String, _ content: [UInt8]) -> [UInt8] {
      [0, 0, UInt8((content.count + 8) >> 8), UInt8((content.count + 8) & 0xFF)] + Array(name.utf8) + content
    }
    func meta(_ start: Int) -> [UInt8] {
      func item(_ id: UInt8, _ kind: String) -> [UInt8] {
        box("infe", [2, 0, 0, 0, 0, id, 0, 0] + Array(kind.utf8) + [0])
      }
      func place(_ id: UInt8, _ at: Int, _ length: Int) -> [UInt8] {
        [0, id, 0, 0, 0, 1, 0, 0, UInt8(at >> 8), UInt8(at & 0xFF), 0, 0, 0, UInt8(length)]
      }
      return box(
        "meta",
        [0, 0, 0, 0] + box("hdlr", [0, 0, 0, 0]) + box("pitm", [0, 0, 0, 0, 0, 1])
          + box("iinf", [0, 0, 0, 0, 0, 2] + item(1, "av01") + item(2, "Exif"))
          + box("iloc", [0, 0, 0, 0, 0x44, 0, 0, 2] + place(1, start, 4) + place(2, start + 4, secret.count))
          + box("iprp", box("ipco", box("ispe", [0, 0, 0, 0, 0, 0, 0, 30, 0, 0, 0, 20]))) + box("uuid", secret))
    }
    let head = box("ftyp", Array("avif".utf8) + [0, 0, 0, 0])
    let start = head.count + meta(0).count + 8
    return head + meta(start) + box("mdat", [9, 8, 7, 6] + secret) + box("free", secret)
  }

  static let files: [[UInt8]] = [jpeg(orientation: 6), png(orientation: 6), gif(), webp(orientation: 6), avif()]

  private static func holds(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    return bytes.indices.contains { bytes[$0] == first && bytes[$0...].starts(with: part) }
  }

  // MARK: Tests

  @Test(arguments: files) func `nothing that tells of the maker is left`(file: [UInt8]) throws {
    let picture = try Picture(cleaning: file)
    #expect(picture.isCleaned)
    #expect(!Self.holds(picture.bytes, Array("SECRET".utf8)))
    #expect(try Picture(cleaning: picture.bytes).bytes == picture.bytes, "cleaning twice is cleaning once")
  }

  @Test(arguments: zip(files, ["jpg", "png", "gif", "webp", "avif"])) func `the size is that of the picture as shown`(
    file: [UInt8], format: String
  ) throws {
    let picture = try Picture(cleaning: file)
    #expect(picture.kind.rawValue == format)
    let isTurned = ["jpg", "png", "webp"].contains(format)
    #expect([picture.width, picture.height] == (isTurned ? [20, 30] : [30, 20]))
  }

  @Test func `the orientation stays, and nothing else of its EXIF`() throws {
    let picture = try Picture(cleaning: Self.jpeg(orientation: 8))
    #expect(
      Orientation(tiff: [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0])?
        .value == 8)
    #expect(Self.holds(picture.bytes, Array("Exif\0\0II".utf8)))
    #expect(!Self.holds(try Picture(cleaning: Self.jpeg()).bytes, Array("Exif".utf8)), "upright needs no word")
  }

  @Test func `colours and coded data stay`() throws {
    let jpeg = try Picture(cleaning: Self.jpeg()).bytes
    #expect(Self.holds(jpeg, Array("ICC_PROFILE\0".utf8)))
    #expect(Self.holds(jpeg, [1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4, 0xFF, 0xD9]))
    #expect(Self.holds(try Picture(cleaning: Self.gif()).bytes, Array("NETSCAPE2.0".utf8)))
    let webp = try Picture(cleaning: Self.webp()).bytes
    #expect(webp[20] == 0x20, "of the flags the profile's is left")
    #expect(webp.count == 8 + Int(webp[4]) + Int(webp[5]) << 8)
  }

  @Test func `a picture cut short is finished, and shows what there is`() throws {
    let cut = Self.jpeg().dropLast(Self.secret.count + 3)
    #expect(try Picture(cleaning: Array(cut)).bytes.suffix(2) == [0xFF, 0xD9])
  }

  @Test(arguments: [
    [], Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8), [0xFF, 0xD8, 0xFF], Array("GIF89a".utf8),
  ])
  func `what cannot be read is not published`(file: [UInt8]) {
    #expect(throws: Picture.Fault.self) { try Picture(cleaning: file) }
  }

  /// Whatever happens to a file's bytes: it is refused, or the words are gone from wherever the formats keep words.
  @Test(arguments: 0..<5) func `a damaged picture ends in a fault or a clean file`(number: Int) {
    let file = Self.files[number]
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<4000 {
      var damaged = file
      switch random(3) {
      case 0: damaged = Array(damaged.prefix(random(file.count)))
      case 1: damaged.removeSubrange(random(file.count / 2)..<file.count / 2 + random(file.count / 2))
      default: for _ in 0...random(6) { damaged[random(file.count)] = UInt8(random(256)) }
      }
      guard let picture = try? Picture(cleaning: damaged) else { continue }
      #expect(picture.bytes.count <= damaged.count + 64)
      #expect((try? Picture(cleaning: picture.bytes)) != nil, "what is published can be read")
    }
  }
}
