/// Walks a text once: passes over words that open no name, and follows the trie from those that may.
struct GazetteerScanner {
  let gazetteer: Gazetteer
  let bytes: UnsafeBufferPointer<UInt8>
  let overCompanyForms: Bool
  let entries: UnsafePointer<Fold.Entry>
  let nodes: UnsafePointer<Trie.Node>
  let keyBytes: UnsafePointer<UInt8>
  let keys: UnsafePointer<Trie.Key>
  let bits: UnsafePointer<UInt64>
  let codes: UnsafePointer<UInt8>
  let steps: UnsafePointer<UInt8>

  func scan(into result: inout [Gazetteer.Match]) {
    let count = bytes.count
    var at = 0
    var stops = StartFilter.outside
    while at < count {
      let step = steps[Int(bytes[at])]
      if step & stops == 0 {
        stops = step >> 4
        at += 1
        continue
      }
      if bytes[at] >= 0x80 {
        scanForeign(&at, &stops, into: &result)
      } else if step & StartFilter.stopsAnywhere != 0 || mayOpen(at),
        let match = walk(from: at, behind: result.last?.range.upperBound ?? 0)
      {
        result.append(match)
        at = match.range.upperBound
        stops = StartFilter.outside
      } else {
        stops = step >> 4
        at += 1
      }
    }
  }

  /// Whether the first three bytes at `at` are those of a name.
  @inline(__always) func mayOpen(_ at: Int) -> Bool {
    let second = at + 1 < bytes.count ? codes[Int(bytes[at + 1])] : StartFilter.wild
    let third = at + 2 < bytes.count ? codes[Int(bytes[at + 2])] : StartFilter.wild
    let isUpper = bytes[at] &- 0x41 < 26
    let index = (isUpper ? 1 << 15 : 0) | Int(codes[Int(bytes[at])]) << 10 | Int(second) << 5 | Int(third)
    return bits[index >> 6] >> UInt64(index & 63) & 1 != 0
  }

  private func scanForeign(_ at: inout Int, _ stops: inout UInt8, into result: inout [Gazetteer.Match]) {
    let entry = Fold.entry(at, in: bytes, entries)
    let isWord = entry & Fold.word != 0
    let isUnspaced = entry & Fold.unspaced != 0
    let goesOn = isWord && !isUnspaced && stops == StartFilter.inside
    if !goesOn, entry & (Fold.hidden | Fold.space) == 0, mayOpen(at, entry),
      let match = walk(from: at, behind: result.last?.range.upperBound ?? 0)
    {
      result.append(match)
      at = match.range.upperBound
      stops = StartFilter.outside
      return
    }
    at += Fold.length(at, in: bytes)
    if !(isWord && entry & Fold.hidden != 0) {
      stops = isWord && !isUnspaced ? StartFilter.inside : StartFilter.outside
    }
    guard stops == StartFilter.inside else { return }
    // The rest of a word in another script.
    while at < bytes.count, bytes[at] >= 0x80 {
      let next = Fold.entry(at, in: bytes, entries)
      guard next & Fold.word != 0, next & Fold.unspaced == 0 else { return }
      at += Fold.length(at, in: bytes)
    }
  }

  /// Whether the trie has a key that begins with the scalar at `at`, as far as its first two bytes tell.
  @inline(__always) func mayOpen(_ at: Int, _ entry: Fold.Entry) -> Bool {
    let isItself = entry & Fold.itself != 0
    let first = Int32(isItself ? UInt32(bytes[at]) : entry & 0xFF)
    let child = nodes[0].base &+ first
    guard nodes[Int(child)].parent == 0 else { return false }
    let second = isItself ? (at + 1 < bytes.count ? Int32(bytes[at + 1]) : 0) : Int32(entry >> 8 & 0xFF)
    let base = nodes[Int(child)].base
    if second == 0 || base < 0 { return true }
    return nodes[Int(base &+ second)].parent == child
  }
}
