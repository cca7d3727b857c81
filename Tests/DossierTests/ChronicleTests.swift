import DossierKit
import Testing

/// Events that several sources tell.
@Suite struct ChronicleTests {
  private static let entities =
    "name,type\nHarbour Delta Shipping,company\nPort Authority,agency\nMinistry of Transport,agency\n"

  private func events(_ sources: [String: String], declared: String? = nil) async -> [Event] {
    var files = ["content/entities.csv": Self.entities]
    for (name, text) in sources { files["seeds/\(name).txt"] = text }
    if let declared { files["content/events.csv"] = "when,title,entities,source\n" + declared }
    return await Folder(files).dossier.events.filter { $0.kind != .publication }
  }

  private static let first =
    "date 2024-04-15\n\nThe Port Authority fined Harbour Delta Shipping on 12 April 2024 over unpaid pilot fees."

  @Test func `one thing told by two sources is one event with two sources`() async {
    let events = await events([
      "a": Self.first,
      "b":
        "date 2024-04-16\n\nHarbour Delta Shipping was fined over pilot fees by the Port Authority on 12 April 2024.",
    ])
    #expect(events.count == 1)
    #expect(events.first?.evidence.count == 2)
    #expect(events.first?.otherDates.isEmpty == true)
  }

  @Test func `where two sources give different days, both are shown`() async {
    let files = [
      "content/entities.csv": Self.entities, "seeds/a.txt": Self.first,
      "seeds/b.txt":
        "date 2024-04-16\n\nHarbour Delta Shipping was fined over pilot fees by the Port Authority on 13 April 2024.",
    ]
    let folder = await Folder(files)
    let events = folder.dossier.events.filter { $0.kind != .publication }
    #expect(events.map(\.when.description) == ["2024-04-12"])
    #expect(events.first?.otherDates.map(\.when.description) == ["2024-04-13"])
    #expect(folder.page("timeline.html").contains("12 or 13\u{A0}Apr"))
    #expect(folder.page("timeline.html").contains("Sources differ: 12 April 2024; 13 April 2024 according to"))
    #expect(folder.page("events.ics").contains("STATUS:TENTATIVE"))
  }

