@testable import DossierKit
import Testing

@testable import DossierCommand

@Suite struct PlainTextTests {
  private func source(_ text: String, _ name: String = "seeds/a.txt") async -> Source {
    await Folder([name: text]).dossier.sources[0]
  }

  private func paragraphs(_ source: Source) -> [String] { source.text.paragraphs.map { source.text.string($0) } }

  @Test func `a text may open with a quotation mark of its own`() async {
    let folder = await Folder(["seeds/a.txt": "“We shut the road,” the ministry said.\n"])
    #expect(folder.dossier.sources.count == 1)
  }

  @Test func `a wire story is told apart into slug, headline, byline, dateline and credits`() async {
    let source = await source(
      """
      US-CHINA-RUSSIA/CHIPS (UPDATE 2, PIX)

      UPDATE 2-Officials name three companies
      By Jane Roe and John Doe, Reuters
      April 12, 2024

      WASHINGTON, April 12 (Reuters) - Officials named three companies
      on Friday, without saying more.

      They gave no figures.

      (Reporting by Ann Miller in Washington; Editing by Bob Jones)

      © 2024 Thomson Reuters
      """)
    #expect(source.publication.title == "Officials name three companies")
    #expect(source.publication.author == "Jane Roe and John Doe")
    #expect(source.publication.publisher == "Reuters")
    #expect(source.publication.date?.description == "2024-04-12")
    #expect(source.dateline.map { source.text.string($0.place) } == "WASHINGTON")
    #expect(paragraphs(source).last == "They gave no figures.")
    #expect(source.boilerplate.count == 3)
    #expect(source.text.string(0..<source.text.utf8.count).hasSuffix("© 2024 Thomson Reuters"))
    #expect(!source.findings.dates.contains { source.text.string($0.range) == "2024" })
  }

  @Test func `lines that are no wrapped text are paragraphs`() async {
    let long =
      "The ministry opened the port on Monday after eleven days of storms, and said that nine ships were waiting outside it."
    let source = await source("Port opens\nOlena Petrenko in Odesa\n\(long)\n“It is open.”\n\(long)")
    #expect(paragraphs(source) == ["Port opens", "Olena Petrenko in Odesa", long, "“It is open.”", long])
    #expect(source.publication.author == "Olena Petrenko")
  }

