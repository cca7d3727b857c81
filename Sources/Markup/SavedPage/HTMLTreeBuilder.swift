/// Makes an ``HTMLTree`` of what the parser reports.
///
/// Bounded: deeper elements than ``deepest`` are laid into the last one that is kept, more nodes than ``mostNodes`` or more
/// steps than ``mostSteps`` end the reading. Only attributes that a reader of articles needs are kept, long ones not.
final class HTMLTreeBuilder {
  static let deepest = 256
  static let mostNodes = 1_000_000
  /// The parser may walk all open elements for a tag that fits none, so each fault costs as many steps as elements are open.
  static let mostSteps = 500_000_000
  static let longestAttribute = 64 << 10

  private(set) var tree = HTMLTree()
  /// The deepest an element stood in the page.
  private(set) var depth = 0
  private var open: [Int] = [0]
  private var tooDeep = 0
  private var steps = 0
  private var names: [String: HTMLElement] = [:]
  private var hintIDs: [String: Int32] = [:]
  private var classValue = ""
  /// The first comments, in which programs write where they saved the page from.
  private(set) var comments: [String] = []
  /// The parser at work, behind the one door to it.
  var parser: UnsafeMutableRawPointer?

  var isSpent: Bool { steps > Self.mostSteps || tree.nodes.count > Self.mostNodes }

  func open(_ name: String, at position: Int) {
    classValue = ""
    depth = max(depth, open.count + tooDeep)
    guard open.count < Self.deepest else {
      tooDeep += 1
      // A line of its own all the same, so that words do not run together.
      add(HTMLElement(name: name), at: position)
      return
    }
    add(HTMLElement(name: name), at: position)
    open.append(tree.nodes.count - 1)
  }

  func attribute(_ name: String, _ value: UnsafeBufferPointer<UInt8>) {
    guard let name = HTMLAttribute(rawValue: name), value.count <= Self.longestAttribute else { return }
    let id = tree.nodes.count - 1
    let start = Int32(tree.bytes.count)
    tree.bytes.append(contentsOf: value)
    if tree.nodes[id].attributes.isEmpty {
      tree.nodes[id].attributes = Int32(tree.attributes.count)..<Int32(tree.attributes.count)
    }
    tree.attributes.append(HTMLTree.Attribute(name: name, value: start..<Int32(tree.bytes.count)))
    tree.nodes[id].attributes = tree.nodes[id].attributes.lowerBound..<Int32(tree.attributes.count)
    if name == .class || name == .id {
      classValue += (classValue.isEmpty ? "" : " ") + String(decoding: value.prefix(512), as: UTF8.self).lowercased()
      tree.nodes[id].hint = hint(classValue)
    }
  }

  func close(_ name: String) {
    if tooDeep > 0 {
      tooDeep -= 1
    } else if open.count > 1 {
      open.removeLast()
    }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>, at position: Int) {
    guard let parent = open.last, !text.isEmpty else { return }
    let start = Int32(tree.bytes.count)
    tree.bytes.append(contentsOf: text)
    // The parser gives long texts in pieces.
    let last = tooDeep > 0 ? -1 : tree.nodes[parent].last
    if last >= 0, tree.nodes[Int(last)].tag == .text, tree.nodes[Int(last)].text.upperBound == start {
      tree.nodes[Int(last)].text = tree.nodes[Int(last)].text.lowerBound..<Int32(tree.bytes.count)
      return
    }
    add(.text, at: max(0, position - text.count))
    tree.nodes[tree.nodes.count - 1].text = start..<Int32(tree.bytes.count)
  }

  func comment(_ text: UnsafeBufferPointer<UInt8>) {
    if comments.count < 8, text.count <= 4096 { comments.append(String(decoding: text, as: UTF8.self)) }
  }

  func count(fault: Void) { steps += open.count + tooDeep }

  private func add(_ tag: HTMLElement, at position: Int) {
    tree.nodes.append(HTMLTree.Node(tag: tag, parent: -1, position: Int32(clamping: position)))
    tree.append(tree.nodes.count - 1, to: parent(for: tag))
  }

  /// The parser leaves elements it does not know (`<article>`) in a head that nothing has closed; they belong behind it.
  private func parent(for tag: HTMLElement) -> Int {
    let last = open[open.count - 1]
    guard tree.nodes[last].tag == .head, tag >= .p, !tag.isSilent, open.count > 1 else { return last }
    return open[open.count - 2]
  }

  private func hint(_ text: String) -> Int32 {
    if let known = hintIDs[text] { return known }
    let id = Int32(tree.hints.count)
    tree.hints.append(text)
    hintIDs[text] = id
    return id
  }
}
