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

  /// A place in the text and in the trie.
  private struct Path {
    var at: Int
    var node: Int32 = 0
    /// The one key that is left, or -1.
    var key: Int32 = -1
    var depth: Int32 = 0
    /// The entry read last.
    var last: Fold.Entry = 0
    /// The capitals up to `patternEnd`, counted only when a key ends.
    var pattern = CasePattern()
    var patternEnd: Int
  }

  /// A few other readings of Cyrillic words, to be followed later: those that go on where an ending could stand.
  private static let mostReadings = 8

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
      } else if step & StartFilter.stopsAnywhere != 0 || mayOpen(at), let match = walk(from: at) {
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
  @inline(__always) private func mayOpen(_ at: Int) -> Bool {
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
    if !goesOn, entry & (Fold.hidden | Fold.space) == 0, let match = walk(from: at) {
      result.append(match)
      at = match.range.upperBound
      stops = StartFilter.outside
      return
    }
    at += Fold.length(at, in: bytes)
    if !(isWord && entry & Fold.hidden != 0) {
      stops = isWord && !isUnspaced ? StartFilter.inside : StartFilter.outside
    }
  }

  /// The longest name that begins at `start`.
  private func walk(from start: Int) -> Gazetteer.Match? {
    guard var path = open(at: start) else { return nil }
    var best: Gazetteer.Match?
    var others: [Path] = []
    var readings = 0
    while true {
      follow(&path, from: start, best: &best, others: &others, readings: &readings)
      guard let other = others.popLast() else { break }
      path = other
    }
    guard let best, isStart(start) else { return nil }
    guard overCompanyForms, !gazetteer.forms[best.form].hasCompanyForm,
      let end = CompanyForm.end(behind: best.range.upperBound, in: bytes)
    else { return best }
    return Gazetteer.Match(range: start..<end, form: best.form)
  }

  /// The path of the ASCII letters at `start`, up to where a key ends or only one is left; nil where no name begins so. Most words
  /// end here, so all stays in registers.
  @inline(__always) private func open(at start: Int) -> Path? {
    var at = start
    var node: Int32 = 0
    var key: Int32 = -1
    var last: Fold.Entry = 0
    while at < bytes.count, bytes[at] < 0x80 {
      let entry = entries[Int(bytes[at])]
      guard entry & Fold.word != 0 else { break }
      let child = nodes[Int(node)].base &+ Int32(entry & 0xFF)
      let next = nodes[Int(child)]
      guard next.parent == node else { return nil }
      node = child
      last = entry
      at &+= 1
      if next.base < 0 { key = ~next.base }
      if next.base < 0 || next.key >= 0 { break }
    }
    let depth = Int32(at - start)
    return Path(at: depth > 0 ? marksEnd(at) : at, node: node, key: key, depth: depth, last: last, patternEnd: start)
  }

  private func follow(
    _ path: inout Path, from start: Int, best: inout Gazetteer.Match?, others: inout [Path], readings: inout Int
  ) {
    while true {
      if path.last & Fold.cyrillic != 0, path.last & Fold.word != 0, let end = endingEnd(path.at) {
        var inflected = path
        if step(FoldedName.ending, &inflected) {
          if readings < GazetteerScanner.mostReadings {
            readings += 1
            others.append(path)
            others[others.count - 1].last &= ~Fold.cyrillic
          }
          path = inflected
          count(&path)
          path.at = end
          path.patternEnd = end
          path.last = 0
        }
      }
      if let key = endedKey(path), path.at > (best?.range.upperBound ?? start), isWordEnd(path.at, path.last) {
        count(&path)
        if let form = form(of: key, path.pattern, from: start, to: path.at) {
          best = Gazetteer.Match(range: start..<path.at, form: form)
        }
      }
      guard read(&path) else { return }
    }
  }

  /// Brings the count of capitals up to the path's place.
  private func count(_ path: inout Path) {
    while path.patternEnd < path.at {
      path.pattern.add(Fold.entry(path.patternEnd, in: bytes, entries))
      path.patternEnd += Fold.length(path.patternEnd, in: bytes)
    }
  }

  /// Reads one scalar, or a run of white space, and the marks on it.
  @inline(__always) private func read(_ path: inout Path) -> Bool {
    guard path.at < bytes.count else { return false }
    let byte = bytes[path.at]
    if byte >= 0x80 { return readForeign(&path) }
    let entry = entries[Int(byte)]
    if entry & Fold.space != 0 { return readSpace(&path) }
    guard step(UInt8(truncatingIfNeeded: entry), &path) else { return false }
    // "&" reads as three letters.
    if byte == 0x26, !step(0x6E, &path) || !step(0x64, &path) { return false }
    path.at += 1
    path.last = entry
    if path.at < bytes.count, bytes[path.at] >= 0xC2 { path.at = marksEnd(path.at) }
    return true
  }

  @inline(__always) private func readForeign(_ path: inout Path) -> Bool {
    let entry = Fold.entry(path.at, in: bytes, entries)
    if entry & Fold.space != 0 { return readSpace(&path) }
    let end = path.at + Fold.length(path.at, in: bytes)
    if entry & Fold.hidden != 0 {
      path.at = end
      return true
    }
    if entry & Fold.itself != 0 {
      for index in path.at..<end {
        guard step(bytes[index], &path) else { return false }
      }
    } else {
      var output = entry & 0xFF_FFFF
      while output != 0 {
        guard step(UInt8(truncatingIfNeeded: output), &path) else { return false }
        output >>= 8
      }
    }
    path.at = marksEnd(end)
    path.last = entry
    return true
  }

  /// The end of the marks at `at`: they belong to the letter before.
  private func marksEnd(_ start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] >= 0xC2 {
      let mark = Fold.entry(at, in: bytes, entries)
      guard mark & Fold.hidden != 0, mark & Fold.word != 0 else { break }
      at += Fold.length(at, in: bytes)
    }
    return at
  }

  @inline(__always) private func readSpace(_ path: inout Path) -> Bool {
    // A single space before a letter: nearly all of them.
    if path.at + 1 < bytes.count, bytes[path.at + 1] < 0x80, bytes[path.at + 1] > 0x20, bytes[path.at] != 0x0A {
      path.at += 1
    } else {
      let (end, isSpace) = spaceEnd(path.at, behind: path.last)
      path.at = end
      guard isSpace else { return end < bytes.count && path.last & Fold.unspaced != 0 }
    }
    path.last = 0x20 | Fold.space
    return step(0x20, &path)
  }

  /// The end of a run of white space, and whether it is a space: not with an empty line in it, and not at a line break within a
  /// script without spaces. Such a break is passed over, an empty line leads nowhere.
  private func spaceEnd(_ start: Int, behind last: Fold.Entry) -> (end: Int, isSpace: Bool) {
    var at = start
    var lines = 0
    var next: Fold.Entry = 0
    while at < bytes.count {
      next = Fold.entry(at, in: bytes, entries)
      guard next & Fold.space != 0 || next == Fold.hidden else { break }
      if bytes[at] == 0x0A { lines += 1 }
      at += Fold.length(at, in: bytes)
      next = 0
    }
    if lines > 1 { return (bytes.count, false) }
    return (at, lines == 0 || last & next & Fold.unspaced == 0)
  }

  @inline(__always) private func step(_ byte: UInt8, _ path: inout Path) -> Bool {
    if path.key >= 0 {
      let key = keys[Int(path.key)]
      guard path.depth < key.length, keyBytes[Int(key.start &+ path.depth)] == byte else { return false }
    } else {
      let child = nodes[Int(path.node)].base &+ Int32(byte)
      guard nodes[Int(child)].parent == path.node else { return false }
      path.node = child
      let base = nodes[Int(child)].base
      if base < 0 { path.key = ~base }
    }
    path.depth &+= 1
    return true
  }

  /// The key that ends at this place, if one does.
  @inline(__always) private func endedKey(_ path: Path) -> Int? {
    if path.key >= 0 { return keys[Int(path.key)].length == path.depth ? Int(path.key) : nil }
    let key = nodes[Int(path.node)].key
    return key >= 0 ? Int(key) : nil
  }

  /// The end of the word at `at`, where no more than an inflected ending is left of it.
  private func endingEnd(_ start: Int) -> Int? {
    var at = start
    var ending: UInt32 = 0
    var letters = 0
    while at < bytes.count {
      let entry = Fold.entry(at, in: bytes, entries)
      guard entry & Fold.word != 0 else { break }
      if entry & Fold.hidden == 0 {
        guard entry & Fold.cyrillic != 0, letters < Inflection.longest else { return nil }
        ending = Inflection.pack(entry, onto: ending)
        letters += 1
      }
      at += Fold.length(at, in: bytes)
    }
    return Inflection.isEnding(ending) ? at : nil
  }
}
