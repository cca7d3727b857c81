import Testing

@testable import Markup

/// Shortcodes of Hugo and its themes that Markdown has words for.
@Suite struct ShortcodeTests {
  @Test(
    arguments: [
      ("{{% note %}}\nWords.\n{{% /note %}}", "note", "Note"),
      ("{{< tip \"Mind [this] *now*\" >}}\nWords.\n{{< /tip >}}", "tip", "Mind [this] *now*"),
      ("{{% alert title=\"Take care\" color=\"danger\" %}}\nWords.\n{{% /alert %}}", "danger", "Take care"),
      ("{{% notice style=\"warning\" %}}\nWords.\n{{% /notice %}}", "warning", "Warning"),
      ("{{% notice info \"A title\" %}}Words.{{% /notice %}}", "info", "A title"),
      ("{{< hint success >}}\nWords.\n{{< /hint >}}", "success", "Success"),
      ("{{< alert \"fire\" >}}\nWords.\n{{< /alert >}}", "note", "Note"),
      ("{{< callout type=\"error\" >}}\n\n  Words.\n\n{{< /callout >}}", "danger", "Error"),
      ("{{< admonition tip \"Title\" false >}}\nWords.\n{{< /admonition >}}", "tip", "Title"),
      ("{{< alert context=\"info\" text=\"Words.\" />}}", "info", "Info"),
    ])
  func `words that are set apart are a callout`(text: String, kind: String, title: String) {
    let read = Marked("Before.\n\n\(text)\nAfter.")
    #expect(read.codes.isEmpty)
    let callout =
      "<div class=\"callout callout-\(kind)\">\n<p class=\"callout-title\">\(title)</p>\n<p>Words.</p>\n</div>\n"
    #expect(read.html == "<p>Before.</p>\n\(callout)<p>After.</p>\n")
    #expect(text.contains("text=") || read.source(of: "Words.") == "Words.")
    #expect(read.source(of: "After.") == "After.")
  }

  @Test func `callouts hold blocks, code and callouts, and stand in lists and quotations`() {
    let read = Marked(
      """
      1. Step

         {{< warning >}}
         - a
         - b

         {{% tip %}}inner{{% /tip %}} outer
         ```go
         x
         ```
         {{< highlight go >}}
         y := "%%"
         {{< /highlight >}}
         {{< /warning >}}

      2. Next

      > {{% note %}}
      > quoted %%a
      > comment%% words
      > {{% /note %}}
      > rest

      Text {{% note %}}inside{{% /note %}} a line.
      {{% important %}}never ends
      """)
    #expect(read.codes == ["unknown-shortcode", "unknown-shortcode"])
    #expect(Balance.fault(in: read.html) == nil)
    #expect(
      read.html == """
        <ol>
        <li><p>Step</p>
        <div class="callout callout-warning">
        <p class="callout-title">Warning</p>
        <ul>
        <li>a</li>
        <li>b</li>
        </ul>
        <div class="callout callout-tip">
        <p class="callout-title">Tip</p>
        <p>inner</p>
        </div>
        <p>outer</p>
        <pre><code class="language-go">x</code></pre>
        <pre><code class="language-go">y := "%%"</code></pre>
        </div>
        </li>
        <li><p>Next</p>
        </li>
        </ol>
        <blockquote>
        <div class="callout callout-note">
        <p class="callout-title">Note</p>
        <p>quoted  words</p>
        </div>
        <p>rest</p>
        </blockquote>
        <p>Text inside a line.
        never ends</p>

        """)
  }

  @Test func `details are folded, and may begin open`() {
    let read = Marked(
      "{{< details \"More\" >}}\nHidden.\n{{< /details >}}\n{{% expand title=\"Else\" open=\"true\" %}}Seen.{{% /expand %}}"
    )
    #expect(read.html.contains("<details class=\"callout callout-details\">\n<summary class=\"callout-title\">More"))
    #expect(read.html.contains("<details class=\"callout callout-details\" open>") && read.codes.isEmpty)
  }

  @Test(
    arguments: [
      ("{{< youtube w7Ft2ymGmfc >}}", "Film on YouTube", "https://www.youtube.com/watch?v=w7Ft2ymGmfc"),
      (
        "{{< youtube id=\"a_b-1\" title=\"A talk\" >}}", "A talk (Film on YouTube)",
        "https://www.youtube.com/watch?v=a_b-1"
      ),
      ("{{< vimeo 146022717 >}}", "Film on Vimeo", "https://vimeo.com/146022717"),
      ("{{< gist spf13 7896402 \"a.html\" >}}", "Code on GitHub Gist", "https://gist.github.com/spf13/7896402"),
      ("{{< x user=\"Zoo\" id=\"145\" >}}", "Post on X", "https://x.com/Zoo/status/145"),
      ("{{< tweet 145 >}}", "Post on X", "https://x.com/i/status/145"),
      ("{{< instagram BWNjjyYFxVx hidecaption >}}", "Post on Instagram", "https://www.instagram.com/p/BWNjjyYFxVx/"),
    ])
  func `what is shown from elsewhere is a link to its page`(text: String, words: String, address: String) {
    let read = Marked("See \(text).")
    #expect(read.codes.isEmpty)
    #expect(read.html == "<p>See <a rel=\"noopener noreferrer\" href=\"\(address)\">\(words)</a>.</p>\n")
  }

  @Test(arguments: [
    "{{< youtube >}}", "{{< youtube \"a/../b\" >}}", "{{< x user=\"a b\" id=\"1\" >}}", "{{< new-in 1 >}}",
  ])
  func `what is not understood is reported`(text: String) {
    #expect(Marked(text).codes == ["unknown-shortcode"])
  }

  @Test func `addresses stand for links' addresses wherever Markdown has them`() {
    let read = Marked(
      """
      [one](<{{< ref "a b.md" >}}>), [two](
      {{< relref "b.md" >}}) and [three], [four].

      [three]: {{< relref "c.md#part" >}}
      [four]:
        {{% relref
        "d.md" %}}
      """)
    #expect(read.codes.isEmpty)
    #expect(read.prose.links.map(\.destination) == ["a%20b.md", "b.md", "c.md#part", "d.md"])
  }

  @Test(
    arguments: [
      ("{{% readfile file=\"/content/en/parts/a.md\" markdown=\"true\" %}}", "parts/a"),
      ("{{< readfile \"parts/a.md\" >}}", "parts/a"), ("> {{% include \"a.md\" %}}", "a"),
      ("{{< readfile \"../a.md\" >}}", nil), ("{{< readfile \"layouts/a.html\" >}}", nil),
      ("words {{< readfile \"a.md\" >}}", nil),
    ] as [(String, String?)])
  func `a note that is read in is embedded`(text: String, target: String?) {
    let read = Marked(text)
    #expect(read.prose.wikilinks.map(\.target) == (target.map { [$0] } ?? []))
    #expect(read.codes == (target == nil ? ["unknown-shortcode"] : []))
  }

  @Test func `callouts one in another are read to a bound`() {
    let count = 200
    let text =
      String(repeating: "{{% note %}}\n", count: count) + "Words.\n"
      + String(repeating: "{{% /note %}}\n", count: count)
    let read = Marked(text)
    #expect(read.prose.callouts.count == CalloutShortcode.depthLimit && read.text.contains("Words."))
    #expect(Balance.fault(in: read.html) == nil)
  }
}