  @Test func `a sentence with several dates gives each date its own names`() async {
    func told(_ sentence: String) async -> [String] {
      let folder = await Folder([
        "content/entities.csv": Self.entities + "Mombasa,place\nLamu,place\n",
        "seeds/a.txt": "date 2024-04-15\n\n" + sentence,
      ])
      return folder.dossier.events.filter { $0.kind != .publication }.map { event in
        let names = event.entities.map { folder.dossier.entities[$0.index].name.split(separator: " ")[0] }
        return "\(event.when): " + names.joined(separator: " ")
      }
    }
    #expect(
      await told("Harbour Delta Shipping was fined on 2 March 2024, the Port Authority on 8 April 2024.")
        == ["2024-03-02: Harbour", "2024-04-08: Port"])
    #expect(
      await told("On 2 March 2024 Harbour Delta Shipping was fined, and on 8 April 2024 the Port Authority closed.")
        == ["2024-03-02: Harbour", "2024-04-08: Port"])
    #expect(
      await told("Harbour Delta Shipping opened a berth in Mombasa on 2 March 2024 and in Lamu on 8 April 2024.")
        == ["2024-03-02: Harbour Mombasa", "2024-04-08: Harbour Lamu"])
    #expect(
      await told("Harbour Delta Shipping was fined on 2 March 2024 and again on 8 April 2024.")
        == ["2024-03-02: Harbour"])
  }

  @Test func `each of several dates has its part of the sentence for a title`() async {
    let events = await events([
      "a":
        "date 2024-04-15\n\nHarbour Delta Shipping was fined on 2 March 2024, the Port Authority, its landlord, on 8 April 2024 and the Ministry of Transport on 9 April 2024."
    ])
    #expect(
      events.map(\.title) == [
        "Harbour Delta Shipping was fined on 2 March 2024 …", "… the Port Authority, its landlord, on 8 April 2024 …",
        "… the Ministry of Transport on 9 April 2024.",
      ])
    #expect(events.allSatisfy { $0.evidence.first?.quote?.hasPrefix("Harbour Delta Shipping was fined") == true })
  }

  /// 16 April 2024 was a Tuesday.
  @Test(arguments: ["AP", "Mombasa Post"])
  func `what happened on the day of publication is an event, whoever publishes`(publisher: String) async {
    let folder = await Folder([
      "content/entities.csv": Self.entities + "Mombasa,place\n",
      "seeds/a.txt": "date 2024-04-16\n\nThe Port Authority shut the cape road of Mombasa on Tuesday.",
      "seeds/a.yml": "publisher: \(publisher)\n",
    ])
    let events = folder.dossier.events.filter { $0.kind != .publication }
    #expect(events.map(\.when.description) == ["2024-04-16"])
  }

  @Test func `an agency in the dateline does not publish itself`() async {
    let folder = await Folder([
      "content/entities.csv": Self.entities + "Mombasa,place\n",
      "seeds/a.txt":
        "date 2024-04-16\n\nMOMBASA, April 16 (Coast Wire) - The Port Authority shut the cape road on Tuesday.",
      "seeds/a.yml": "publisher: Coast Wire\n",
    ])
    #expect(folder.dossier.events.filter { $0.kind != .publication }.map(\.when.description) == ["2024-04-16"])
  }

  @Test(
    arguments: [
      ("The Port Authority shut the road on Sunday morning after a storm.", "2024-04-14"),
      ("The Port Authority lost 5 ships, according to a report published on Sunday.", nil),
      ("Fees of the Port Authority rose 5 per cent from Sunday's level.", nil),
      ("The Port Authority gained ground after a large loss yesterday.", nil),
      ("“We shut the road on Sunday,” the Port Authority said.", nil),
      (
        "The Port Authority said on 6 April that it had spent $5 million since the war began in February 2022.",
        "2024-04-06"
      ),
      ("The Port Authority has been listed since 6 April 2024.", "2024-04-06"),
      ("The Port Authority is telling of a third-quarter loss.", nil),
      ("The Port Authority showed its tugs at the 2010 World Fair.", nil),
      ("Fees rose, according to an April 2nd report of the Port Authority.", nil),
      ("The Port Authority said that ships should try again tomorrow.", nil),
      ("The Port Authority counted wrecks through 6 April.", nil),
      ("The Port Authority has lost 5 ships since 6 April 2024.", nil),
      ("The Port Authority bought a tug for $5 million in March.", "2024-03"),
      ("Fees of the Port Authority rose 5 per cent in March.", nil),
    ] as [(String, String?)])
  func `background is no event`(sentence: String, when: String?) async {
    let events = await events(["a": "date 2024-04-16\n\n" + sentence])
    #expect(events.map(\.when.description) == (when.map { [$0] } ?? []))
  }

  @Test func `a title leaves out "on the same day"`() async {
    let events = await events([
      "a":
        "date 2024-04-16\n\nThe Ministry of Transport closed the cape road on 3 March 2024. The Port Authority shut its gates on the same day."
    ])
    #expect(events.map(\.title).last == "The Port Authority shut its gates.")
  }

  @Test func `a clause that completes another is no event of its own`() async {
    let events = await events([
      "a":
        "date 2024-04-16\n\nThe Port Authority said last month that the Ministry of Transport had closed the road on 3 March 2024."
    ])
    #expect(events.count == 1)
    #expect(events.first?.title.hasPrefix("The Port Authority said last month that") == true)
  }

  @Test func `two things that one company did on a day stay two`() async {
    let events = await events([
      "a": Self.first,
      "b": "date 2024-04-16\n\nHarbour Delta Shipping launched a new car ferry in Mombasa on 12 April 2024.",
    ])
    #expect(events.count == 2)
  }

  @Test func `a declared event takes in what sources tell of it`() async {
    let events = await events(
      [
        "a": Self.first,
        "b": "date 2024-04-16\n\nA fine hit Harbour Delta Shipping on 12 April 2024 over its pilot fees.",
      ],
      declared: "2024-04-12,Harbour Delta Shipping is fined over pilot fees,Port Authority,a\n")
    #expect(events.map(\.kind) == [.declared])
    #expect(events.first?.evidence.count == 2)
  }

  @Test func `a month and a day in it do not contradict each other`() async {
    let events = await events([
      "a": Self.first,
      "b": "date 2024-06-16\n\nThe Port Authority fined Harbour Delta Shipping over unpaid pilot fees in April 2024.",
    ])
    #expect(events.map(\.when.description) == ["2024-04-12"])
    #expect(events.first?.evidence.count == 2)
  }

  @Test(arguments: [
    "Harbour Delta Shipping, which has owed pilot fees since 2021, sails to Mombasa.",
    "Pilot fees were the subject of the talks with Harbour Delta Shipping two weeks earlier.",
    "Harbour Delta Shipping gives the sum in its annual report for 2023.",
    "The Port Authority repeated the briefing of 12 April for Harbour Delta Shipping.",
    "The Port Authority said that Harbour Delta Shipping paid late in March 2023.",
    "Harbour Delta Shipping ran the ferry until 3 March 2024 without a licence.",
    "The Port Authority found no debt of Harbour Delta Shipping on 3 March 2024.",
  ])
  func `background is no event`(sentence: String) async {
    let events = await events(["a": "date 2024-04-15\n\n" + sentence])
    #expect(events.map(\.title) == [])
  }

  @Test func `a sentence about its own publication is the publication`() async {
    let folder = await Folder([
      "content/entities.csv": Self.entities,
      "seeds/a.txt": "date 2024-04-15\n\nThe Port Authority published this report on 15 April 2024.",
      "seeds/a.yml": "publisher: Port Authority\nretrieved: 2024-05-01\n",
    ])
    #expect(folder.dossier.events.map(\.kind) == [.publication])
    #expect(folder.page("timeline.html").contains("Published by Port Authority: "))
    #expect(folder.page("timeline.html").contains("retrieved 1\u{A0}May 2024"))
  }

  @Test func `a long timeline is cut by months, and every page stays small`() async {
    var table = "when,title,entities,source\n"
    for number in 0..<900 {
      let month = 1 + number % 12
      table +=
        "\(2019 + number % 3)-\(month < 10 ? "0" : "")\(month)-\(10 + number % 19),Ship \(number) sails,Port Authority,a\n"
    }
    let folder = await Folder([
      "content/entities.csv": Self.entities, "content/events.csv": table, "seeds/a.txt": Self.first,
    ])
    let pages = folder.paths.filter { $0.hasPrefix("timeline/") }
    #expect(pages.count > 12 && pages.last == "timeline/2024.html")
    #expect(pages.allSatisfy { folder.page($0).utf8.count < 60_000 })
    #expect(folder.page("timeline.html").utf8.count < 60_000)
    #expect(folder.page("timeline.html").contains("timeline/2020-02.html"))
    #expect(folder.page("timeline/2020-02.html").contains("Ship 1 sails"))
  }

  @Test func `neighbouring years with few events share a page, and each choice of the filter knows its pages`() async {
    var table = "when,title,entities,source\n"
    for number in 0..<100 {
      table += "\(1990 + number % 20)-05-\(10 + number % 19),Ship \(number) sails,Port Authority,a\n"
    }
    let folder = await Folder([
      "content/entities.csv": Self.entities, "content/events.csv": table, "seeds/a.txt": Self.first,
    ])
    #expect(
      folder.paths.filter { $0.hasPrefix("timeline/") } == [
        "timeline/1990.html", "timeline/1999.html", "timeline/2008.html",
      ])
    let hub = folder.page("timeline.html")
    #expect(hub.contains("1990 to 1998"))
    #expect(hub.contains("value=\"agencies/port-authority\" data-p=\"0:45 1:"))
  }

  @Test func `a month with more events than a page holds is cut into parts`() async {
    var table = "when,title,source\n"
    for number in 0..<150 { table += "2020-03-04,Ship number \(number) sails,a\n" }
    let folder = await Folder(["content/events.csv": table, "seeds/a.txt": Self.first])
    #expect(
      folder.paths.filter { $0.hasPrefix("timeline/2020") } == [
        "timeline/2020-03-part-2.html", "timeline/2020-03-part-3.html", "timeline/2020-03-part-4.html",
        "timeline/2020-03.html",
      ])
  }
}
