import Testing

@testable import Markup

@Suite struct ObsidianTests {
  @Test func `wikilinks have a target, a fragment and words`() {
    let read = Marked("[[A]] [[B|b]] [[C#D e]] [[F#^g]] [[#H]] ![[i.png|640x480]]")
    let links = read.prose.wikilinks
    #expect(links.map(\.target) == ["A", "B", "C", "F", "", "i.png"])
    #expect(links.map(\.shown) == [nil, "b", nil, nil, nil, nil])
    #expect(links[2].fragment == .heading("D e") && links[3].fragment == .block("g"))
    #expect(links[5].isEmbed && links[5].size == .init(width: 640, height: 480))
    #expect(read.text == "A b C > D e F H ")
    #expect(links.map { read.source($0.source) }[1] == "[[B|b]]")
  }

  @Test func `a bar in a table is escaped`() {
    let read = Marked("|a|\n|-|\n|[[B\\|c]]|")
    #expect(read.prose.wikilinks.map(\.shown) == ["c"])
    #expect(read.prose.wikilinks.map { read.source($0.source) } == ["[[B\\|c]]"])
  }

  @Test func `code holds no wikilinks, marks, tags or comments`() {
    let read = Marked("`[[a]] ==b== #c %%d%%`\n\n```\n[[a]] ==b== #c %%d%%\n```\n")
    #expect(read.prose.wikilinks.isEmpty && read.prose.tags.isEmpty)
    #expect(read.text == "[[a]] ==b== #c %%d%%\n\n[[a]] ==b== #c %%d%%")
  }

  @Test func `marks are paired, others stay as they are`() {
    #expect(Marked("a ==b *c*== d").html == "<p>a <mark>b <em>c</em></mark> d</p>\n")
    #expect(Marked("a == b == c").html == "<p>a == b == c</p>\n")
    #expect(Marked("a ==b *c==* d").html == "<p>a ==b <em>c==</em> d</p>\n")
    #expect(Marked("if a==b").html == "<p>if a==b</p>\n")
  }

  @Test(arguments: [
    ("a %%b%% c", "a  c"), ("%%\nx\n\ny\n%%\n\nz", "z"), ("a %%b\nc%% d", "a  d"), ("`a` %%b `c` %% d", "a  d"),
    ("``` %%\na", "a"), ("100\\%% a", "100%% a"), ("> ```\n> x\n\n%%a%% b", "x\n\nb"),
  ])
  func `comments are never in the text`(markdown: String, text: String) {
    #expect(Marked(markdown).text == text || Marked(markdown).text == "")
    #expect(Marked(markdown).text == text || markdown.hasPrefix("```"))
  }

  @Test func `a comment without end hides the rest and is an error`() {
    let read = Marked("a\n\n%% b\n\nc")
    #expect(read.text == "a")
    #expect(read.codes == ["unclosed-comment"])
  }

  @Test func `tags are collected outside code and links`() {
    let read = Marked("#a/b, x #c-d #1 #2x y#z [#e](f) (#g)\n#h")
    #expect(read.prose.tags.map(\.name) == ["a/b", "c-d", "2x", "h"])
  }

  @Test func `a callout has type, title, fields and body`() throws {
    let read = Marked(
      """
      > [!stat]- 90 % of **imports**
      > measure:: share of imports
      > quote:: "In *2023*, 90 %
      > of imports"
      > Body [[X]]
      > source:: [[us]]
      """)
    let callout = try #require(read.prose.callouts.first)
    #expect(callout.type == "stat" && callout.fold == .closed)
    #expect(read.prose.string(callout.title) == "90 % of imports")
    #expect(callout.fields.map(\.key) == ["measure", "quote", "source"])
    #expect(callout.fields.map(\.value) == ["share of imports", "\"In *2023*, 90 % of imports\"", "[[us]]"])
    #expect(read.source(callout.fields[0].valueSource) == "share of imports")
    #expect(read.source(callout.source) == String(decoding: read.file, as: UTF8.self))
    #expect(read.text == "90 % of imports\n\nBody X")
    var writer = HTMLWriter(read.prose)
    #expect(writer.write(callout.body).string == "<p>Body X</p>\n")
  }

  @Test func `a callout that is shown as code keeps its fields`() {
    let read = Marked(
      "So:\n\n    > [!stat] Share\n    > value:: 90 %\n\n- one\n\n    > [!stat] In an item\n    > value:: 8 %\n")
    #expect(read.text.contains("value:: 90 %") && !read.text.contains("value:: 8 %"))
    #expect(read.prose.callouts.map { $0.fields.map(\.value) } == [["8 %"]])
  }

  @Test func `callouts nest, and each has its own fields`() {
    let read = Marked("> [!a] A\n> k:: 1\n> > [!b]\n> > k:: 2\n>\n> k:: 3\n\n> [!c]+\n> k:: 4\n\n> plain\n> k:: 5")
    #expect(read.prose.callouts.map(\.type) == ["a", "b", "c"])
    #expect(read.prose.callouts.map { $0.fields.map(\.value) } == [["1", "3"], ["2"], ["4"]])
    #expect(read.prose.callouts.map(\.parent) == [nil, 0, nil])
    #expect(read.prose.fields.map(\.value) == ["5"])
    #expect(read.html.contains("<summary class=\"callout-title\">C</summary>"))
  }

  @Test func `a field on its own line stays in the text`() {
    let read = Marked("supplies:: [[X]] (2019/.., 51%)\nparent:: Y\n\n- place:: Z\n\nstd::vector and a:: b")
    #expect(read.prose.fields.map(\.key) == ["supplies", "parent", "place"])
    #expect(read.prose.fields.map(\.value) == ["[[X]] (2019/.., 51%)", "Y", "Z"])
    #expect(read.source(read.prose.fields[0].valueSource) == "[[X]] (2019/.., 51%)")
    #expect(read.text.hasPrefix("supplies: X (2019/.., 51%)\nparent: Y"))
  }

  @Test func `a block id is an anchor and no text`() {
    let read = Marked("Some words ^abc-1\n\nmore^x")
    #expect(read.prose.paragraphs.map(\.blockID) == ["abc-1", nil])
    #expect(read.html == "<p id=\"^abc-1\">Some words</p>\n<p>more^x</p>\n")
  }

  @Test func `wikilinks of a value are found`() {
    let links = Wikilink.all(in: Array("[[A]], ![[B|c]]".utf8), origin: 10)
    #expect(links.map(\.target) == ["A", "B"])
    #expect(links[1].source == 17..<25)
  }
}
