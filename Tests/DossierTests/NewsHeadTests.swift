import Testing

@testable import DossierKit

/// What stands above the text of releases, filings, newspapers, messengers and encyclopaedias. One form, one row.
@Suite struct NewsHeadTests {
  private func source(_ text: String) async -> Source { await Folder(["seeds/a.txt": text]).dossier.sources[0] }

  private static let body =
    "The harbour board closed the bank on Friday after a run that began on the day before, and named a receiver for what is left."

  @Test(
    arguments: [
      ("FOR IMMEDIATE RELEASE\nMay 4, 2022\n\nBoard closes the harbour bank", "2022-05-04"),
      ("Press Release\nMay 4, 2022 | PR-16-2022\nBoard closes the harbour bank", "2022-05-04"),
      ("HARBOUR NEWS RELEASE\n\nBoard closes the harbour bank\n\nFor Immediate Release: May 04, 2022", "2022-05-04"),
      ("Council of the Ports\nPress release\n4 May 2022  13:15\n\nBoard closes the harbour bank", "2022-05-04"),
      ("Norlund Marine plc\n4 May 2022\n\nBoard closes the harbour bank", "2022-05-04"),
      ("BANKING\n\nBoard closes the harbour bank\n\nJANE ROE, staff writer\nMay 4, 2022 14:11 JST", "2022-05-04"),
      ("Board closes the harbour bank\nDepositors wait in the rain\n\nJane Roe in Oslo MAY 4 2022", "2022-05-04"),
      (
        "Board closes the harbour bank\nDepositors wait in the rain\n\nJane Roe Banking correspondent\nWed 4 May 2022",
        "2022-05-04"
      ),
      ("Board closes the harbour bank\n\nBy Jane Roe and John Doe May 4, 2022", "2022-05-04"),
      ("Board closes the harbour bank\nBy Jane Roe\nMay 4, 2022 9:31 PM GMT+2 · Updated 3 days ago", "2022-05-04"),
      (
        "Board closes the harbour bank\n\nBy Jane Roe\nJane Roe has covered banks for years.\nMay 4, 2022", "2022-05-04"
      ),
      ("Board closes the harbour bank\n\nOslo, May 4, 2022 (AFP) - ", "2022-05-04"),
      ("Harbours\nTech / Tech War\n\nBoard closes the harbour bank\n\nPublished: 9:30pm, 4 May 2022", "2022-05-04"),
      ("4 May 2022 Last updated at 00:55\n\nBoard closes the harbour bank", "2022-05-04"),
      ("Board closes the harbour bank\n\nMay 4, 2022 (R48642)\n\nJump to Main Text of Report", "2022-05-04"),
      ("Board closes the harbour bank\nPosted by: Harbour Times on May 4th, 2022 // No Comments", "2022-05-04"),
      ("Board closes the harbour bank\n2022-05-04 18:40:00 Source: Harbour Watch", "2022-05-04"),
    ])
  func `headline and day of an article as it is published`(head: String, day: String) async {
    let source = await source("\(head)\n\n\(Self.body)\n\nNobody was paid.")
    #expect(source.publication.title == "Board closes the harbour bank")
    #expect(source.publication.date?.description == day)
    #expect(source.text.paragraphs.map { source.text.string($0) }.contains(Self.body))
  }

  @Test func `a place of two towns, a state and a day open a release`() async {
    let source = await source(
      "Board closes bank\n\nOSLO and BERGEN, Norw., May 4, 2022 (GLOBE NEWSWIRE) -- The board closed it.\n\nIt rained.")
    #expect(source.publication.date?.description == "2022-05-04")
    #expect(source.publication.title == "Board closes bank")
  }

