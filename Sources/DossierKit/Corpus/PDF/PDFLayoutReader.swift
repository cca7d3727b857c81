extension PDFLayout {
  /// Reads what `pdftotext -bbox-layout` writes: `<page>`, `<flow>`, `<block>`, `<line>` and `<word>` in one another, each with the corners
  /// of its box. Whatever else stands there is passed over.
  package init(reading xhtml: [UInt8]) {
    var reader = PDFLayoutReader()
    xhtml.withUnsafeBufferPointer { reader.read($0) }
    self.init(pages: reader.pages)
  }
}

private struct PDFLayoutReader {
  var pages: [PDFLayout.Page] = []
  private var block: PDFLayout.Block = []
  private var words: [UInt8] = []
  private var box = Box()

  private struct Box {
    var left = 0.0
    var right = 0.0
    var top = 0.0
    var bottom = 0.0
  }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while let open = bytes[at...].firstIndex(of: 0x3C), let close = bytes[open...].firstIndex(of: 0x3E) {
      let tag = bytes[open + 1..<close]
      at = close + 1
      if tag.starts(with: "word ".utf8) {
        let end = bytes[at...].firstIndex(of: 0x3C) ?? bytes.endIndex
        add(bytes[at..<end])
        at = end
      } else if tag.starts(with: "line ".utf8) {
        words = []
        box = Box(
          left: Self.number("xMin", tag), right: Self.number("xMax", tag), top: Self.number("yMin", tag),
          bottom: Self.number("yMax", tag))
      } else if tag.elementsEqual("/line".utf8) {
        endLine()
      } else if tag.starts(with: "block ".utf8) {
        block = []
      } else if tag.elementsEqual("/block".utf8), !block.isEmpty {
        if pages.isEmpty { pages.append(PDFLayout.Page(height: 0, blocks: [])) }
        pages[pages.count - 1].blocks.append(block)
        block = []
      } else if tag.starts(with: "page ".utf8) {
        pages.append(PDFLayout.Page(height: Self.number("height", tag), blocks: []))
      }
    }
  }

  private mutating func endLine() {
    guard !words.isEmpty else { return }
    // What is no UTF-8 is replaced.
    let text = Array(String(decoding: words, as: UTF8.self).utf8)
    block.append(PDFLayout.Line(text, left: box.left, right: box.right, top: box.top, bottom: box.bottom))
  }

  /// Control characters are left out.
  private mutating func add(_ word: Slice<UnsafeBufferPointer<UInt8>>) {
    let start = words.count
    if start > 0 { words.append(0x20) }
    var rest = word[...]
    while let byte = rest.first {
      if byte == 0x26, let end = rest.prefix(8).firstIndex(of: 0x3B),
        let character = Self.entities[String(decoding: rest[rest.startIndex + 1..<end], as: UTF8.self)]
      {
        words.append(character)
        rest = rest[(end + 1)...]
      } else {
        if byte > 0x20, byte != 0x7F { words.append(byte) }
        rest = rest.dropFirst()
      }
    }
    if words.count == start + 1, start > 0 { words.removeLast() }
  }

  private static let entities: [String: UInt8] = ["amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27]

  /// The value of an attribute; 0 where it is missing or no number.
  private static func number(_ name: StaticString, _ tag: Slice<UnsafeBufferPointer<UInt8>>) -> Double {
    let name = name.description.utf8
    for start in tag.indices where tag[start...].starts(with: name) {
      let rest = tag[(start + name.count)...]
      guard rest.starts(with: "=\"".utf8) else { continue }
      let digits = rest.dropFirst(2).prefix { $0 != 0x22 }
      guard let value = Double(String(decoding: digits, as: UTF8.self)), value.isFinite else { return 0 }
      return value
    }
    return 0
  }
}
