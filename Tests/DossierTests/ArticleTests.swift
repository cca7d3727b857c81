import Extraction
import Testing

@testable import DossierKit

@Suite struct ArticleTests {
  static let article = """
     date 2024-03-09 NAIROBI - Kenya is losing fishing grounds to foreign trawlers supplied by Asian yards, senior port \
    officials said on March 8.

    The officials, who asked not to be named, said President William Ruto had raised the matter with Japan.

    They said that companies such as Harbour Delta Shipping, Coral Marine Technology and Fujikawa are providing the vessels.

    In 2023, 64 per cent of Kenya's trawler imports came from Japan, which sells them cheaply, the officials said.
    """

  @Test func `an article alone becomes companies, people, places, events and a figure`() async {
    let folder = await Folder(["seeds/trawlers.txt": Self.article])
    #expect(folder.names("company") == ["Coral Marine Technology", "Fujikawa", "Harbour Delta Shipping"])
    #expect(folder.names("person") == ["William Ruto"])
    #expect(Set(folder.names("place")).isSuperset(of: ["Kenya", "Japan"]))
    #expect(folder.dossier.events.map(\.when.description) == ["2024-03-08", "2024-03-09"])
    let figure = folder.dossier.statistics.first
    #expect(figure?.figure == Figure(low: 64, high: 64, qualifier: .exactly, unit: "%"))
    #expect(figure?.period?.description == "2023")
    #expect(figure?.claimant == "senior port officials")
    #expect(folder.page("statistics.html").contains("sources/trawlers.html#p4"))
    #expect(folder.page("sources/trawlers.html").contains("id=\"p4\""))
    #expect(folder.codes.isEmpty)
  }

  @Test func `the date prefix is gone from the text and dates the article`() async {
    let folder = await Folder(["seeds/a.txt": Self.article])
    let source = folder.dossier.sources[0]
    #expect(source.publication.published?.description == "2024-03-09")
    #expect(source.text.string(0..<7) == "NAIROBI")
    #expect(source.dateline.map { source.text.string($0.place) } == "NAIROBI")
  }

  @Test func `headline, byline and dateline are told apart`() async {
    let text =
      "date 2024-05-01\nMinistry opens new port\nBy Jane Roe\n\nOSLO, April 30 (Agency) — The ministry opened it."
    let source = await Folder(["seeds/a.txt": text]).dossier.sources[0]
    #expect(source.publication.title == "Ministry opens new port")
    #expect(source.publication.author == "Jane Roe")
    #expect(source.publication.publisher == "Agency")
    #expect(source.blocks.count == 1)
  }

  @Test func `the sidecar wins over what was found`() async {
    let folder = await Folder([
      "seeds/a.txt": Self.article,
      "seeds/a.yml": "title: Trawlers\npublisher: The Paper\npublished: 2024-04\nform: summary\nreliability: b",
    ])
    let publication = folder.dossier.sources[0].publication
    #expect(publication.title == "Trawlers")
    #expect(publication.date?.description == "2024-04")
    #expect(publication.reliability == "B")
    #expect(folder.page("sources/a.html").contains("This is a summary"))
  }

  @Test func `an article without a date says so`() async {
    let folder = await Folder(["seeds/a.txt": "The port opened on Friday, officials said."])
    #expect(folder.codes == ["undated-source"])
  }
}
