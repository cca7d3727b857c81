import Testing

@testable import Extraction

/// The automaton against a matcher that tries every name at every word, and against text nobody meant.
@Suite struct GazetteerPropertyTests {
  /// A small generator, so that a failure comes again.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ state >> 29) &* 0xbf58_476d_1ce4_e5b9
    }
  }

  private static func plain(_ letter: Character) -> Character {
    switch letter {
    case "é": "e"
    case "É": "E"
    case "\n", "\u{A0}": " "
    default: letter
    }
  }

  /// Words and single marks; a run of white space is one space.
  private static func pieces(_ text: String) -> [String] {
    var result: [String] = []
    var last: Character = "-"
    for letter in text.map(plain) {
      if letter == " ", last == " " { continue }
      if letter.isLetter, last.isLetter {
        result[result.count - 1].append(letter)
      } else {
        result.append(String(letter))
      }
      last = letter
    }
    return result
  }

  private static func agrees(_ found: String, _ name: String) -> Bool {
    guard found.lowercased() == name.lowercased() else { return false }
    let letters = name.filter(\.isLetter)
    let isSingle = !name.contains { !$0.isLetter }
    let words = name.split { !$0.isLetter }
    let isShort = letters.count <= 4 || words.allSatisfy { $0.count <= 4 }
    let isAllCapitals = letters.allSatisfy(\.isUppercase)
    if letters.count <= 4 || isAllCapitals && (isSingle || isShort) { return found == name }
    return found.first.map(\.isUppercase) ?? false
  }

  private static func naive(_ names: [String], in text: String) -> [String] {
    let names = names.map { pieces($0).joined() }
    let words = pieces(text)
    var result: [String] = []
    var start = 0
    func longest(_ start: Int) -> Int? {
      var best: Int?
      for end in start + 1..<words.count + 1 where words[start].first?.isLetter == true && end - start < 8 {
        let found = words[start..<end].joined()
        if names.contains(where: { agrees(found, $0) }) { best = end }
      }
      return best
    }
    while start < words.count {
      guard let end = longest(start) else {
        start += 1
        continue
      }
      var best = start..<end
      for inner in start + 1..<end {
        guard let other = longest(inner), other > end else { continue }
        func count(_ range: Range<Int>) -> Int { words[range].count { $0.first?.isLetter == true } }
        if count(inner..<other) > count(best) { best = inner..<other }
      }
      result.append(words[best].joined())
      start = best.upperBound
    }
    return result
  }

  @Test func `it finds what a naive matcher finds`() {
    var dice = Dice(state: 7)
    let first: [Character] = ["A", "B", "É"]
    let letters: [Character] = ["a", "b", "A", "B", "é", " ", " ", "-"]
    let spaces: [Character] = ["a", "b", "A", "A", "B", "e", "É", " ", " ", "\u{A0}", "-"]
    for _ in 0..<400 {
      let names = (0..<Int.random(in: 1...12, using: &dice)).map { _ in
        var name = String(first[Int.random(in: 0..<3, using: &dice)])
        for _ in 0..<Int.random(in: 0...7, using: &dice) { name.append(letters[Int.random(in: 0..<8, using: &dice)]) }
        while name.last == " " || name.last == "-" { name.removeLast() }
        return name
      }
      var text = "-"
      for _ in 0..<200 { text.append(spaces[Int.random(in: 0..<11, using: &dice)]) }
      let automaton = found(names, in: text).map { GazetteerPropertyTests.pieces($0).joined() }
      #expect(automaton == GazetteerPropertyTests.naive(names, in: text), "\(names) in \(text)")
    }
  }

  @Test func `random scalars break nothing`() {
    var dice = Dice(state: 11)
    let pools: [ClosedRange<UInt32>] = [
      0...0x7F, 0x80...0x24F, 0x300...0x36F, 0x370...0x52F, 0xE00...0xE7F, 0x2000...0x206F, 0x4E00...0x4E0F,
      0xFF00...0xFFFF, 0x1F600...0x1F64F, 0x10FFF0...0x10FFFF,
    ]
    func scalars(_ count: Int) -> String {
      var result = String.UnicodeScalarView()
      for _ in 0..<count {
        let pool = pools[Int.random(in: 0..<pools.count, using: &dice)]
        if let scalar = Unicode.Scalar(UInt32.random(in: pool, using: &dice)) { result.append(scalar) }
      }
      return String(result)
    }
    for _ in 0..<200 {
      let names = (0..<20).map { _ in scalars(Int.random(in: 0...6, using: &dice)) }
      let text = scalars(50) + names.joined(separator: " ") + scalars(50) + names.joined()
      let gazetteer = Gazetteer(names.enumerated().map { .init(text: $1, entry: $0) })
      let utf8 = Array(text.utf8)
      var end = 0
      for match in gazetteer.matches(in: utf8) {
        #expect(match.range.lowerBound >= end && !match.range.isEmpty && match.range.upperBound <= utf8.count)
        #expect(String(validating: utf8[match.range], as: UTF8.self) != nil)
        #expect(!gazetteer.entries(of: match.form).isEmpty)
        end = match.range.upperBound
      }
      for name in names {
        #expect(CompanyForm.stripped(name) != "")
        #expect(CompanyForm.canonical(name) == CompanyForm.canonical(CompanyForm.canonical(name)), "\(name)")
      }
    }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "'; DROP TABLE names", "%s%n", "../../etc/passwd", "a{2,}(b|c)*$", "\u{202E}abc", "ﷺ",
    "Z̸̡a̸l̸g̸o̸",
    "👾 🙇", "NULL", "﷽", "1e100", "­", "𝕳𝖊𝖑𝖑𝖔", "ⅷ", "田中さん", "\u{FEFF}x", "İstanbul",
  ])
  func `a hostile name is found as it stands, or nowhere`(_ name: String) {
    let matches = found([name], in: "x \(name) x")
    #expect(matches.count <= 3)
    #expect(matches.allSatisfy { !$0.isEmpty })
  }

  @Test func `names that nest without end are read in bounded steps`() {
    let nested = (1...150).map { Array(repeating: "A", count: $0).joined(separator: " ") }
    let text = String(repeating: "A ", count: 2_000) + "b"
    #expect(found(nested, in: text).count == 2_000 / 150 + 1)
    let endings = ["Владимир", "Владимира", "Владимир Владимирович", "Владимира Владимировна Владимир"]
    #expect(found(endings, in: String(repeating: "Владимира ", count: 500)).count == 500)
  }
}
