import DossierKit
import Foundation
import Testing

@Suite struct NetworkTests {
  /// Entities named in pairs: a ring of `count` with chords.
  private func ring(_ count: Int) async -> Folder {
    let names = (0..<count).map {
      "Firm\(Character(UnicodeScalar(UInt8(65 + $0 / 26 % 26))))\(Character(UnicodeScalar(UInt8(97 + $0 % 26)))) Works"
    }
    let sentences = (0..<count).map { index in
      "\(names[index]) met \(names[(index + 1) % count]) and \(names[(index + 7) % count]) on that day."
    }
    return await Folder([
      "dossier.yml": "unreviewed: hide",
      "content/entities.csv": "name,type\n" + names.map { "\($0),company\n" }.joined(),
      "seeds/a.txt": "date 2024-01-02\n\n" + sentences.joined(separator: "\n\n"),
    ])
  }

  @Test func `thirty nodes all bear their names and none covers another`() async {
    let page = await ring(30).page("network.html")
    let wide = page.components(separatedBy: "</svg>").first { $0.contains("graph wide") } ?? ""
    let boxes = wide.components(separatedBy: "<text x=\"").dropFirst().compactMap { part -> (x: Double, y: Double)? in
      let numbers = part.components(separatedBy: "\"")
      guard let x = Double(numbers[0]), let y = Double(numbers[2]) else { return nil }
      return (x, y)
    }
    #expect(boxes.count == 30)
    for (index, one) in boxes.enumerated() {
      for other in boxes.dropFirst(index + 1) {
        #expect(abs(one.y - other.y) >= 14 || abs(one.x - other.x) >= 60)
      }
    }
  }

  @Test func `the picture is the same every time and its links lead to pages`() async {
    let folder = await ring(40)
    let page = folder.page("network.html")
    let again = await ring(40).page("network.html")
    #expect(page == again)
    let targets = page.components(separatedBy: "href=\"companies/").dropFirst().compactMap {
      $0.split(whereSeparator: { $0 == "\"" || $0 == "#" }).first.map { "companies/\($0)" }
    }
    #expect(!targets.isEmpty && targets.allSatisfy(Set(folder.paths).contains))
  }

  @Test func `more than a hundred and fifty are cut, and the page says so and stays light`() async {
    let page = await ring(560).page("network.html")
    #expect(page.contains("Shown are the 150 of 560 entities"))
    #expect(page.contains("The 30 strongest. All that an entity has stand on its page."))
    #expect(page.utf8.count < 61_440)
  }

  @Test func `declared relations are drawn as arrows and named in the table`() async {
    let folder = await Folder([
      "content/entities.csv":
        "name,type,owner\nDelta,company,Gamma Holding (51%)\nGamma Holding,company,\nEta,company,Delta\n"
    ])
    let page = folder.page("network.html")
    #expect(page.contains("class=\"declared\"><title>Delta: owner: Gamma Holding (51\u{A0}%)</title>"))
    #expect(page.contains("class=\"head\""))
    #expect(page.contains("<td data-label=\"Relation\">Delta: owner: Gamma Holding (51\u{A0}%)</td>"))
    #expect(folder.page("companies/delta.html").contains("graph small"))
  }

  @Test func `without ties the page says how to declare one`() async {
    let folder = await Folder(["content/entities.csv": "name,type\nDelta,company\n"])
    #expect(folder.page("network.html").contains("no relation is declared"))
    #expect(!folder.page("network.html").contains("<svg"))
    #expect(!folder.page("companies/delta.html").contains("neighbourhood"))
  }

  @Test func `an entity's page quotes the sentences it shares, and where they stand`() async {
    let folder = await Folder([
      "content/entities.csv": "name,type\nDelta,company\nGamma,company\n",
      "seeds/a.txt": "date 2024-01-02\n\nDelta sold lenses to Gamma.\n\nGamma thanked Delta.",
    ])
    let page = folder.page("companies/delta.html")
    #expect(page.contains("<summary>2\u{A0}sentences</summary>"))
    #expect(page.contains("<q><b>Delta</b> sold lenses to <b>Gamma</b>.</q>"))
    #expect(page.contains("../sources/a.html#p2"))
  }

  @Test func `the long tail of mentions has a page of its own`() async {
    let lines = (0..<300).map {
      "Delta opened shop number \($0 + 1000) in a town of which nobody has heard before or since."
    }
    let folder = await Folder([
      "content/entities.csv": "name,type\nDelta,company\n",
      "seeds/a.txt": "date 2024-01-02\n\n" + lines.joined(separator: "\n\n"),
    ])
    #expect(folder.page("companies/delta.html").utf8.count < 20_000)
    let page = folder.page("companies/delta/mentions.html")
    #expect(page.contains("number 1000") && page.contains("number 1299"))
    #expect(page.utf8.count < 120_000)
  }
}