  @Test func `messages of a channel are told apart from who sent them and when`() async {
    let source = await source(
      "Harbour Watch, [13/04/2024 10:02]\nThe bank is closed, the board says.\n\nHarbour Watch, [15/04/2024 18:20]\nIt opened again."
    )
    #expect(source.publication.publisher == "Harbour Watch")
    #expect(source.publication.date?.description == "2024-04-13")
    #expect(
      source.text.paragraphs.map { source.text.string($0) } == [
        "The bank is closed, the board says.", "It opened again.",
      ])
  }

  @Test(
    arguments: [
      ("By JANE ROE, JOHN DOE, ANA RUIZ and LI PO Associated Press", "JANE ROE, JOHN DOE, ANA RUIZ and LI PO"),
      ("By Jane Roe and John Doe July 6, 2023", "Jane Roe and John Doe"),
      ("Jane Roe Banking correspondent", "Jane Roe"),
    ])
  func `each author is kept, and nothing but authors`(line: String, author: String) {
    #expect(Byline(line).author == author)
  }

  @Test(
    arguments: [
      ("©2024 Bloomberg L.P.", "Bloomberg"),
      ("Copyright The Financial Times Limited 2024. All rights reserved.", "The Financial Times"),
      ("© 2024 The Associated Press. All rights reserved.", "The Associated Press"),
      ("Copyright ©2023 Dow Jones & Company, Inc. All Rights Reserved. 87990cbe", "Dow Jones"),
      ("All rights reserved.", nil), ("(c) 2024 Jane Roe", nil),
      ("Copyright law was changed in 2024.", nil), ("© dpa-infocom, dpa:240413-99", nil),
    ] as [(String, String?)])
  func `whose a text is stands in its last line`(line: String, holder: String?) {
    #expect(CopyrightLine.holder(line) == holder)
  }

  @Test func `a section is no outlet`() {
    #expect(CreditLine("News")?.outlet == nil)
    #expect(CreditLine("Guardian")?.outlet == "Guardian")
  }

  @Test(
    arguments: [
      "References\n\n1. Roe, Jane. Banks. 2019.", "SIGNATURES\n\nDate: May 4, 2022\nJane Roe\nChief Financial Officer",
      "Jane Roe joined the paper in 2012 and covers banks.", "Figure 1: Deposits, 2012–2015",
      "Source: Harbour board, own analysis.",
      "A version of this article appears in print on May 5, 2022, Section B, Page 1.", "(202) 898-3876",
    ])
  func `what stands around the text tells nothing`(tail: String) async {
    let source = await source(
      "Board closes bank\n\nBy Jane Roe\n\n\(Self.body)\n\nNobody was paid.\n\nSome were.\n\n\(tail)")
    #expect(source.text.paragraphs.last.map(source.text.string) == "Some were.")
  }

  @Test func `a text in another language is said to be, and its figures are left alone`() async {
    let german = await source(
      "Der Hafen ist zu\n\nIm Jahr 2023 stammten 90 Prozent der Einfuhren aus Norwegen, sagte der Leiter der Behörde, und die Bank war mit 5 Milliarden Euro nicht mehr im Geschäft, weil sie sich zu viel von der Flotte und von dem Hafen versprach."
    )
    #expect(german.publication.language == "de")
    #expect(german.findings.quantities.isEmpty)
    let english = await source("Harbour shut\n\n\(Self.body) \(Self.body)")
    #expect(english.publication.language == nil)
  }

  @Test func `letters in brackets name a body in the other sources too, and its country may be left out`() async {
    let folder = await Folder([
      "seeds/a.txt": "The Federal Harbour Insurance Authority (FHIA) closed the bank.\n\nIt rained.",
      "seeds/b.txt": "The bank was closed by FHIA on Monday.\n\nThe U.S. Federal Harbour Insurance Authority said so.",
    ])
    let agencies = folder.dossier.entities.filter { $0.kind == .agency }.map(\.name)
    #expect(agencies == ["Federal Harbour Insurance Authority"])
  }

  @Test func `a name is shown as it is written where it is not shouted`() {
    #expect(FoundSpelling.best(of: ["SVB FINANCIAL GROUP": 5, "SVB Financial Group": 1]) == "SVB Financial Group")
    #expect(
      FoundSpelling.best(of: ["FDIC": 5, "Federal Deposit Insurance Corporation": 1])
        == "Federal Deposit Insurance Corporation")
    #expect(FoundSpelling.best(of: ["Eisai": 5, "Eisai Inc": 1]) == "Eisai")
  }
}
