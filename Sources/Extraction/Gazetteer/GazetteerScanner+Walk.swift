/// The longest name at one place of a text.
extension GazetteerScanner {
  /// A place in the text and in the trie.
  struct Path {
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
  static let mostReadings = 8

  /// The longest name that begins at `start`, with the article it was declared with and a legal form behind it.
  ///
  /// - Parameter floor: where the last match ended.
  func walk(from start: Int, behind floor: Int) -> Gazetteer.Match? {
    guard var match = longest(from: start), isStart(start) else { return nil }
    if gazetteer.forms[match.form].hasArticle, bytes[start + 3] == 0x20 || bytes[start + 3] == 0x0A {
      // "The iPhone" gives way to "iPhone 4": an article makes no name longer.
      let behind = spaceEnd(start + 3, behind: 0).end
      if let other = longest(from: behind), other.range.upperBound > match.range.upperBound { match = other }
    }
    if let other = crossing(match) { match = other }
    if gazetteer.forms[match.form].takesArticle, let article = articleStart(before: match.range.lowerBound),
      article >= floor
    {
      match = Gazetteer.Match(range: article..<match.range.upperBound, form: match.form)
    }
    guard overCompanyForms, !gazetteer.forms[match.form].hasCompanyForm,
      let end = CompanyForm.end(behind: match.range.upperBound, in: bytes)
    else { return match }
    return Gazetteer.Match(range: match.range.lowerBound..<end, form: match.form)
  }

  func longest(from start: Int) -> Gazetteer.Match? {
    guard start < bytes.count, var path = open(at: start) else { return nil }
    var best: Gazetteer.Match?
    var others: [Path] = []
    var readings = 0
    while true {
      follow(&path, from: start, best: &best, others: &others, readings: &readings)
      if others.isEmpty { return best }
      path = others.removeLast()
    }
  }

  /// The path of the ASCII letters at `start`, up to where a key ends or only one is left; nil where no name begins so.
  /// Most words end here, so all stays in registers.
  @inline(__always) func open(at start: Int) -> Path? {
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

  func follow(
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
}
