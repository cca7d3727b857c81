import Testing

@testable import DossierKit

/// What comes along when a reader copies a page: none of it heads the article, dates it or is read in it.
@Suite struct PastedPageTests {
  private func source(_ text: String, _ name: String = "seeds/a.txt") async -> Source {
    await Folder([name: text]).dossier.sources[0]
  }

  private func paragraphs(_ source: Source) -> [String] { source.text.paragraphs.map { source.text.string($0) } }

  private static let body =
    "The dam above the town gave way on Monday after eleven days of rain, and nine families had to leave their homes, the mayor said."

  @Test(
    arguments: [
      "LINKEDINCOMMENTMORE\n\nDam gives way above the town",
      "Skip to main contentSkip to navigation\n\nDam gives way above the town\n\nThis article is more than 2 years old",
      "Latest News\n\nDam gives way above the town", "World news\nDam gives way above the town",
      "WXYZ is a proud member of\nDam gives way above the town\nShare\nFacebook\nTwitter",
      "A house under water in Lower Ashby on Monday. (Jane Roe/Ashby Post)\n\nDam gives way above the town",
      "A house under water\nImage: A house under water in Lower Ashby\n\nDam gives way above the town",
      "Wed 4 May 2022\n\nDam gives way above the town",
    ])
  func `the headline is found behind what the page set over it`(head: String) async {
    let source = await source("\(head)\n\n\(Self.body)\n\nNobody was hurt.")
    #expect(source.publication.title == "Dam gives way above the town")
    #expect(paragraphs(source) == ["Dam gives way above the town", Self.body, "Nobody was hurt."])
  }

  @Test(
    arguments: [
      (
        "By JANE ROE | jroe@example.org and JOHN DOE | Ashby News Group\nPUBLISHED: May 4, 2022 at 6:52 p.m. | UPDATED: May 5, 2022 at 4:01 a.m.",
        "JANE ROE and JOHN DOE", "Ashby News Group", "2022-05-04"
      ),
      (
        "Jane Roe\n@janeroe\nWed 4 May 2022 18.40 GMT\n\nLast modified on Thu 5 May 2022", "Jane Roe", nil, "2022-05-04"
      ),
      ("By Jane Roe\nChief Business Writer\nMay 4, 2022 12:21 am (Updated 9:38 am)", "Jane Roe", nil, "2022-05-04"),
      ("Irish Independent, Wednesday May 04 2022", nil, "Irish Independent", "2022-05-04"),
      ("By Jane Roe\nBBC Sport\nLast updated on 4 May 2022", "Jane Roe", "BBC Sport", "2022-05-04"),
      ("Interview by Jane Roe\nAshby Dispatch\nPublished 4 May 2022", "Jane Roe", "Ashby Dispatch", "2022-05-04"),
      ("Wednesday 4 May 2022 18:32, UK", nil, nil, "2022-05-04"),
      ("Nov. 10, 2018 9:45 PM PT", nil, nil, "2018-11-10"),
    ] as [(String, String?, String?, String)])
  func `who wrote an article and when stands below what sums it up`(
    credits: String, author: String?, outlet: String?, day: String
  ) async {
    let source = await source(
      "Dam gives way\n\nNine families lose their homes in Ashby\n\n\(credits)\n\n\(Self.body)\n\nNobody was hurt.")
    #expect(source.publication.title == "Dam gives way")
    #expect(source.publication.author == author)
    #expect(source.publication.publisher == outlet)
    #expect(source.publication.date?.description == day)
    #expect(paragraphs(source).contains("Nine families lose their homes in Ashby"))
    #expect(paragraphs(source).contains(Self.body))
  }

  @Test(arguments: [
    "ADVERTISEMENT", "Read more: The rise of Ashby", "MORE: Mayor to resign", "Image: The mayor in Ashby on Monday",
    "Fans gather. (Photo: Jane Roe/Getty Images)", "Sign up and get our daily email.", "Facebook", "@ashbypost",
    "Carolyn Roe/TNS/Zuma", "___",
  ])
  func `what a page sets into an article is shown and not read`(line: String) async {
    let source = await source("Dam gives way\n\n\(Self.body)\n\n\(line)\n\nNobody was hurt.\n\nIt rained on.")
    #expect(!paragraphs(source).contains(line))
    #expect(source.boilerplate.count == 1)
    #expect(source.prose.paragraphs.count == 5)
  }

