import Foundation
import Testing

@testable import DossierKit

/// What was meant to stay back is nowhere in the output, however it is written.
@Suite struct WithheldTests {
  @Test(
    arguments: [
      // A line that looks like a second one, and stands in a value.
      ["n.md": "---\ntitle: X\ntitle: X\nparams: {\ndraft: true\n}\ndraft: true\n---\nosprey\n"],
      ["n.md": "---\ntitle: X\ntitle: X\ndescription: \"Put\ndraft: true\ninto it\"\ndraft: true\n---\nosprey\n"],
      // Hugo's keys in any case.
      ["n.md": "---\nHeadless: yes\n---\nosprey\n"], ["n.md": "---\nBuild: {Render: Never}\n---\nosprey\n"],
      ["d/_index.md": "---\nCascade: {draft: true}\n---\nA\n", "d/n.md": "osprey\n"],
      // Comments.
      ["n.md": "{{% note %}}\nA\n<!--\n{{% /note %}}\n{{% note %}}\nB osprey\n-->\nC\n{{% /note %}}\n"],
      ["n.md": "## Head %%hidden {#osprey}\n%%\n"], ["n.md": "words\n{.a k=\"%%\"}\nosprey %%\n"],
    ] as [[String: String]])
  func `nothing of it is published`(content: [String: String]) async {
    let folder = await Folder(
      Dictionary(uniqueKeysWithValues: content.map { ("content/\($0)", $1) })
        .merging(["dossier.yml": "title: T\n"]) { one, _ in one })
    let search = await folder.searchFiles().map(\.text)
    for text in folder.paths.map(folder.page) + search { #expect(!text.contains("osprey")) }
  }

  @Test(
    arguments: [
      ("a/sub/osprey.md", "a/y.md", "[[sub/osprey]]"), ("a/sub/osprey.md", "a/y.md", "![[sub/osprey]]"),
      ("Osprey/README.md", "y.md", "[[Osprey]]"), ("Osprey/index.md", "y.md", "[[Osprey/]]"),
    ])
  func `a link to it is told by whatever end of its path it is called`(draft: String, note: String, link: String) async
  {
    let folder = await Folder([
      "content/\(draft)": "---\ndraft: true\n---\nX\n", "content/\(note)": "See \(link).\n",
    ])
    #expect(folder.codes.contains("link-to-unpublished") || folder.codes.contains("unpublished-leak"))
  }

  @Test func `a line that stands twice and is plain loses nothing`() async {
    let folder = await Folder(["content/n.md": "---\ntitle: X\nweight: 2\ntitle: X\n---\nosprey\n"])
    #expect(folder.page("notes/n.html").contains("osprey") && folder.codes == ["repeated-key"])
  }
}
