import DossierKit
import Foundation
import Testing

/// The files for other programs. `Tests/Exports` reads them with other people's libraries.
@Suite struct ExportTests {
  private static let source =
    "date 2024-01-02\n\nOn 5 May 2023 the \"Île, & co; port\" closed, Harbour Delta Shipping said. In 2023, 64 per cent of trawlers came from Japan, officials said."

  private func folder(_ events: String, statistics: String = "", settings: String = "title: Test") async -> Folder {
    await Folder([
      "dossier.yml": settings, "seeds/a.txt": Self.source,
      "content/entities.csv": "name,type\nHarbour Delta Shipping,company\n",
      "content/events.csv": "when,title,place,entities,source,quote\n" + events,
      "content/statistics.csv": "measure,value,unit,period,claimant,source,quote,note\n" + statistics,
    ])
  }

  @Test func `events are a table with the columns of the contract`() async {
    let folder = await folder("2023-05-05,\"The port, at last, closes\",Nairobi,Harbour Delta Shipping,a,5 May 2023\n")
    #expect(
      folder.page("data/events.csv")
        == "when,title,place,entities,source,paragraph,quote,reviewed\r\n2023-05-05,\"The port, at last, closes\",Nairobi,Harbour Delta Shipping,a,1,5 May 2023,yes\r\n"
    )
  }

  @Test(arguments: ["=1+1", "@SUM(A1)", "+cmd", "-2+3"])
  func `a cell that a spreadsheet would run gets an apostrophe`(title: String) async {
    let folder = await folder("2023-05-05,\(title),,,a,\n")
    #expect(folder.page("data/events.csv").contains(",\"'\(title)\","))
  }

  @Test func `a negative number stays a number`() async {
    let folder = await folder("", statistics: "Fall of imports in 2023,-4.5,%,2023,officials,a,,\n")
    #expect(folder.page("data/statistics.csv").contains("Fall of imports in 2023,-4.5,%,2023,officials,a,"))
  }

  @Test func `a calendar has folded lines, days without a time and an end behind the last day`() async {
    let folder = await folder(
      "2023-05-05,\"Île, & co; \(String(repeating: "port 港口 ", count: 20))\",,,a,\n2023-12/2024-01,It lasts,,,a,\n",
      settings: "title: Test\nas_of: 2024-03-01")
    let text = folder.page("events.ics")
    #expect(text.contains("DTSTART;VALUE=DATE:20230505\r\nDTEND;VALUE=DATE:20230506\r\n"))
    #expect(text.contains("DTSTART;VALUE=DATE:20231201\r\nDTEND;VALUE=DATE:20240201\r\n"))
    #expect(text.contains("DTSTAMP:20240301T000000Z"))
    #expect(text.contains("SUMMARY:Île\\, & co\\; port"))
    let lines = text.utf8.split(separator: 0x0A).map { $0.dropLast() }
    #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
    #expect(text.utf8.count { $0 == 0x0A } == text.utf8.count { $0 == 0x0D })
  }

  @Test func `names of entries do not depend on the order of the table`() async {
    let rows = ["2023-05-05,One,,,a,\n", "2023-05-05,Two,,,a,\n", "2023-06-05,Three,,,a,\n"]
    let one = await folder(rows.joined())
    let other = await folder(rows.reversed().joined() + "2022-01-01,Zero,,,a,\n")
    func names(_ folder: Folder) -> Set<Substring> {
      Set(folder.page("events.ics").split(separator: "\r\n").filter { $0.hasPrefix("UID:") })
    }
    #expect(names(one).isSubset(of: names(other)))
    #expect(names(one).count == 4, "three declared, one found")
  }

  @Test func `TimelineJS gets dates as fine as they are known`() async throws {
    let folder = await folder(
      "2023-05,A month,,,a,\n2023-05-05/2023-05-07,\"Some <b>days</b>\",,,a,5 May 2023\n../2021,Before,,,a,\n")
    let json = try JSONSerialization.jsonObject(with: Data(folder.page("data/timeline.json").utf8)) as? [String: Any]
    let events = json?["events"] as? [[String: Any]] ?? []
    #expect(events.count == 3)
    #expect(events.first { ($0["start_date"] as? [String: Int]) == ["year": 2023, "month": 5] } != nil)
    #expect(events.first { ($0["end_date"] as? [String: Int]) == ["year": 2023, "month": 5, "day": 7] } != nil)
    #expect(folder.page("data/timeline.json").contains("Some &lt;b&gt;days&lt;"))
  }

  @Test func `nothing to tell, no file`() async {
    let folder = await Folder(["seeds/a.txt": "date 2024-01-02\n\nNothing."])
    #expect(!folder.paths.contains("events.ics"))
    #expect(!folder.paths.contains("data/statistics.csv"))
    #expect(!folder.page("timeline.html").contains("events.ics"))
  }

  // MARK: Bad tables

  @Test(arguments: [
    ("0000-00-00", "bad-date"), ("2024-02-31", "bad-date"), ("n/a", "bad-date"), ("13/13/2024", "bad-date"),
  ])
  func `a date that no calendar has is named with its place`(date: String, code: String) async {
    let folder = await folder("\(date),It happens,,,a,\n", statistics: "Share of x,4,%,\(date),them,a,,\n")
    let found = folder.diagnostics.filter { $0.code == code }
    #expect(found.compactMap(\.path).sorted() == ["content/events.csv", "content/statistics.csv"])
    #expect(found.allSatisfy { $0.range?.count == date.utf8.count })
  }

  @Test func `the year 0 is a year`() async {
    let folder = await folder("0000-01-01,It happens,,,a,\n")
    #expect(folder.codes == [])
    #expect(!folder.page("events.ics").contains("It happens"), "a calendar has no year 0")
    #expect(folder.page("data/events.csv").contains("0000-01-01,It happens"))
  }

  @Test func `a number of four hundred digits is no figure`() async {
    let digits = String(repeating: "9", count: 400)
    let folder = await folder("", statistics: "Share of x,\(digits),%,2023,them,a,,\n")
    #expect(folder.codes == ["bad-value"])
  }

  @Test func `a missing column, quotes and line breaks in cells, a row too long`() async {
    let folder = await Folder([
      "seeds/a.txt": Self.source, "content/events.csv": "title,place\nIt happens,here\n",
      "content/statistics.csv":
        "measure,value,period,claimant,source,quote,note\n\"Share of \"\"x\"\"\nin y\",4 %,2023,them,a,,\"two\nlines\"\nShare of z,5 %,2023,them,a,,,extra\n",
    ])
    #expect(folder.codes == ["bad-csv", "bad-csv"])
    #expect(folder.dossier.statistics.prefix(2).map(\.figure.low) == [4, 5])
    #expect(folder.page("data/statistics.csv").contains("\"Share of \"\"x\"\"\nin y\",4,%,2023"))
  }

  @Test func `a percentage says of what`() async {
    let folder = await folder(
      "", statistics: "Microelectronics,90,%,2023,them,a,,\nShare of microelectronics,90,%,2023,them,a,,\n")
    #expect(folder.diagnostics.map(\.code) == ["percentage-of-what"])
  }
}
