import Foundation
import Testing

@testable import DossierSite

@Suite struct SearchTests {
  private func words(_ text: String) -> [String] {
    var words = SearchWords()
    var result: [String] = []
    words.read(Array(text.utf8)) { result.append(String(decoding: $0, as: UTF8.self)) }
    return result
  }

  /// The same table is read by the browser's test of `search.js`.
  @Test func `endings are cut as the table of stems says`() throws {
    let table = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../Browser/stems.tsv")
    for line in try String(contentsOf: table, encoding: .utf8).split(separator: "\n") {
      let pair = line.split(separator: "\t").map(String.init)
      #expect(words(pair[0]) == [pair[1]])
    }
  }

  @Test func `case, marks and ligatures count for nothing`() {
    #expect(words("ÉCOLE Türkiye straße Łódź ЁЛКА") == ["ecol", "turkiy", "strass", "lodz", "елка"])
  }

  @Test func `possessives, initials and separators of thousands join`() {
    #expect(words("Russia's U.S. bases cost 1,300.5") == ["russia", "us", "base", "cost", "13005"])
  }

  @Test func `Chinese is cut into pairs`() {
    #expect(words("Hikvision海康威视 在") == ["hikvision", "海康", "康威", "威视", "在"])
  }

  @Test func `a number is written in printable characters and read back`() {
    for number in [0, 1, 44, 45, 90, 91, 2_000, 123_456, 99_999_999] {
      var (value, scale) = (0, 1)
      for letter in SearchShards.digits(number) {
        let digit = Int(letter) - (letter > 0x5C ? 36 : 35)
        value += digit * scale
        scale *= 46
        #expect(letter != 0x22 && letter != 0x5C && letter > 0x20 && letter < 0x7F)
      }
      #expect(value == number)
    }
  }

  @Test func `names, texts and statements are found, unpublished notes are not`() async {
    let folder = await Folder([
      "content/o.md": "---\ntitle: Delta Optics\ntype: company\naliases: [Дельта Оптика]\n---\nA maker of lenses.",
      "content/secret.md": "---\ntitle: Zanzibar\ndraft: true\n---\nHushword.",
      "seeds/a.txt": "date 2024-01-02\n\nDelta Optics sold nine lathes.",
    ])
    let files = await folder.searchFiles()
    let index = files.map(\.text).joined()
    #expect(files.contains { $0.path == "assets/search/index.js" })
    for word in ["lath ", "дельта ", "delta ", "lens "] { #expect(index.contains(word), "\(word)") }
    for word in ["zanzibar", "hushword", "Zanzibar"] { #expect(!index.contains(word), "\(word)") }
  }

  @Test func `a source is found by the other script's name of whom it names`() async {
    let folder = await Folder([
      "content/o.md": "---\ntitle: Delta Optics\ntype: company\naliases: [Дельта Оптика]\n---\n",
      "seeds/a.txt": "date 2024-01-02\n\nDelta Optics sold nine lathes.",
    ])
    // The company and the source: two postings behind the word.
    let words = await folder.searchFiles().first { $0.path.hasSuffix("/w0.js") }?.text ?? ""
    let line = words.components(separatedBy: "\\n").first { $0.hasPrefix("дельта ") }
    #expect(line?.dropFirst("дельта ".count).count == 2)
  }
}
