import Testing

@testable import Extraction

@Suite struct TextTests {
  private func words(_ string: String) -> [String] {
    let text = Text(string)
    return text.tokens.map { text.string($0.range) }
  }

  private func sentences(_ string: String) -> [String] {
    let text = Text(string)
    return text.sentences.map { text.string($0.range) }
  }

  @Test func `words, numbers, possessives and marks are cut`() {
    #expect(words("China's 1,200.5 tonnes") == ["China", "'s", "1,200.5", "tonnes"])
    #expect(words("US$1.2bn, 90%") == ["US", "$", "1.2", "bn", ",", "90", "%"])
    #expect(words("In the U.S. at 3 p.m. today") == ["In", "the", "U.S.", "at", "3", "p.m.", "today"])
    #expect(words("O’Sullivan’s two-year plan") == ["O’Sullivan", "’s", "two", "-", "year", "plan"])
    #expect(words("12.04.2024") == ["12", ".", "04", ".", "2024"])
  }

  @Test func `sentences end at full stops and not at abbreviations`() {
    #expect(
      sentences("Dalian Machine Tool Co. Ltd said so. Mr. Biden left the U.S. The end.")
        == ["Dalian Machine Tool Co. Ltd said so.", "Mr. Biden left the U.S.", "The end."])
    #expect(
      sentences("He named Sinno and Xinghua Co. They deny it. Acme Inc. Chairman Li left.")
        == ["He named Sinno and Xinghua Co.", "They deny it.", "Acme Inc. Chairman Li left."])
    #expect(sentences("\"Stop it.\" They did. 2023 was worse.") == ["\"Stop it.\"", "They did.", "2023 was worse."])
    #expect(sentences("One\n\nTwo") == ["One", "Two"])
  }

  @Test func `paragraphs are cut at blank lines`() {
    let text = Text("  one\ntwo \n \n\nthree\n")
    #expect(text.paragraphs.map(text.string) == ["one\ntwo", "three"])
  }
}
