import Diagnostics
import Testing

@testable import DossierCommand

/// What people bring along from Hugo.
@Suite struct HugoTests {
  @Test func `TOML has the keys of YAML`() async throws {
    let folder = await Folder([
      "content/n.md": """
      +++
      title = "Alpha # not a comment"
      description = 'One sentence.'
      date = 2024-04-12T10:00:00+02:00
      tags = [
        "x",
        "y/z", # a remark
      ]
      aliases = ["Beta"]
      slug = "first"
      type = "company"
      country = "China"
      +++
      Body.
      """,
      "content/m.md": "[[Beta]]",
    ])
    #expect(folder.codes.isEmpty)
    let page = folder.page("companies/first.html")
    #expect(page.contains("Alpha # not a comment") && page.contains("One sentence."))
    #expect(folder.paths.contains("tags/y-z.html"))
    #expect(folder.page("notes/m.html").contains("companies/first.html"))
  }

  @Test func `JSON has the keys of YAML`() async {
    let folder = await Folder([
      "content/a.md": "{\n\t\"title\": \"Alpha }\",\n\t\"tags\": [\"x\"], \"params\": {\"a\": 1}\n}\n\nWords.",
      "content/b.md": "{\"draft\": true}\nhidden words", "content/c.md": "{\"draft\": true\n\nhidden words",
      "content/d.md": "{{< x >}} {shown} words",
    ])
    #expect(folder.codes.sorted() == ["unclosed-front-matter", "unknown-shortcode"])
    let page = folder.page("notes/a.html")
    #expect(page.contains("<h1>Alpha }</h1>") && page.contains("<p>Words.</p>") && !page.contains("params"))
    #expect(!folder.paths.contains { folder.page($0).contains("hidden words") })
    #expect(folder.page("notes/d.html").contains("{shown} words"))
  }

  @Test(arguments: [
    "draft = true", "publish = false", "draft = \"perhaps\"", "draft = true\nbroken", "[a]\nx = 1\n[a]",
  ])
  func `TOML that says no, or is broken, keeps the note back`(toml: String) async {
    let folder = await Folder(["content/secret.md": "+++\n\(toml)\n+++\nhidden words"])
    #expect(!folder.paths.contains("notes/secret.html"))
  }

