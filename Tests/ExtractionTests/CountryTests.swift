import Testing

@testable import Extraction

@Suite struct CountryTests {
  @Test func `every country has a name and a code of its own`() {
    #expect(Country.all.count > 195)
    #expect(Set(Country.all.map(\.code)).count == Country.all.count)
    #expect(Set(Country.all.map(\.name)).count == Country.all.count)
    #expect(Country.all.allSatisfy { $0.code.utf8.count == 2 && !$0.name.isEmpty })
  }

  @Test func `the table stands in the order of its names`() {
    let names = Country.all.map(\.name)
    #expect(names == names.sorted())
  }

  @Test(arguments: [
    ("PRC", "China"), ("People’s Republic of China", "China"), ("Russians", "Russia"), ("U.S.", "United States"),
    ("Britain", "United Kingdom"), ("Filipinos", "Philippines"), ("Bosnia and Herzegovina", "Bosnia and Herzegovina"),
    ("DR Congo", "Democratic Republic of the Congo"), ("Côte d’Ivoire", "Ivory Coast"), ("EU", "European Union"),
    ("Peking", "Beijing"), ("BRASÍLIA", "Brasilia"), ("Sao Paulo", "São Paulo"),
  ])
  func `other names and peoples lead to the one name`(surface: String, name: String) {
    let found = Candidate.find(in: Text("They came from \(surface) yesterday."))
    #expect(found.map(\.text) == [name])
  }

  @Test func `short names in capitals count only in capitals`() {
    #expect(Candidate.find(in: Text("They told us and the un about it.")).isEmpty)
  }

  @Test func `a city takes the state behind it along`() {
    let text = Text("It is based in Cupertino, California.")
    let found = Candidate.find(in: text)
    #expect(found.map { text.string($0.range) } == ["Cupertino, California"])
    #expect(found.map(\.text) == ["Cupertino"])
  }
}