  @Test func `items of a list are paragraphs, wrapped lines are joined`() async {
    let source = await source("They named:\n- machine tools, and\n  the engines\n- drones\n\n1. one\n2) two")
    #expect(
      paragraphs(source) == ["They named:", "- machine tools, and\n  the engines", "- drones", "1. one", "2) two"])
  }

  @Test(
    arguments: [
      ("Fraud\nFinancial Times\nJuly 22, 2020\n\nIt rained.\n\nOn and on.", "Fraud", "Financial Times", "2020-07-22"),
      ("Shares soar\nRTE News, Friday, 4 May 2007\n\nIt rained.", "Shares soar", "RTE News", "2007-05-04"),
      (
        "Shares soar\n\nThe Daily Telegraph\nBy Jane Roe\nPublished: 4 May 2007 10:15 BST\n\nIt rained.", "Shares soar",
        "The Daily Telegraph", "2007-05-04"
      ),
      ("Rain\nBBC News | 5 min read\n\nIt rained.", "Rain", "BBC News", nil),
      ("Rain\n3 May 2019 · Updated 5 May 2019\n\nIt rained.", "Rain", nil, "2019-05-03"),
    ] as [(String, String, String?, String?)])
  func `outlet and day stand between headline and text`(
    file: String, title: String, publisher: String?, day: String?
  ) async {
    let source = await source(file)
    #expect(source.publication.title == title)
    #expect(source.publication.publisher == publisher)
    #expect(source.publication.date?.description == day)
    #expect(paragraphs(source).contains("It rained."))
    #expect(publisher.map { outlet in !paragraphs(source).contains { $0.contains(outlet) } } ?? true)
  }

  @Test(arguments: [
    "It rained on Monday", "May is here", "Rain in 2007", "Jane Roe, minister", "", ",", "News at ten from",
  ])
  func `a line with anything else is no credit`(line: String) { #expect(CreditLine(line) == nil) }

  @Test(
    arguments: [
      ("The Valmora Gazette\nRain\n3 May 2019\n\nIt rained.", "Rain", "The Valmora Gazette", nil, "2019-05-03"),
      ("BBC News\n\nWorld | Europe\n\nRain\n\nBy Jane Roe\n\nIt rained.", "Rain", "BBC News", "Jane Roe", nil),
      ("3 May 2019\n\nRain\n\nIt rained.", "Rain", nil, nil, "2019-05-03"),
      ("Rain\nThe rivers rise\nBy Jane Roe\n3 May 2019\n\nIt rained.", "Rain", nil, "Jane Roe", "2019-05-03"),
      ("Rain\nThe rivers rise\n\nBy Jane Roe\n3 May 2019\n\nIt rained.", "Rain", nil, "Jane Roe", "2019-05-03"),
      ("Rain\n\nJane Roe and Li Po\n\n3 May 2019\n\nIt rained.", "Rain", nil, "Jane Roe and Li Po", "2019-05-03"),
      ("World\n\nIt rained.", "World", nil, nil, nil),
    ] as [(String, String, String?, String?, String?)])
  func `outlet, section and day stand above the headline, a standfirst and a bare name below it`(
    file: String, title: String, publisher: String?, author: String?, day: String?
  ) async {
    let publication = await source(file).publication
    #expect(publication.title == title)
    #expect(publication.publisher == publisher)
    #expect(publication.author == author)
    #expect(publication.date?.description == day)
  }

  @Test(arguments: [
    ("a", "LONDON, March 5, 2024 (Reuters) - It rained.", "", "2024-03-05"),
    ("a", "OSLO, March 5 (Reuters) - It rained.", "", nil),
    ("2024-03-06-reuters-rain", "OSLO, March 5 (Reuters) - It rained.", "", "2024-03-06"),
    ("20240306_rain", "OSLO, March 5 (Reuters) - It rained.", "", "2024-03-06"),
    ("12345678", "It rained.", "", nil), ("2024-13-06", "It rained.", "", nil), ("2024-03-061", "It rained.", "", nil),
    ("a", "It rained.", "url: https://a.example/2024/03/07/rain", "2024-03-07"),
    ("2024-03-06", "It rained.", "published: 2023", "2023"),
    ("2024-03-06", "date 2024-03-04\n\nIt rained.", "", "2024-03-04"),
  ])
  func `the day is read off dateline, address and name`(
    stem: String, text: String, sidecar: String, expected: String?
  ) async {
    let folder = await Folder(["seeds/\(stem).txt": text, "seeds/\(stem).yml": sidecar])
    #expect(folder.dossier.sources[0].publication.date?.description == expected)
    #expect(folder.codes.contains("undated-source") == (expected == nil))
  }

  @Test func `an undated wire story is told what its dateline lacks`() async {
    let folder = await Folder(["seeds/a.txt": "OSLO, March 5 (Reuters) - It rained."])
    let found = folder.diagnostics.first { $0.code == "undated-source" }
    #expect(found?.message.contains("‘March 5’ and no year") == true)
  }

  @Test func `an agency without a place is the publisher`() async {
    #expect(await source("(Reuters) - It rained.\n\nIt rained on.").publication.publisher == "Reuters")
    #expect(await source("NEW DELHI: It rained.\n\nIt rained on.").dateline != nil)
    #expect(await source("LONDON—It rained.\n\nIt rained on.").dateline != nil)
  }

  @Test func `titles of other articles count as such only under a heading that says so`() async {
    let more = await source("It rained all day.\n\nIt rained on.\n\nRead more:\n\nOn rain\n\nOn snow")
    #expect(paragraphs(more).count == 2)
    let none = await source("It rained all day.\n\nIt rained on.\n\nOn rain\n\nOn snow")
    #expect(paragraphs(none).count == 4)
  }

  @Test func `a PDF is read page by page, without its running heads`() async {
    let pages =
      "Annual report\n\nThe board of the port met.\n\nPage 1\u{C}Annual report\n\nIt met again.\n\nPage 2\u{C}"
    let path = SourcePath("seeds/a.pdf")
    let layout = PDFLayout(pagesOf: Array(pages.utf8))
    let files = [path].compactMap { $0 }.map { InputFile(path: $0, bytes: [], extracted: .success(layout)) }
    let source = await Corpus(reading: Inputs(configuration: Configuration(), seeds: files, content: [])).sources[0]
    #expect(paragraphs(source) == ["The board of the port met.", "It met again."])
    #expect(source.pageStarts == [0, source.text.paragraphs[1].lowerBound])
  }

  @Test func `a quotation from a PDF is looked for on its page, as the file counts or as it is printed`() async {
    func codes(_ citation: String, _ words: String = "It rained on.") async -> [String] {
      let pages = [
        "The cover\n\nIt rained.", "v\n\nIt poured.", "1\n\nIt rained on.", "2\n\nIt snowed in\n",
        "3\n\nMay. It rained on.",
      ]
      let folder = await Folder([
        "seeds/a.pdf": pages.joined(separator: "\u{C}"), "seeds/a.yml": "published: 2024-01-02",
        "content/n.md": "> \(words)\n> — \(citation)",
      ])
      return folder.codes
    }
    #expect(await codes("[@a, p. 3]") == [])
    #expect(await codes("[@a, p. 1]") == [])
    #expect(await codes("[@a, p. 5]") == [])
    #expect(await codes("[@a, pp. 2–4]") == [])
    #expect(await codes("[[a#page=3]]") == [])
    #expect(await codes("[@a, p. 9]") == ["wrong-page"])
    #expect(await codes("[@a, p. 7]", "It rained.") == ["wrong-page"])
    #expect(await codes("[@a, chapter 2]") == [])
  }

  @Test func `a cited page leads to its first paragraph`() async {
    let folder = await Folder([
      "seeds/a.pdf": "The cover\n\nIt rained.\u{C}It poured.", "seeds/a.yml": "published: 2024-01-02",
      "content/n.md": "It poured [@a, p. 2], and more [@a, p. 30].",
    ])
    #expect(folder.page("notes/n.html").contains("href=\"../sources/a.html#p2\""))
  }

  @Test func `a PDF that cannot be read is said to be so`() async {
    let files = [SourcePath("seeds/a.pdf")].compactMap { $0 }.map {
      InputFile(path: $0, bytes: [], extracted: .failure(.noTool))
    }
    let corpus = await Corpus(reading: Inputs(configuration: Configuration(), seeds: files, content: []))
    #expect(corpus.diagnostics.map(\.code) == ["pdf-not-read"])
  }
}

@Suite struct ProgramTests {
  @Test func `a program that says too much or takes too long is ended`() throws {
    guard
      case .output(let said, status: 0) = try POSIX.run("/bin/sh", ["sh", "-c", "echo yes"], seconds: 5, largest: 99)
    else {
      Issue.record("no output")
      return
    }
    #expect(String(decoding: said, as: UTF8.self) == "yes\n")
    if case .tooLong = try POSIX.run("/bin/sh", ["sh", "-c", "exec sleep 9"], seconds: 1, largest: 99) {
    } else {
      Issue.record("not ended")
    }
    if case .tooMuch = try POSIX.run("/bin/sh", ["sh", "-c", "exec yes"], seconds: 5, largest: 99) {
    } else {
      Issue.record("not ended")
    }
  }
}
