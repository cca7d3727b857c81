import DossierKit
import Testing

@Suite struct EstimateTests {
  private func codes(_ note: String) async -> [String] {
    await Folder([
      "content/n.md": "---\ntitle: Note\n---\n" + note, "seeds/a.txt": "date 2024-01-02\n\nIt rained.",
      "seeds/b.txt": "date 2024-01-03\n\nIt poured.",
    ]).codes
  }

  @Test(arguments: [
    ("Almost certainly", "almost certain", 6), ("probably", "probable", 4),
    ("highly improbable", "highly improbable", 1),
    ("remote", "remote", 0), ("roughly even odds", "roughly even odds", 3), ("unlikely", "unlikely", 2),
  ])
  func `both rows of words are read`(words: String, word: String, band: Int) {
    #expect(Likelihood.term(words)?.word == word)
    #expect(Likelihood.term(words)?.band == band)
  }

  @Test func `likelihood and confidence in one sentence are warned of`() async {
    let judgement = "\n>\n> likelihood:: likely\n> confidence:: low\n> source:: [[a]], [[b]]"
    #expect(
      await codes("> [!judgement] With high confidence it will very likely rain" + judgement)
        == ["likelihood-with-confidence"])
    #expect(await codes("> [!judgement] It will rain" + judgement) == [])
    #expect(await codes("It will likely rain. We say so with low confidence.") == [])
  }

  @Test func `the two rows of words are not mixed`() async {
    let end = "\n> source:: [[a]], [[b]]"
    #expect(await codes("> [!judgement] It will probably rain\n> likelihood:: likely" + end) == ["mixed-likelihood"])
    #expect(
      await codes(
        "> [!judgement] It will rain\n> likelihood:: likely\(end)\n\n> [!judgement] It will pour\n> likelihood:: remote\(end)"
      )
        == ["mixed-likelihood"])
    #expect(
      await codes(
        "> [!judgement] It will rain\n> likelihood:: probable\(end)\n\n> [!judgement] It will pour\n> likelihood:: remote\(end)"
      )
        == [])
  }

  @Test func `a judgement that rests on one source is warned of`() async {
    #expect(await codes("> [!judgement] It rained\n> source:: [[a]]") == ["single-source-judgement"])
    #expect(await codes("> [!judgement] It rained\n> source:: [[a]], [[b]]") == [])
  }
}
