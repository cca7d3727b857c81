import DossierKit
import Testing

/// The statistics page.
@Suite struct StatisticsTests {
  private func folder(_ rows: String) async -> Folder {
    await Folder([
      "seeds/a.txt": "date 2024-01-02\n\nIn 2023, 64 per cent of trawlers came from Japan, officials said.",
      "content/statistics.csv": "measure,value,unit,period,claimant,source,quote,note\n" + rows,
    ])
  }

  @Test func `figures on pages of their own are led to, and headed by those that say most`() async {
    let rows = (1...70).map { "Exports of the mill fell by \($0) per cent." }.joined(separator: " ")
    let folder = await Folder([
      "seeds/a.txt": "date 2024-01-02\n\n" + rows,
      "seeds/b.txt":
        "date 2024-01-02\n\nIn 2022, 12 per cent of trawlers came from Japan. In 2023, 64 per cent of trawlers came from Peru, officials said.",
    ])
    let page = folder.page("statistics.html")
    #expect(page.contains("statistics/found-1.html"))
    let (claimed, other) = (page.firstRange(of: ">64<"), page.firstRange(of: ">12<"))
    #expect(
      claimed != nil && other != nil
        && claimed.map { c in other.map { c.lowerBound < $0.lowerBound } ?? false } ?? false)
  }

  @Test func `a figure whose sentence names nobody is said to be in a report on a firm`() async {
    let page = await Folder([
      "content/entities.csv": "name,type\nAcme Air,company\n",
      "seeds/a.txt":
        "date 2024-01-02\n\nAcme Air flew more people. Operating revenue rose 9 per cent. The fees of Acme Air rose 5 per cent.",
    ]).page("statistics.html")
    #expect(page.ranges(of: "in a report on Acme Air").count == 1)
  }

  @Test func `a disagreement is named in the title, with its range and why`() async {
    let page = await folder(
      """
      Share of goods from Japan,45,%,2023,An institute,a,,Counts the seat of the maker
      Share of goods from Japan,70–80,%,2023,An envoy,a,,Counts the route
      Share of goods from Japan,90,%,2023,A ministry,a,,

      """
    ).page("statistics.html")
    #expect(page.contains("Three claimants say 45 to 90\u{A0}%: Share of goods from Japan"))
    #expect(page.contains("An institute: Counts the seat of the maker."))
    #expect(page.contains("class=\"chart dots\""))
  }

  @Test func `a sum of money is printed in one way`() async {
    let folder = await folder("Trade between A and B,244.81,USD bn,2024,Customs,a,,\n")
    let page = folder.page("statistics.html")
    #expect(page.contains("<strong>USD\u{A0}244.81\u{A0}bn</strong>"))
    #expect(page.contains("Trade between A and B: USD\u{A0}244.81\u{A0}bn"))
    #expect(!page.contains("244.81 USD") && !page.contains("244.81\u{A0}USD"))
  }

  @Test(arguments: [
    ("1,entities", "1\u{A0}entity"), ("1,Chinese companies", "1\u{A0}Chinese company"), ("0,entries", "0\u{A0}entries"),
    ("1.5,tonnes", "1.5\u{A0}tonnes"), ("1,%", "1\u{A0}%"), ("1,USD bn", "USD\u{A0}1\u{A0}bn"),
    ("1,series", "1\u{A0}series"),
    ("1,people", "1\u{A0}person"),
  ])
  func `one is not counted in the plural`(value: String, words: String) async {
    let page = await folder("Caught by A,\(value),2024,Customs,a,,\n").page("statistics.html")
    #expect(page.contains(words))
  }

  @Test func `several periods are a line, with a gap where one is missing`() async {
    let rows = [2018, 2019, 2020, 2023].map { "Output of A,\($0),units,\($0),Customs,a,,\n" }.joined()
    let page = await folder(rows).page("statistics.html")
    #expect(page.contains("class=\"line\"") && page.contains("class=\"gap\""))
  }

  @Test func `several claimants with series have a line each`() async {
    let rows = (2018...2021).map { "Output of A,\($0),units,\($0),\($0 < 2020 ? "Customs" : "Mirror"),a,,\n" }
    let page = await folder(rows.joined()).page("statistics.html")
    #expect(page.contains("<g class=\"s1\">") && page.contains("<g class=\"s2\">"))
    #expect(page.contains(">Mirror<"))
  }

  @Test func `each chart has its table and its drawing`() async {
    let folder = await folder("Share of goods from Japan,45,%,2023,An <institute> & co,a,,\n")
    #expect(folder.page("statistics.html").contains("data/charts/share-of-goods-from-japan.svg"))
    let drawing = folder.page("data/charts/share-of-goods-from-japan.svg")
    #expect(drawing.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(drawing.contains("prefers-color-scheme: dark") && drawing.contains(".chart .on"))
    #expect(drawing.contains("An &lt;institute&gt; &amp; co"))
    #expect(folder.page("data/charts/share-of-goods-from-japan.csv").hasPrefix("measure,value,unit,period,"))
  }

  @Test func `long names are cut into lines`() async {
    let name = "A committee of the united associations of makers of trawlers and nets"
    let page = await folder(
      "Share of goods from Japan,45,%,2023,\(name),a,,\nShare of goods from Japan,60,%,2023,B,a,,\n"
    ).page(
      "statistics.html")
    #expect(page.contains("<text class=\"name\" x=\"0%\" y=\"40\">A committee of the united"))
    #expect(page.contains("<text class=\"name\" x=\"0%\" y=\"56\">"))
  }

  @Test func `what figures found leave open is said`() async {
    let folder = await Folder([
      "seeds/a.txt": "date 2024-01-02\n\nAbout 64 per cent of all trawlers in Kenya came from Japan."
    ])
    #expect(folder.page("statistics.html").contains("without a claimant"))
  }
}
