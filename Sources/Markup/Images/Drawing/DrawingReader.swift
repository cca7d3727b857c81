/// Writes a drawing anew while the parser reports it: element by element, attribute by attribute, nothing that is not allowed.
final class DrawingReader {
  struct Attribute {
    let prefix: String
    let name: String
    let value: String
  }

  private(set) var out: [UInt8] = []
  private(set) var fault: String?
  private(set) var leftOut: [String] = []
  private(set) var size = DrawingSize()
  private(set) var uses = DrawingUses()
  /// How many patterns there are, and whether a style sheet fills something with a part of the drawing: with what, cannot be counted.
  private(set) var patterns = 0
  private(set) var sheetsFill = false
  /// The parser at work, behind the one door to it.
  var parser: UnsafeMutableRawPointer?

  /// What is open; nil for an element that is not written, whose content is.
  private var open: [String?] = []
  /// Elements around that are left out with all that is in them.
  private var skipped = 0
  private var style: [UInt8] = []

  private static let space = "http://www.w3.org/2000/svg"

  var hasRoot: Bool { !out.isEmpty }

  // MARK: Faults

  func fail(_ reason: String) { fault = fault ?? reason }

  func fail(xml message: String, line: Int) {
    let words = message.split { $0.isWhitespace }.joined(separator: " ")
    fail("its XML is broken in line \(line): \(words.prefix(120))")
  }

  private func leaveOut(_ name: String) {
    if leftOut.count < 20, !leftOut.contains(name) { leftOut.append(name) }
  }

  // MARK: Elements

  /// - Parameter space: the element's namespace, or its prefix where that is declared nowhere.
  func open(_ name: String, space: String, _ attributes: [Attribute]) {
    if fault != nil { return }
    if skipped > 0 {
      skipped += 1
      return
    }
    let isOwn = space.isEmpty || space == Self.space
    if open.isEmpty, !isOwn || name != "svg" { return fail("its first element is ‘\(name.prefix(40))’, not ‘svg’") }
    guard isOwn, DrawingTables.elements.contains(name) else {
      if isOwn, DrawingTables.hollow.contains(name) {
        open.append(nil)
        uses.open(nil)
        return
      }
      skipped = 1
      if isOwn, !DrawingTables.silent.contains(name) { leaveOut(name) }
      return
    }
    let kept = attributes.compactMap { attribute in value(of: attribute, in: name).map { (attribute, $0) } }
    // A picture in the drawing whose bytes are elsewhere, or no picture's.
    if name == "image", !kept.contains(where: { $0.0.name == "href" }) {
      skipped = 1
      return leaveOut(name)
    }
    if name == "pattern" { patterns += 1 }
    put("<\(name)")
    if open.isEmpty {
      put(" xmlns=\"\(Self.space)\"")
      size = DrawingSize(attributes)
    }
    var written: Set<String> = []
    for (attribute, value) in kept {
      let full = attribute.prefix == "xml" ? "xml:" + attribute.name : attribute.name
      guard written.insert(full).inserted else { continue }
      put(" \(full)=\"")
      HTML.escape(attribute: value.utf8, into: &out)
      put("\"")
    }
    put(">")
    open.append(name)
    uses.open(attributes.first { $0.name == "id" && $0.prefix.isEmpty }?.value)
    for (_, value) in kept where value.utf8.contains(0x23) {
      for id in DrawingStyle.references(in: value) { uses.add(id) }
    }
  }

  func close() {
    if fault != nil { return }
    if skipped > 0 {
      skipped -= 1
      return
    }
    guard let name = open.popLast() else { return }
    uses.close()
    guard let name else { return }
    if name == "style" {
      let sheet = DrawingStyle.sheet(style)
      sheetsFill = sheetsFill || String(decoding: sheet, as: UTF8.self).contains("url(")
      HTML.escape(sheet, into: &out)
      style = []
    }
    put("</\(name)>")
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard fault == nil, skipped == 0, let name = open.last(where: { $0 != nil }) ?? nil else { return }
    if name == "style" {
      style.append(contentsOf: text)
    } else if DrawingTables.textual.contains(name) {
      HTML.escape(text, into: &out)
    }
  }

  // MARK: Attributes

  /// What is written of an attribute; nil for nothing.
  private func value(of attribute: Attribute, in element: String) -> String? {
    let (name, value) = (attribute.name, attribute.value)
    if name == "href", ["", "xlink"].contains(attribute.prefix) { return reference(value, in: element) }
    if attribute.prefix == "xml" { return ["lang", "space"].contains(name) ? value : nil }
    guard attribute.prefix.isEmpty else { return nil }
    if name == "style" { return DrawingStyle.declarations(value) }
    if DrawingTables.words.contains(name) { return value }
    if DrawingTables.attributes.contains(name) || DrawingTables.properties.contains(name) {
      if DrawingStyle.isHarmless(value) { return value }
      leaveOut(name)
    } else if name.lowercased().hasPrefix("on") {
      leaveOut(name)
    }
    return nil
  }

  /// A place in the drawing, or in an `image` the picture itself, without what it tells of its maker.
  private func reference(_ value: String, in element: String) -> String? {
    let value = value.trimmingSpaces
    if element == "image" { return DrawingPicture.cleaned(value) }
    if value.hasPrefix("#"), DrawingStyle.isName(value.dropFirst()) { return value }
    leaveOut("href")
    return nil
  }

  private func put(_ text: String) { out.append(contentsOf: text.utf8) }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let bytes = Array(utf8)
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
    let end = bytes.lastIndex { $0 > 0x20 } ?? start - 1
    return String(decoding: bytes[start..<max(start, end + 1)], as: UTF8.self)
  }
}
