import DossierKit
import Testing

@Suite struct StatementTests {
  private static let source =
    "date 2024-01-02\n\nIn 2023, 64 per cent of trawlers came from Japan, officials said.\n\nThe port closed on 5 May 2023."

  private func folder(_ note: String) async -> Folder {
    await Folder(["content/n.md": "---\ntitle: Note\n---\n" + note, "seeds/a.txt": Self.source])
  }

  @Test func `a stat callout becomes a figure with its passage`() async {
    let folder = await folder(
      """
      > [!stat] Most trawlers came from Japan
      > measure:: Japan's share of trawlers
      > value:: 64 %
      > period:: 2023
      > claimant:: officials
      > source:: [[a]]
      > quote:: "64 per cent of trawlers came from Japan"
      """)
    #expect(folder.codes.isEmpty)
    let statistic = folder.dossier.statistics.first
    #expect(statistic?.measure == "Japan's share of trawlers")
    #expect(statistic?.evidence.first?.range != nil)
    #expect(folder.dossier.statistics.count == 1, "the declared figure absorbs the extracted one")
    #expect(folder.page("sources/a.html").contains("<mark"))
  }

  @Test func `a quotation that does not stand in its source is an error`() async {
    let folder = await folder(
      "> [!claim] It closed\n> source:: [[a]]\n> claimant:: them\n> quote:: \"The port closed on 6 May 2023\"")
    #expect(folder.codes == ["quote-not-found"])
    #expect(folder.diagnostics.first { $0.code == "quote-not-found" }?.help?.contains("5 May 2023") == true)
  }

  @Test func `white space, quotation marks and marked omissions may differ`() async {
    let folder = await folder(
      "> [!claim] It came\n> source:: [[a]]\n> claimant:: them\n> quote:: “in 2023, 64  per cent … came from Japan”")
    #expect(folder.codes.isEmpty)
  }

  @Test func `a figure without period or claimant is warned of`() async {
    let folder = await folder("> [!stat] Share of trawlers\n> value:: 64 %\n> source:: [[a]]")
    #expect(Set(folder.codes) == ["figure-without-period", "figure-without-claimant"])
  }

  @Test func `wrong values name the allowed ones`() async {
    let folder = await folder("> [!gap] Maybe\n> likelihood:: perhaps\n> source:: [[a]]")
    #expect(folder.codes == ["bad-value"])
    #expect(folder.diagnostics.first { $0.code == "bad-value" }?.help?.contains("roughly even chance") == true)
  }

  @Test func `tables declare figures, events and entities`() async {
    let folder = await Folder([
      "seeds/a.txt": Self.source,
      "content/entities.csv": "name,type,aliases,country\nDelta Optics,company,\"Delta Optics Co., Ltd;DO\",Norway\n",
      "content/statistics.csv":
        "measure,value,unit,period,claimant,source,quote,note\nShare of Japan,64,%,2023,officials,a,64 per cent of trawlers came from Japan,\n",
      "content/events.csv":
        "when,title,place,entities,source,quote\n2023-05-05,The port closes,,Delta Optics,a,The port closed on 5 May 2023\n",
    ])
    #expect(folder.codes.isEmpty)
    #expect(folder.dossier.statistics.map(\.figure.unit) == ["%"])
    #expect(folder.dossier.events.filter { $0.kind == .declared }.map(\.title) == ["The port closes"])
    #expect(folder.dossier.events.count { $0.kind == .extracted } == 0, "the declared event absorbs the extracted one")
    #expect(folder.page("companies/delta-optics.html").contains("The port closes"))
  }

  @Test(arguments: [
    ("90 %", 90.0, 90.0, "%"), ("70–80 %", 70, 80, "%"), ("~900", 900, 900, ""), (">300", 300, 300, ""),
    ("USD 240.11 bn", 240.11, 240.11, "USD bn"), ("1,300 tonnes", 1300, 1300, "tonnes"),
    ("nearly 70 per cent", 70, 70, "%"),
  ])
  func `figures are read as people write them`(text: String, low: Double, high: Double, unit: String) {
    let figure = Figure(reading: text)
    #expect(figure?.low == low)
    #expect(figure?.high == high)
    #expect(figure?.unit == unit)
  }

  @Test(arguments: [
    "1,2,3,4 %", "12,34 %", "1,000,00 %", "5,%", "٤٥ %", String(repeating: "9", count: 2000), "n/a",
  ])
  func `what two readers would read differently is no figure, and its cell is named`(value: String) async {
    let folder = await Folder([
      "seeds/a.txt": "date 2024-01-02\n\nNothing.",
      "content/statistics.csv": "measure,value,period,claimant,source\nShare of x in y,\"\(value)\",2023,them,a\n",
    ])
    #expect(folder.codes == ["bad-value"])
    #expect(folder.diagnostics.first?.range?.lowerBound == 53)
    #expect(folder.diagnostics.allSatisfy { $0.message.utf8.count < 200 })
    #expect(folder.dossier.statistics.isEmpty)
  }

  @Test func `one number of two claimants is two figures, and a row without a claimant repeats`() async {
    let folder = await Folder([
      "seeds/a.txt": "date 2024-01-02\n\nNothing.",
      "content/statistics.csv":
        "measure,value,period,place,claimant,source\nShare of x in y,4 %,2023,Japan,Ann,a\nShare of x in y,4 %,2023,Japan,Ben,a\nShare of x in y,4 %,2023,Japan,,a\n",
    ])
    #expect(folder.dossier.statistics.map(\.claimant) == ["Ann", "Ben"])
    #expect(folder.dossier.statistics.map(\.locality) == ["Japan", "Japan"])
  }

  @Test func `the note of an event stands below its sentence`() async {
    let folder = await Folder([
      "seeds/a.txt": "date 2024-01-02\n\nNothing.",
      "content/events.csv": "when,title,source,note\n2024-01-01,The port closes,a,Two outlets give the day before\n",
    ])
    #expect(folder.page("timeline.html").contains("<p class=\"doubt\">Two outlets give the day before</p>"))
  }

  @Test func `a figure read out of a text has its place and what it is set against`() async {
    let folder = await Folder([
      "content/entities.csv": "name,type\nChina,place\nRussia,place\n",
      "seeds/a.txt": "date 2024-05-02\n\nExports from China to Russia rose by 5 per cent from a year earlier.",
    ])
    #expect(folder.dossier.statistics.map(\.locality) == ["China to Russia"])
    #expect(folder.dossier.statistics.map(\.comparedWith) == ["a year earlier"])
    #expect(folder.page("data/statistics.csv").contains(",China to Russia,a year earlier"))
    #expect(folder.page("statistics.html").contains("against a year earlier; China to Russia"))
  }
}
