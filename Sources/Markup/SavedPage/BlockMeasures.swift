/// How much text a part of a page holds, how much of it in links, and how many commas: counted once for all nodes.
///
/// Lengths are in Unicode scalars, runs of white space as one.
struct BlockMeasures {
  private var lengths: [Int32]
  private var links: [Float]
  private var commaCounts: [Int32]

  init(_ tree: HTMLTree, in root: Int) {
    lengths = [Int32](repeating: 0, count: tree.nodes.count)
    links = [Float](repeating: 0, count: tree.nodes.count)
    commaCounts = lengths
    for id in tree.all(in: root).reversed() {
      let node = tree[id]
      if node.tag == .text {
        let (length, commas) = Self.count(tree.bytes, node.text.asInts)
        lengths[id] = length
        commaCounts[id] = commas
      } else if node.tag.isSilent {
        lengths[id] = 0
        links[id] = 0
        commaCounts[id] = 0
      } else if node.tag == .a {
        // A link within the page weighs less.
        let isInside = tree.value(.href, of: id).map { $0.hasPrefix("#") && $0.utf8.count > 1 } ?? false
        links[id] = Float(lengths[id]) * (isInside ? 0.3 : 1)
      }
      guard let parent = tree.parent(id), id != root else { continue }
      lengths[parent] += lengths[id]
      links[parent] += links[id]
      commaCounts[parent] += commaCounts[id]
    }
  }

  func length(_ id: Int) -> Int { Int(lengths[id]) }

  func commas(_ id: Int) -> Int { Int(commaCounts[id]) }

  /// The share of the text that stands in links.
  func linkDensity(_ id: Int) -> Double { lengths[id] == 0 ? 0 : Double(links[id]) / Double(lengths[id]) }

  static func count(_ bytes: [UInt8], _ range: Range<Int>) -> (length: Int32, commas: Int32) {
    var length: Int32 = 0
    var commas: Int32 = 0
    var isSpace = true
    var pending: Int32 = 0
    for at in range {
      let byte = bytes[at]
      if byte == 0x20 || byte >= 0x09 && byte <= 0x0D {
        if !isSpace { pending = 1 }
        isSpace = true
        continue
      }
      // Bytes behind the first of a scalar do not count.
      guard byte & 0xC0 != 0x80 else {
        continue
      }
      length += 1 + pending
      pending = 0
      isSpace = false
      if byte == 0x2C {
        commas += 1
      } else if byte >= 0xD8 {
        let scalar = String(decoding: bytes[at..<min(at + 3, range.upperBound)], as: UTF8.self).unicodeScalars.first
        if let scalar, PageTables.commas.contains(scalar) { commas += 1 }
      }
    }
    return (length, commas)
  }
}
