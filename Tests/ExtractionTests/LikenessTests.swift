import Extraction
import Testing

@Suite struct LikenessTests {
  /// A story of sentences, no two of whose words are alike.
  private func story(_ name: String, _ sentences: Range<Int>) -> String {
    sentences.map { sentence in
      "The " + (0..<12).map { "\(name.lowercased())\(sentence * 12 + $0)" }.joined(separator: " ") + "."
    }.joined(separator: " ")
  }

  private func pairs(_ texts: [String]) -> [Likeness] { Likeness.pairs(among: texts.map { Fingerprint(of: Text($0)) }) }

  @Test func `a copy in another house's style is alike`() {
    let text = story("Baltic", 0..<30)
    let copy = text.replacing(" baltic7 ", with: " Baltic seven ").replacing("The", with: "“THE”")
    let found = pairs([text, copy, story("Aegean", 0..<30)])
    #expect(found.map { [$0.shorter, $0.longer] } == [[0, 1]] || found.map { [$0.shorter, $0.longer] } == [[1, 0]])
    #expect(found.allSatisfy { $0.share > 0.9 && $0.resemblance > 0.8 })
  }

  @Test func `a short text inside a long one is found`() {
    let short = story("Baltic", 10..<16)
    let long = story("Aegean", 0..<60) + " " + short + " " + story("Caspian", 0..<60)
    let found = pairs([long, story("Adriatic", 0..<40), short])
    #expect(found.map { [$0.shorter, $0.longer] } == [[2, 0]])
    #expect(found.allSatisfy { $0.share > 0.9 && $0.resemblance < 0.2 })
  }

  @Test func `a few shared sentences make no copy`() {
    let shared = story("Baltic", 0..<5)
    #expect(pairs([story("Aegean", 0..<30) + shared, story("Caspian", 0..<30) + shared]).isEmpty)
  }

  @Test func `a few lines are alike by chance and say nothing`() {
    #expect(pairs(["The market was closed on Monday.", "The market was closed on Monday."]).isEmpty)
  }

  @Test func `three hundred printings of one text are all found`() {
    let texts = (0..<300).map { story("Baltic", 0..<20) + " Printed in town number \($0)." }
    var joined = Set([0])
    for _ in 0..<20 {
      for pair in pairs(texts) where joined.contains(pair.shorter) || joined.contains(pair.longer) {
        joined.formUnion([pair.shorter, pair.longer])
      }
      if joined.count == 300 { break }
    }
    #expect(joined.count == 300)
  }

  @Test func `Chinese is compared by its characters`() {
    let text = (0..<12).map { "第\($0)段报道说大连机床集团在\($0)月向俄罗斯出口机床。" }.joined()
    #expect(pairs([text, text.replacing("报道", with: "消息")]).count == 1)
  }

  @Test(arguments: [
    ("Reuters", "Reuters"), ("By Jane Doe, Associated Press", "Associated Press"), ("Kyodo via AP", "Associated Press"),
    ("© AFP 2024", "Agence France-Presse"), ("新华社记者 李明", "Xinhua"),
  ])
  func `agencies are known by their spellings`(words: String, name: String) {
    #expect(NewsAgency(in: words)?.name == name)
  }

  @Test(arguments: ["Ministry of Apparel", "the ap store", "Tapas", "SPAIN"])
  func `words that hold an agency's letters are none`(words: String) {
    #expect(NewsAgency(in: words) == nil)
  }
}