  @Test func `faults in TOML have their line and column`() async throws {
    let text = "+++\ntitle = \"ok\"\ndate = \"yesterday\"\ndescription = é\n+++\n"
    let broken = await Folder(["content/n.md": text])
    let fault = try #require(broken.diagnostics.first { $0.code == "bad-toml" })
    let place = SourceText(Array(text.utf8)).place(of: try #require(fault.range).lowerBound)
    #expect(place.line == 4 && place.column == 15)

    let wrong = "+++\n[params]\ndate = \"x\"\n+++\n"
    #expect(await Folder(["content/n.md": wrong]).codes.isEmpty)
    let value = "+++\ntitle = \"ok\"\ndate = \"yesterday\"\n+++\n"
    let found = try #require(await Folder(["content/n.md": value]).diagnostics.first { $0.code == "bad-date" })
    #expect(SourceText(Array(value.utf8)).place(of: found.range?.lowerBound ?? 0).line == 3)
  }

  @Test(arguments: [
    "a = " + String(repeating: "[", count: 5000), String(repeating: "a.", count: 5000) + "b = 1",
    String(repeating: "[a]\n", count: 9000), "a = \"" + String(repeating: "x", count: 300_000) + "\"",
  ])
  func `TOML that explodes is refused`(toml: String) async {
    #expect(await Folder(["content/n.md": "+++\n\(toml)\n+++\n"]).codes == ["bad-toml"])
  }

  @Test func `page bundles go by the name of their folder`() async {
    let folder = await Folder([
      "content/index.md": "# The briefing\n\nSee [[alpha]], [[posts/beta]] and [gamma](posts/gamma/index.md).",
      "content/posts/alpha/index.md": "first", "content/posts/beta/index.md": "# Second\n\nwords",
      "content/posts/gamma/_index.md": "third",
      "content/posts/gamma/index.md": "---\ntitle: Inner\nslug: inner\n---\n",
    ])
    #expect(folder.codes.isEmpty)
    #expect(["notes/alpha.html", "notes/beta.html", "notes/gamma.html"].allSatisfy(folder.paths.contains))
    #expect(folder.page("notes/alpha.html").contains("<h1>alpha</h1>"))
    #expect(folder.page("index.html").contains("notes/alpha.html"))
  }

  @Test func `a section's first page is the briefing where there is no other`() async {
    #expect(await Folder(["content/_index.md": "# Hello\n\nBottom."]).page("index.html").contains("Bottom."))
    let both = await Folder(["content/_index.md": "second", "content/index.md": "first"])
    #expect(both.page("index.html").contains("first"))
  }

  @Test func `what stands above the divider is the summary in lists`() async {
    let folder = await Folder([
      "content/a.md": "---\ntags: [t]\n---\n# A\n\nIn *short*.\n\n<!--more-->\n\nAt length.",
      "content/b.md": "---\ntags: [t]\ndescription: Own words.\n---\nText <!-- more --> more",
    ])
    let page = folder.page("tags/t.html")
    #expect(page.contains("In short.") && !page.contains("At length") && page.contains("Own words."))
    #expect(folder.page("notes/a.html").contains("At length") && !folder.page("notes/a.html").contains("more--"))
  }

  @Test(arguments: [
    ("publishDate: 2024-04-13", false), ("publishDate: 2024-04-12T09:00:00Z", true), ("publishDate: 2024-05", false),
    ("expiryDate: 2024-04-11", false), ("expiryDate: 2024-04-12", true), ("published: 2025-01-01", false),
    ("pubdate: 2020-01-01", true),
  ])
  func `dates of publication count against the day of the dossier`(key: String, isPublished: Bool) async {
    let note = ["content/secret plan.md": "---\n\(key)\n---\nwords"]
    let dated = await Folder(note.merging(["dossier.yml": "as_of: 2024-04-12"]) { $1 })
    #expect(dated.paths.contains("notes/secret-plan.html") == isPublished)
    #expect(dated.diagnostics.contains { $0.code == "outside-its-dates" } == !isPublished)
    #expect(isPublished || !dated.paths.contains { dated.page($0).contains("secret plan") })
    let undated = await Folder(note)
    #expect(undated.paths.contains("notes/secret-plan.html") && undated.codes == ["dates-without-as-of"])
  }

  @Test func `an alias with a slash is a former address, a name is a name`() async {
    let folder = await Folder([
      "content/a.md": "---\naliases: [/posts/old/, posts/older, /page.html, AC/DC, Beta]\nurl: /2024/a\n---\n",
      "content/b.md": "[[AC/DC]] [[Beta]]",
    ])
    #expect(folder.codes.isEmpty)
    for path in ["posts/old/index.html", "posts/older/index.html", "page.html", "2024/a/index.html"] {
      let page = folder.page(path)
      #expect(page.contains("noindex") && !page.contains("<script"), "\(path)")
      #expect(page.contains(path == "page.html" ? "url=notes/a.html" : "url=../../notes/a.html"), "\(path)")
    }
  }

  @Test(arguments: [
    "/../x/", "/..%2f..%2fx/", "/a/./b/", "/a\\b/", "/.git/config/", "/con/", "/a?b/", "/%00/", "/x./y/",
  ])
  func `a former address never leaves the site`(alias: String) async {
    let folder = await Folder(["content/n.md": "---\naliases: ['\(alias)']\n---\n"])
    #expect(folder.codes == ["bad-redirect"])
  }

  @Test(arguments: ["/", "/index.html", "/Notes/N2.html", "/assets/style.css/x.html", "/data/SHA256SUMS/", "/same/"])
  func `a former address never replaces a file`(alias: String) async {
    let folder = await Folder([
      "content/m.md": "---\naliases: [/SAME/]\n---\n", "content/n.md": "---\naliases: ['\(alias)']\n---\n",
      "content/n2.md": "x",
    ])
    #expect(folder.codes == ["redirect-taken"])
    #expect(folder.page("index.html").contains("masthead"))
  }

  @Test func `shortcodes are reported and left out, but not in code`() async throws {
    let folder = await Folder([
      "content/n.md": """
      Before {{< gallery dir="a"
      title="Private title" >}} after {{% notice %}}inside{{% /notice %}} and {{< gallery >}}.

      `{{< shown >}}`

      ```
      {{% too %}}
      ```

      {{</* example */>}} {{ plain }} {{< open
      """
    ])
    #expect(folder.codes == ["unknown-shortcode", "unknown-shortcode"])
    #expect(folder.diagnostics.first { $0.code == "unknown-shortcode" }?.others.count == 1)
    #expect(folder.diagnostics.contains { $0.message == "‘gallery’ is a shortcode of a Hugo site and is left out" })
    let page = folder.page("notes/n.html")
    #expect(page.contains("Before") && page.contains("after inside and .") && !page.contains("Private title"))
    #expect(page.contains("{{&lt; shown &gt;}}") && page.contains("{{% too %}}") && page.contains("{{ plain }}"))
  }

  @Test func `code between shortcodes is code`() async throws {
    let text = """
      {{< highlight go "linenos=inline" >}}
      [[Nobody]] #tag %%
      ```
      > [!stat] x
      > value:: many
      {{< /highlight >}}

      - An item

        {{< code file="a/main.swift" >}}
        let x = 1
        {{</ code >}}

      > [!note] Here
      > {{% code-toggle %}}
      > [services]
      > {{% /code-toggle %}}
      > and words.

      Inline {{< highlight html >}}<script>`a`</script>{{< /highlight >}}, at length {{< mermaid >}}a
      --> b{{< /mermaid >}} done.

      {{< code >}} alone

      [[Missing]]
      """
    let folder = await Folder(["content/n.md": text])
    #expect(folder.codes == ["unknown-shortcode", "missing-link-target"])
    let place = try #require(folder.diagnostics.first { $0.code == "missing-link-target" }?.range)
    #expect(String(decoding: Array(text.utf8)[place], as: UTF8.self) == "[[Missing]]")
    let page = folder.page("notes/n.html")
    let code = "[[Nobody]] #tag %%\n```\n&gt; [!stat] x\n&gt; value:: many"
    #expect(page.contains("<code class=\"language-go\">\(code)</code>"))
    #expect(page.contains("<code class=\"language-swift\">let x = 1</code>"))
    #expect(page.contains("<code>[services]</code>") && page.contains("and words."))
    #expect(page.contains("Inline <code>&lt;script&gt;`a`&lt;/script&gt;</code>, at length"))
    #expect(page.contains("<code class=\"language-mermaid\">a\n--&gt; b</code>") && page.contains("done."))
  }

  @Test func `shortcodes for addresses lead to notes, and those that are shown are shown`() async {
    let folder = await Folder([
      "content/posts/my post.md": "## Part\n\nWords.",
      "content/posts/b.md": "B.",
      "content/n.md": """
      [1]({{< ref "posts/my post.md#part" >}}) [2]({{< relref "b" >}}) [3]({{% ref path="/posts/b.md" %}}) \
      <a href="{{< ref "/posts/b" >}}">4</a> {{< ref "b" >}} {{</* figure */>}}
      """,
    ])
    #expect(folder.codes == ["unknown-shortcode"])
    let page = folder.page("notes/n.html")
    #expect(page.contains("<a href=\"my-post.html#part\">1</a>") && page.contains("<a href=\"b.html\">2</a>"))
    #expect(page.contains("<a href=\"b.html\">3</a>") && page.contains("{{&lt; figure &gt;}}"))
  }

  @Test func `a figure is a picture with its words`() async throws {
    let text = """
      {{< figure src="a port.png" alt="A [port]" caption="Seen in *May*" width="300" >}}

      Here {{< figure src="/img/gone.png" title="Gone" >}} and {{< figure >}} and {{< img src="*x*" >}}.
      """
    let folder = await Folder(bytes: ["content/n.md": Array(text.utf8), "content/a port.png": SamplePicture.png])
    #expect(folder.codes == ["missing-image", "unknown-shortcode", "unknown-shortcode"])
    let place = try #require(folder.diagnostics.first { $0.code == "missing-image" }?.range)
    #expect(String(decoding: Array(text.utf8)[place], as: UTF8.self).hasPrefix("{{< figure src=\"/img/"))
    let page = folder.page("notes/n.html")
    #expect(page.contains("alt=\"A [port]\" width=\"300\"") && page.contains("<em>Seen in *May*</em>"))
  }

  @Test(arguments: [
    ("draft/_index.md", "cascade:\n  draft: true"), ("draft/index.md", "headless: true"),
    ("draft/_index.md", "cascade:\n  - build:\n      render: never\n    target:\n      kind: page"),
  ])
  func `what keeps a section back keeps all below it back`(path: String, matter: String) async {
    let folder = await Folder([
      "content/\(path)": "---\n\(matter)\n---\nhidden", "content/draft/deep/a.md": "# Hidden title\n\nhidden words",
      "content/drafts.md": "[x](draft/deep/a.md)",
    ])
    #expect(folder.codes.filter { $0 != "cascade-target" } == ["link-to-unpublished"])
    #expect(folder.codes.contains("cascade-target") == matter.contains("target"))
    #expect(!folder.paths.contains { folder.page($0).lowercased().contains(/hidden (title|words)/) })
    #expect(folder.paths.contains("notes/drafts.html"))
  }

  @Test func `a page that is never rendered stays back, and a summary stands in lists`() async {
    let folder = await Folder([
      "content/a.md": "---\nbuild: {render: never}\n---\nhidden", "content/b.md": "---\nbuild: {list: never}\n---\n",
      "content/c.md": "---\ntags: [t]\nsummary: In short.\n---\nAt length.",
    ])
    #expect(folder.codes.isEmpty && !folder.paths.contains("notes/a.html") && folder.paths.contains("notes/b.html"))
    #expect(folder.page("tags/t.html").contains("In short."))
  }

  @Test func `a picture of a site's folder of files is said to be elsewhere`() async throws {
    let folder = await Folder(["content/n.md": "![a](/images/a.png) ![b](b.png)"])
    let helps = folder.diagnostics.filter { $0.code == "missing-image" }.map { $0.help ?? "" }
    #expect(helps.count == 2 && helps[0].contains("‘static’") && !helps[1].contains("‘static’"))
  }

  @Test func `an id that is given to a heading names its section`() async {
    let folder = await Folder([
      "content/a.md": "## First\n\nOne.\n\n## Second {#first}\n\nTwo.\n", "content/n.md": "![[a#first]]",
    ])
    #expect(folder.codes.isEmpty)
    let page = folder.page("notes/n.html")
    #expect(page.contains("Two.") && !page.contains("One."))
  }

  @Test func `addresses with points lead to notes, in any case`() async {
    let folder = await Folder([
      "content/functions/lang.Merge.md": "## Part {#own-id}\n", "content/functions/strings.TrimLeft.md": "t",
      "content/n.md": """
      [a](/functions/lang.merge/) [b](functions/strings.trimleft) [c](functions/lang.merge/#own-id) \
      [d](/functions/lang.gone/) [e](/img.png/)
      """,
    ])
    #expect(folder.codes == ["missing-link-target", "missing-link-target"])
    let page = folder.page("notes/n.html")
    #expect(page.contains("lang-merge.html\">a") && page.contains("strings-trimleft.html\">b"))
    #expect(page.contains("lang-merge.html#part\">c"))
  }

  @Test(
    arguments: [
      ("draft: true\nx: 1\ndraft: true", ["repeated-key"], false), ("x: 1\nx: 1", ["repeated-key"], true),
      ("draft: false\ndraft: true", ["bad-yaml"], false), ("a:\n  b: 1\na:\n  b: 1", ["bad-yaml"], false),
      ("x: [a,\n  b]\nx: [a,\n  c]", ["bad-yaml"], false),
    ] as [(String, [String], Bool)])
  func `a line of front matter that stands there twice is one`(matter: String, codes: [String], isShown: Bool) async {
    let folder = await Folder(["content/n.md": "---\n\(matter)\n---\nwords"])
    #expect(folder.codes.filter { $0 != "unknown-key" } == codes)
    #expect(folder.paths.contains("notes/n.html") == isShown)
  }

  @Test func `a note that is read in is shown, and one that is not published is not`() async {
    let folder = await Folder([
      "content/parts/a.md": "Common words.", "content/parts/b.md": "---\ndraft: true\n---\nhidden words",
      "content/n.md": "{{% readfile file=\"/content/en/parts/a.md\" %}}\n\n{{% readfile \"parts/b.md\" %}}",
    ])
    #expect(folder.codes == ["link-to-unpublished"])
    let page = folder.page("notes/n.html")
    #expect(page.contains("Common words.") && !page.contains("hidden words"))
  }

  @Test func `weight orders the notes of a tag`() async throws {
    let folder = await Folder([
      "content/a.md": "---\ntags: [t]\n---\n", "content/b.md": "---\ntags: [t]\nweight: 20\n---\n",
      "content/c.md": "---\ntags: [t]\nweight: 3\n---\n",
    ])
    let page = folder.page("tags/t.html")
    let places = try ["c", "b", "a"].map { try #require(page.range(of: "notes/\($0).html")).lowerBound }
    #expect(places == places.sorted())
  }
}