  @Test(arguments: [
    "More than 400 people came.", "Watch the dam, the mayor said.", "Share prices fell.", "He followed us home.",
    "“It is over.”", "- nine families", "See the list below",
  ])
  func `a sentence is read`(line: String) async {
    let source = await source("Dam gives way\n\n\(Self.body)\n\n\(line)\n\nNobody was hurt.\n\nIt rained on.")
    #expect(paragraphs(source).contains(line))
  }

  @Test func `a message has a subject, a sender and a day`() async {
    let source = await source(
      """
      From: Jane Roe <news@example.org>
      To: readers@example.org
      Subject: Notebook: who pays for the dam
      Date: Wed, 4 May 2022 06:02:11 -0700

      View this email in your browser

      Good morning. \(Self.body)

      Unsubscribe | Manage preferences
      """)
    #expect(source.publication.title == "Notebook: who pays for the dam")
    #expect(source.publication.author == "Jane Roe")
    #expect(source.publication.date?.description == "2022-05-04")
    #expect(paragraphs(source).first == "Notebook: who pays for the dam")
    #expect(!paragraphs(source).contains { $0.contains("example.org") })
  }

  @Test func `short lines of different length are not joined`() async {
    let source = await source(
      "Dam gives way\n\n\(Self.body)\n\nBy numbers\n£55m Price of the dam\n9 Families without a home\nJane Roe of the council said so\n\nIt rained."
    )
    #expect(paragraphs(source).contains("By numbers"))
    #expect(paragraphs(source).contains("Jane Roe of the council said so"))
  }

  @Test func `a page that Obsidian clipped has an address and a day of clipping`() async {
    let source = await source(
      """
      ---
      title: Dam gives way
      source: https://example.org/dam
      author:
        - "[[Jane Roe]]"
      published: 2022-05-04
      created: 2022-06-01
      ---
      \(Self.body)
      """, "seeds/a.md")
    #expect(source.publication.url == "https://example.org/dam")
    #expect(source.publication.author == "Jane Roe")
    #expect(source.publication.retrieved?.description == "2022-06-01")
  }

  @Test func `a press release names its wire between strokes`() async {
    let source = await source(
      "Ashby Water names a chief\n\nASHBY, May 4, 2022 /PRNewswire/ -- \(Self.body)\n\nNobody was hurt.")
    #expect(source.publication.date?.description == "2022-05-04")
    #expect(source.dateline.map { source.text.string($0.place) } == "ASHBY")
  }

  @Test func `a row of a table, a place with its day and billions of something tell nothing`() async {
    let dossier = await Folder([
      "seeds/a.txt":
        "Dam gives way in Ashby\n\nLondon, 4 May 2022\n\n\(Self.body)\n\nParis\t4 May 2021\tLondon\t47\t29\n\nLondon owes billions of dollars in claims from the dam."
    ]).dossier
    #expect(dossier.sources[0].publication.date?.description == "2022-05-04")
    #expect(dossier.events.filter { $0.kind == .extracted }.isEmpty)
    #expect(dossier.statistics.isEmpty)
  }

  @Test func `a year over the first section of a history is read`() async {
    let source = await source("1936\n\nThe rising in the north\n\n\(Self.body)\n\nOn 21 July it rained.")
    #expect(paragraphs(source).first == "1936")
  }

  @Test func `an article without a headline is called by its first words`() async {
    let source = await source("Jane Roe\nPublished May 4, 2022, 11:33am\n\n\(Self.body)\n\nIt rained.")
    #expect(source.publication.title.hasPrefix("The dam above the town gave way"))
    #expect(source.publication.author == "Jane Roe")
  }

  @Test func `a list of buttons at the end is none of the text`() async {
    let source = await source(
      "Dam gives way\n\n\(Self.body)\n\nNobody was hurt.\n\nTopics\nAshby\nDams\nnews\nShare\nReuse this content\nMost viewed"
    )
    #expect(paragraphs(source).last == "Nobody was hurt.")
  }
}
