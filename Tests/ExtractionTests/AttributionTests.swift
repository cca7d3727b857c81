import Testing

@testable import Extraction

@Suite struct AttributionTests {
  private func names(_ string: String) -> [String] { Attribution.find(in: Text(string)).map(\.name) }

  @Test func `the subject of a verb of saying is the claimant`() {
    #expect(names("The central bank said prices rose.") == ["central bank"])
    #expect(names("Prices rose, Finance Minister Ana Ruiz said on Monday.") == ["Finance Minister Ana Ruiz"])
    #expect(names("\"Prices rose,\" said Ana Ruiz, an economist.") == ["Ana Ruiz"])
    #expect(names("Prices rose, according to data from the customs office.") == ["data from the customs office"])
  }

  @Test func `the stop of a company's form does not end a claimant`() {
    #expect(
      names("\"It is over,\" said PG&E Corp. CEO and President Bill Johnson in a statement.")
        == ["PG&E Corp. CEO and President Bill Johnson"])
    #expect(names("The cost was $5 million, Altona Co. spokesman John Doe said.") == ["Altona Co. spokesman John Doe"])
    #expect(names("Prices rose, said Mr. Roe.") == ["Mr. Roe"])
  }

  @Test func `a verb of reporting counts where it closes its sentence`() {
    #expect(names("Prices rose, the Morning Post reported on Friday.") == ["Morning Post"])
    #expect(names("Prices rose, the authors find.") == ["authors"])
    #expect(names("The minister repeated on 3 May that prices rose.") == ["minister"])
    #expect(names("It agrees with the 45 per cent that the Price Institute found for bread.") == ["Price Institute"])
  }

  @Test func `a count has its counters`() {
    #expect(names("Two officials said so. It was 5 million, by their count.") == ["officials", "officials"])
    #expect(names("It was 5 million, by preliminary figures.") == ["preliminary figures"])
  }

  @Test func `an account has its tellers`() {
    #expect(
      names("Two officials said so. It came from China, by the officials’ account.") == ["officials", "officials"])
  }

  @Test func `who puts a figure on a thing claims it`() {
    #expect(names("For parts the analyst Ana Ruiz puts the rise at 5 per cent.") == ["analyst Ana Ruiz"])
    #expect(names("Norway put the toll at about 40.") == ["Norway"])
    #expect(names("A boy put the book at once on the desk.") == [])
  }

  @Test func `a claimant behind a colon speaks for what follows`() throws {
    let text = Text("Note of the desk, which agrees: the agency Reuters gave 35 per cent for 2021.")
    let said = try #require(Attribution.find(in: text).first)
    #expect(said.name == "Reuters")
    #expect(said.scope.lowerBound == 31)
  }

  @Test func `what is added in numbers is done, not said`() {
    #expect(names("The ministry added 11 names to the list.") == [])
    #expect(names("The ministry added that prices rose.") == ["ministry"])
  }

  @Test func `a government survey is no government`() {
    #expect(
      names("A separate government survey showed that jobs rose. Prices rose, the government said.").last
        == "government")
  }

  @Test(arguments: [
    ("Gas producer Acme Energy Corp AEC said prices rose.", "Acme Energy Corp"),
    ("The Peruvian carmaker Acme said prices rose.", "Acme"),
    ("Acme Energy Corp (AEC.N) said prices rose.", "Acme Energy Corp"),
    ("The Food and Drug Administration (FDA) said prices rose.", "Food and Drug Administration"),
    ("Chief executive Ana Ruiz said prices rose.", "Chief executive Ana Ruiz"),
    ("The Bank of Peru said prices rose.", "Bank of Peru"), ("The WHO stated that prices rose.", "WHO"),
    ("Prices rose, said WHO.", "WHO"),
    ("Prices rose, according to the data released by the Office for Trade yesterday.", "Office for Trade"),
  ])
  func `a firm is claimant by its name alone`(_ sentence: String, _ name: String) {
    #expect(names(sentence) == [name])
  }

  @Test func `"it" is the subject of its sentence, or else nobody`() {
    #expect(names("Prices rose, it said.") == [])
    #expect(
      names("Prices rose, the bank said. The Department of Trade (DT) has spent $5 million, it said.").last
        == "Department of Trade")
    #expect(names("Acme Corp ACM.N opened a plant. Output rose, it said.") == ["Acme Corp"])
    #expect(names("ACME cut output, its monthly report showed on Friday.") == ["ACME’s monthly report"])
    #expect(
      names("The Bank of Peru, the largest bank in Lima, lost $5 million. Prices rose, the bank said.") == [
        "Bank of Peru"
      ])
    #expect(names("The Acme Corporation, the largest bank in Peru, has announced a loss.") == ["Acme Corporation"])
  }

  @Test func `an initial is part of a name`() {
    #expect(names("The deputy minister D. Wolf said prices rose.") == ["deputy minister D. Wolf"])
  }

  @Test func `an office is no part of a name`() {
    let text = "Secretary of State Ana Ruiz spoke. Prices rose, Ruiz said."
    #expect(names(text) == ["Ana Ruiz"])
  }

  @Test func `an insertion does not hide the subject`() {
    #expect(names("The officials, speaking on condition of anonymity, said prices rose.") == ["officials"])
  }

  @Test func `a bare noun takes its fullest earlier mention`() {
    let text = "Prices rose, senior Dutch officials said.\n\nThe officials said more.\n\nOne official said less."
    #expect(names(text) == ["senior Dutch officials", "senior Dutch officials", "senior Dutch official"])
  }

  @Test func `a bare noun of another paragraph is whoever that one is about`() {
    let other =
      "Swiss chip company Alba bought Bolt, the Globe reported.\n\nThe Dutch bank lends to the Peruvian mining company."
    #expect(names(other + "\n\nThe deal was off, the bank said.") == ["Globe", "Dutch bank"])
    #expect(names("They met the Dutch bank.\n\nThe deal was off, the bank said.") == ["bank"])
    #expect(names("They met the Dutch bank. The deal was off, the bank said.") == ["Dutch bank"])
  }

  @Test(arguments: ["** ", "- ", "• "])
  func `a list item is a story of its own`(_ mark: String) {
    let first = mark + "Swiss mining company Alba has bought Bolt, the Swiss mining company said."
    #expect(
      names(first + "\n\n" + mark + "Ana Ruiz will step down, the company said.")
        == ["Swiss mining company", "company"])
  }

  @Test func `pronouns take the last claimant`() {
    #expect(names("Ana Ruiz said prices rose. She said wages fell.") == ["Ana Ruiz", "Ana Ruiz"])
  }

  @Test func `a quotation carries its claimant on`() {
    let attributions = Attribution.find(in: Text("\"Prices rose. Wages fell,\" Ana Ruiz said. \"Rents doubled.\""))
    #expect(attributions.map(\.name) == ["Ana Ruiz", "Ana Ruiz", "Ana Ruiz"])
    #expect(attributions.map(\.sentence) == [0, 1, 2])
  }

  @Test func `people without a name are anonymous`() {
    let text = Text("Two officials said so. The ministry said no. Ana Ruiz said yes.")
    #expect(Attribution.find(in: text).map(\.isAnonymous) == [true, false, false])
  }

  @Test func `a quantity has the claimant of its sentence`() {
    let text = Text("Imports rose 5 percent, officials said.")
    #expect(Quantity.find(in: text, dates: []).first?.claimant == "officials")
  }
}
