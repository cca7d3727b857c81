import Foundation
import Testing

@testable import DossierKit

@Suite struct NoteIndexTests {
  private let folder = [
    "dossier.yml": "title: T\n", "content/top.md": "# Top\n\nSaid first.\n",
    "content/section/_index.md": "---\ntitle: The section\n---\nWhat it is about.\n",
    "content/section/b.md": "---\ntitle: Beta\nweight: 2\n---\nB.\n",
    "content/section/a.md": "---\ntitle: Alpha\nweight: 3\n---\nA.\n",
    "content/section/inner/index.md": "---\ntitle: Inner\n---\nI.\n",
    "content/acme.md": "---\ntype: company\ntitle: Acme\n---\nC.\n",
    "content/hidden.md": "---\ntitle: Hidden\ndraft: true\n---\nH.\n",
  ]

  @Test func `all notes are listed by folder, the page of a folder before what stands in it`() async throws {
    let site = await Folder(folder)
    let page = site.page("notes.html")
    let places = ["Top", "The section", "Beta", "Alpha", "Inner"].map { page.range(of: ">\($0)<")?.lowerBound }
    #expect(places.allSatisfy { $0 != nil } && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    #expect(
      page.contains("<h2 class=\"label\">section / inner</h2>") && !page.contains("Hidden") && !page.contains(">Acme<"))
    #expect(site.page("index.html").contains("href=\"notes.html\""))
  }

  @Test func `the page of a folder lists its notes and folders`() async throws {
    let page = await Folder(folder).page("notes/section.html")
    #expect(
      page.contains("In this folder") && page.contains(">Beta<") && page.contains(">Inner<") && !page.contains(">Top<"))
  }

  @Test func `without plain notes there is no list and no word for it in the menu`() async throws {
    let site = await Folder(["dossier.yml": "title: T\n", "content/acme.md": "---\ntype: company\ntitle: Acme\n---\n"])
    #expect(!site.paths.contains("notes.html") && !site.page("index.html").contains("notes.html"))
  }
}
