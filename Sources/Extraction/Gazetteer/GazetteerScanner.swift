/// Walks a text once: passes over words that open no name, and follows the trie from those that may.
struct GazetteerScanner {
  let gazetteer: Gazetteer
  let bytes: UnsafeBufferPointer<UInt8>
  let overCompanyForms: Bool
  let entries: UnsafePointer<Fold.Entry>
  let nodes: UnsafePointer<Trie.Node>
  let keyBytes: UnsafePointer<UInt8>
  let keys: UnsafePointer<Trie.Key>
  let filter: UnsafePointer<UInt64>
  let folded: UnsafePointer<UInt8>
  let kinds: UnsafePointer<UInt8>

  /// A place in the text and in the trie.
  private struct Path {
    var at: Int
    var node: Int32 = 0
    /// The one key that is left, or -1.
    var key: Int32 = -1
    var depth: Int32 = 0
    /// The entry read last.
    var last: Fold.Entry = 0
    var pattern = CasePattern()
  }

  /// A few other readings of Cyrillic words, to be followed later: those that go on where an ending could stand.
  private static let mostReadings = 8

  func scan(into result: inout [Gazetteer.Match]) {
    var at = 0
    let count = bytes.count
    while at < count {
      let byte = bytes[at]
      switch kinds[Int(byte)] {
      case StartFilter.nothing:
        at += 1
      case StartFilter.word:
        let second = at + 1 < count ? folded[Int(bytes[at + 1])] : 0
        let isUpper = byte &- 0x41 < 26
        let index = (isUpper ? 1 << 14 : 0) | Int(folded[Int(byte)]) << 7 | Int(second)
        if filter[index >> 6] >> UInt64(index & 63) & 1 != 0, let match = walk(from: at) {
          result.append(match)
          at = match.range.upperBound
        } else {
          at = wordEnd(from: at + 1)
        }
      case StartFilter.mark:
        if let match = walk(from: at) {
          result.append(match)
          at = match.range.upperBound
        } else {
          at += 1
        }
      default:
        if let match = walk(from: at) {
          result.append(match)
          at = match.range.upperBound
        } else {
          let entry = Fold.entry(at, in: bytes, entries)
          at += Fold.length(at, in: bytes)
          if entry & Fold.word != 0, entry & Fold.unspaced == 0 { at = wordEnd(from: at) }
        }
      }
    }
  }

  /// The end of the word that `start` stands in; a script without spaces ends it.
  @inline(__always) private func wordEnd(from start: Int) -> Int {
    var at = start
    while at < bytes.count {
      let kind = kinds[Int(bytes[at])]
      if kind == StartFilter.word {
        at += 1
      } else if kind == StartFilter.foreign {
        let entry = Fold.entry(at, in: bytes, entries)
        guard entry & Fold.word != 0, entry & Fold.unspaced == 0 else { break }
        at += Fold.length(at, in: bytes)
      } else {
        break
      }
    }
    return at
  }

  /// The longest name that begins at `start`.
  private func walk(from start: Int) -> Gazetteer.Match? {
    var path = Path(at: start)
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
          path.at = end
          path.last = 0
        }
      }
      if let key = endedKey(path), path.at > (best?.range.upperBound ?? start), isWordEnd(path.at, path.last),
        let form = form(of: key, path.pattern, from: start, to: path.at)
      {
        best = Gazetteer.Match(range: start..<path.at, form: form)
      }
      guard read(&path) else { return }
    }
  }

  /// Reads one scalar, or a run of white space, and the marks on it.
  @inline(__always) private func read(_ path: inout Path) -> Bool {
    guard path.at < bytes.count else { return false }
    let byte = bytes[path.at]
    let entry = Fold.entry(path.at, in: bytes, entries)
    if byte < 0x80, entry & Fold.space == 0, byte != 0x26 {
      guard step(UInt8(truncatingIfNeeded: entry), &path) else { return false }
      path.at += 1
      path.last = entry
      path.pattern.add(entry)
    } else if entry & Fold.space != 0 {
      guard readSpace(&path) else { return false }
    } else if entry & Fold.hidden != 0 {
      path.at += Fold.length(path.at, in: bytes)
      if path.depth == 0 { return false }
      return true
    } else {
      let length = Fold.length(path.at, in: bytes)
      if entry & Fold.itself != 0 {
        for index in path.at..<path.at + length {
          guard step(bytes[index], &path) else { return false }
        }
      } else {
        var output = entry & 0xFF_FFFF
        while output != 0 {
          guard step(UInt8(truncatingIfNeeded: output), &path) else { return false }
          output >>= 8
        }
      }
      path.at += length
      path.last = entry
      path.pattern.add(entry)
    }
    // Marks on the letter belong to it.
    while path.at < bytes.count, bytes[path.at] >= 0xC2 {
      let mark = Fold.entry(path.at, in: bytes, entries)
      guard mark & Fold.hidden != 0, mark & Fold.word != 0 else { break }
      path.at += Fold.length(path.at, in: bytes)
    }
    return true
  }

  /// A run of white space is one space; none with an empty line in it; nothing at a line break between scripts without spaces.
  private func readSpace(_ path: inout Path) -> Bool {
    var at = path.at
    var lines = 0
    var next: Fold.Entry = 0
    while at < bytes.count {
      next = Fold.entry(at, in: bytes, entries)
      guard next & Fold.space != 0 || next == Fold.hidden else { break }
      if bytes[at] == 0x0A { lines += 1 }
      at += Fold.length(at, in: bytes)
      next = 0
    }
    guard lines < 2 else { return false }
    if lines == 0 || path.last & next & Fold.unspaced == 0 {
      guard step(0x20, &path) else { return false }
      path.last = 0x20 | Fold.space
    }
    path.at = at
    return true
  }

  @inline(__always) private func step(_ byte: UInt8, _ path: inout Path) -> Bool {
    if path.key >= 0 {
      let key = keys[Int(path.key)]
      guard path.depth < key.length, keyBytes[Int(key.start + path.depth)] == byte else { return false }
    } else {
      let child = nodes[Int(path.node)].base + Int32(byte)
      guard nodes[Int(child)].parent == path.node else { return false }
      path.node = child
      let base = nodes[Int(child)].base
      if base < 0 { path.key = ~base }
    }
    path.depth += 1
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
