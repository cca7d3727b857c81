import Testing

@testable import Extraction

/// Names of news on fires, clubs, courts and elections. One rule, one sentence.
@Suite struct NewsNamesTests {
  private func found(_ string: String, _ kind: EntityKind? = nil, from score: Double = Candidate.proposalScore)
    -> [String]
  {
    Candidate.find(in: Text(string)).filter { $0.score >= score && (kind == nil || $0.kind == kind) }.map(\.text)
  }

  @Test func `who speaks in a place is not the place`() {
    #expect(found("A hundred are missing in Ashby County, officials said.", .person).isEmpty)
    #expect(found("Under Zarvik, the club has been unable to pay.", .organization, from: 0.7).isEmpty)
    #expect(found("They met Ngaire Tulloch, the chairman of a club.", .person) == ["Ngaire Tulloch"])
  }

  @Test func `a county's officers are people`() {
    #expect(found("Ashby County Sheriff Kory Honea said so.", .person) == ["Kory Honea"])
    #expect(found("Ashby County District Attorney Vern Ramsey said so.", .person) == ["Vern Ramsey"])
    #expect(found("They wrote to FEMA Administrator Brock Long.", .person) == ["Brock Long"])
    #expect(!found("By Sam Cunningham, Chief Football Writer", .person).contains("Football Writer"))
  }

  @Test func `a state behind a place may be shortened`() {
    #expect(found("She lives in Oroville, Calif., with her sons.") == ["Oroville"])
    #expect(found("It is at 1100 Zorb Street, Colfax, CA 95814 now.", .place).contains("Colfax"))
    #expect(found("He moved to Colfax, N.M. in May.", .place) == ["Colfax"])
  }

  @Test func `a fire, a storm or a trial with its article is no entity`() {
    #expect(found("They fled the Camp Fire. Camp Fire victims met, and the Camp Fire burned on.").isEmpty)
    #expect(found("It paid for the 2015 Butte Fire.").isEmpty)
    #expect(found("Then Hurricane Katrina came.").isEmpty)
    #expect(found("They asked Cal Fire for help, and Cal Fire said no.") == ["Cal Fire", "Cal Fire"])
    #expect(found("They gave to the Hurricane Relief Fund.") == ["Hurricane Relief Fund"])
  }

  @Test func `a club is no place where a text speaks of sport`() {
    let text =
      "The club was relegated after its striker left, and fans of the league wept. They beat Stoke City at home."
    #expect(found(text, .organization) == ["Stoke City"])
    #expect(found("They met in Ashby County in May.", .place) == ["Ashby County"])
    #expect(found("They drove along Gigg Lane in May.", .place) == ["Gigg Lane"])
    #expect(found("They met Nathan Lane in May.", .person) == ["Nathan Lane"])
  }

  @Test func `two trades make one company`() {
    #expect(
      found("The line of Pacific Gas and Electric Company broke.", .company) == ["Pacific Gas and Electric Company"])
    #expect(found("They sued Zorbo Power and Light in May.", .company) == ["Zorbo Power and Light"])
  }

  @Test func `a nickname in quotation marks is what somebody is called`() {
    #expect(
      found("It named William “Bill” Johnson, and Mr. Johnson came.", .person) == ["Bill Johnson", "Bill Johnson"])
  }

  @Test func `what is listed with people is one of them`() {
    #expect(
      found("They read the names of Rose Farrell, Robert Quinn and Vernza Regan.", .person)
        == ["Rose Farrell", "Robert Quinn", "Vernza Regan"])
    #expect(!found("They saw Steve Jobs and Zorbo Pixlar.", .person).contains("Zorbo Pixlar"))
  }

  @Test func `what is listed with a place is one`() {
    #expect(found("People at shelters in Chilko and Orovik fell ill.", .place) == ["Chilko", "Orovik"])
    #expect(found("It reached the towns of Parvik, Magalik and Conkow.", .place) == ["Parvik", "Magalik", "Conkow"])
  }

  @Test func `people of a state and members of a family are nobody's names`() {
    #expect(found("It serves Californians, and he asked Mum and Dad.").isEmpty)
  }

  @Test func `a name before a strong verb stands for itself`() {
    #expect(found("It was late. Zorbo Motor Corp. overtook Altona in May.", .company) == ["Zorbo Motor"])
    #expect(found("Erika Cheung and Tyler Shultz spoke to the paper.", .person) == ["Erika Cheung", "Tyler Shultz"])
  }

  @Test func `a role in capitals behind a name tells a person`() {
    #expect(found("He met Chew Choon Zeng, CEO of the carrier.", .person) == ["Chew Choon Zeng"])
  }

  @Test func `two names joined are a company, a word with figures is a model`() {
    #expect(found("A lawyer of Zorbo & Connel declined.", .company) == ["Zorbo & Connel"])
    #expect(found("They flew the A380 to and fro.", .product) == ["A380"])
  }

  @Test func `an index keeps its number`() {
    #expect(found("The FTSE 100 index fell, and the CAC 40 in Paris was down.") == ["FTSE 100", "CAC 40", "Paris"])
  }

  @Test func `a word that opens a list of names is one`() {
    #expect(found("It rained. Opelka and Vauxhall go to a rival.") == ["Opelka", "Vauxhall"])
  }

  @Test func `a district with a task is a state body`() {
    #expect(found("The Zorba Water District met.", .agency) == ["Zorba Water District"])
  }

  @Test func `what stands in capitals in a byline is written as names are`() {
    #expect(found("They met JOAN ROSSITER there.", .person) == ["Joan Rossiter"])
  }

  @Test func `who is said to say or to head something is a person`() {
    #expect(found("Trisk Nooport of MSF said so.", .person) == ["Trisk Nooport"])
    #expect(found("They met Immako Postiglo, who heads the unit.", .person) == ["Immako Postiglo"])
    #expect(found("They read of Mortimon B. Zuckerone in May.", .person).isEmpty)
    #expect(found("They read of Mortimon B. Zuckerone in May.") == ["Mortimon B. Zuckerone"])
  }

  @Test func `contractions and followers of a cause are no names`() {
    #expect(found("Then I’d go, and We’re late, and the Salafists left.").isEmpty)
    #expect(found("Zorbo, Altona said no.") == ["Altona"])
  }

  @Test func `what something lies east of is a place`() {
    #expect(found("It is a town just east of Chikko, in the hills.", .place) == ["Chikko"])
  }

  @Test func `a party before a person is no part of the name`() {
    #expect(found("She beat Conservative Ryan Stephenson there.", .person) == ["Ryan Stephenson"])
    #expect(found("Fourth was Liberal Democrat Tom Gordon there.", .person) == ["Tom Gordon"])
  }

  @Test func `a part of a known place is a place`() {
    #expect(
      found("They won the seat of West Yorkshire and left Southern California.", .place) == [
        "West Yorkshire", "Southern California",
      ])
    #expect(found("It stands in Seyne-les-Zorbes now.", .place) == ["Seyne-les-Zorbes"])
  }

  @Test func `what one has a stake in is a company`() {
    #expect(found("It sold its stake in Zorbo for a song.", .company) == ["Zorbo"])
    #expect(found("They asked Morgan Stanley, and Morgan Freeman came.", .company) == ["Morgan Stanley"])
    #expect(found("They asked Morgan Stanley, and Morgan Freeman came.", .person, from: 0.7) == ["Morgan Freeman"])
    #expect(found("They met Jan du Plessis in January.", .person) == ["Jan du Plessis"])
  }
}
