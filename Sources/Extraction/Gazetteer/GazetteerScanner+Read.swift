/// One step along a path: a scalar of the text, a byte of the trie.
extension GazetteerScanner {
  /// Brings the count of capitals up to the path's place.
  func count(_ path: inout Path) {
    while path.patternEnd < path.at {
      path.pattern.add(Fold.entry(path.patternEnd, in: bytes, entries))
      path.patternEnd += Fold.length(path.patternEnd, in: bytes)
    }
  }

  /// Reads one scalar, or a run of white space, and the marks on it.
  @inline(__always) func read(_ path: inout Path) -> Bool {
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

  @inline(__always) func readForeign(_ path: inout Path) -> Bool {
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
  func marksEnd(_ start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] >= 0xC2 {
      let mark = Fold.entry(at, in: bytes, entries)
      guard mark & Fold.hidden != 0, mark & Fold.word != 0 else { break }
      at += Fold.length(at, in: bytes)
    }
    return at
  }

  @inline(__always) func readSpace(_ path: inout Path) -> Bool {
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

  /// The end of a run of white space, and whether it is a space: not with an empty line in it, and not at a line break
  /// within a script without spaces. Such a break is passed over, an empty line leads nowhere.
  func spaceEnd(_ start: Int, behind last: Fold.Entry) -> (end: Int, isSpace: Bool) {
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

  @inline(__always) func step(_ byte: UInt8, _ path: inout Path) -> Bool {
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
  @inline(__always) func endedKey(_ path: Path) -> Int? {
    if path.key >= 0 { return keys[Int(path.key)].length == path.depth ? Int(path.key) : nil }
    let key = nodes[Int(path.node)].key
    return key >= 0 ? Int(key) : nil
  }

  /// The end of the word at `at`, where no more than an inflected ending is left of it.
  func endingEnd(_ start: Int) -> Int? {
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
