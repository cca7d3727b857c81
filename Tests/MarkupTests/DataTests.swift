import Testing

@testable import Markup

@Suite struct DataTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func `front matter has values with places`() throws {
    let file = bytes("---\ntitle: A note\naliases: [\"B, c\", D]\nparent: '[[X]]'\ndraft: yes\nempty:\n---\nBody")
    let result = FrontMatter.read(file)
    let value = try #require(result.value.value)
    #expect(result.diagnostics.isEmpty && !result.value.isBroken)
    #expect(value["title"]?.string == "A note")
    #expect(value["aliases"]?.scalars.map(\.string) == ["B, c", "D"])
    #expect(value["draft"]?.scalar?.bool == true)
    #expect(value["empty"]?.scalar?.isNull == true)
    let range = try #require(value["title"]?.range)
    #expect(String(decoding: file[range], as: UTF8.self) == "A note")
    let quoted = try #require(value["parent"]?.range)
    #expect(String(decoding: file[quoted], as: UTF8.self) == "'[[X]]'")
    #expect(String(decoding: file[result.value.bodyStart...], as: UTF8.self) == "Body")
  }

  @Test func `a file without front matter is all body`() {
    #expect(FrontMatter.read(bytes("Text\n---\n")).value.bodyStart == 0)
    #expect(FrontMatter.read(bytes("---\n---\nx")).value.bodyStart == 8)
    #expect(FrontMatter.read([]).value.bodyStart == 0)
  }

  @Test(arguments: [
    ("a: 1\nb: [x, y\n", "‘[’ is opened here and not closed, or a comma is missing behind it", 8),
    ("a: \"x\nb: y\n", "a quotation mark is opened here and not closed", 3),
    ("a: b: c\n", "a value holds “: ” without quotation marks", 4),
    ("a: 1\nb\nc: 2\n", "the line is no key with a value", 5),
    ("\ta: 1\n", "a tab stands where spaces are needed", 0), ("a: @x\n", "a value cannot begin with this sign", 3),
    ("a: *x\n", "a value cannot begin with * or & without quotation marks", 3),
  ])
  func `broken YAML is told in words for people, where it begins`(yaml: String, message: String, offset: Int) {
    let found = YAML.parse(bytes(yaml)).diagnostics
    #expect(found.map(\.message) == ["the YAML is broken: \(message)"])
    #expect(found.first?.range?.lowerBound == offset)
  }

  @Test func `broken YAML is reported at its place and the rest is read`() throws {
    let file = bytes("---\ntitle: A\nbad: [x\nother: y\n---\nBody")
    let result = FrontMatter.read(file)
    #expect(result.diagnostics.map(\.code) == ["bad-yaml"])
    #expect(result.value.isBroken)
    #expect(result.value.value?["title"]?.string == "A")
    #expect(file[result.value.bodyStart] == UInt8(ascii: "B"))
    let place = try #require(result.diagnostics.first?.range)
    #expect(place.lowerBound > 12)
  }

  @Test func `keys that stand twice, tabs, and lists are broken front matter`() {
    for text in ["a: 1\na: 2", "a:\n\tb: c", "- a\n- b", "\"a"] {
      #expect(FrontMatter.read(bytes("---\n\(text)\n---\n")).value.isBroken, "\(text)")
    }
    #expect(FrontMatter.read(bytes("---\na: 1\na: 2\n---\n")).diagnostics.first?.help == "keep one of the two")
    #expect(FrontMatter.read(bytes("---\na:\n\tb: c\n---\n")).diagnostics.first?.help == "indent with spaces")
  }

  @Test func `front matter without end is an error`() {
    let result = FrontMatter.read(bytes("---\ndraft: true\n\nText"))
    #expect(result.diagnostics.map(\.code) == ["unclosed-front-matter"])
    #expect(result.value.isBroken)
    #expect(FrontMatter.read(bytes("+++\na = b\n+++\nx")).diagnostics.map(\.code) == ["bad-toml"])
  }

  @Test func `aliases that explode and deep nesting are refused`() {
    var bomb = "a0: &a0 [x, x]\n"
    for level in 1..<30 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(YAML.parse(bytes(bomb)).diagnostics.map(\.code) == ["yaml-alias"])
    for open in ["[", "{a: ", "- ", "[\"]\", "] {
      let deep = YAML.parse(bytes(String(repeating: open, count: 20_000)))
      #expect(deep.diagnostics.map(\.code) == ["bad-yaml"], "\(open)")
    }
    let stairs = (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(YAML.parse(bytes(stairs)).diagnostics.map(\.code) == ["bad-yaml"])
    #expect(YAML.parse(bytes("a: \"The *best* of [[X]]\"\n")).diagnostics.isEmpty)
  }

  @Test func `a table is read with its places`() {
    let file = bytes("\u{FEFF}name, aliases ,note\r\n\"A \"\"x\"\"\",B;C,\"two\r\nlines\"\r\n\r\nD\n")
    let result = CSV.read(file)
    #expect(result.diagnostics.isEmpty)
    #expect(result.value.header.map(\.string) == ["name", "aliases", "note"])
    #expect(result.value.rows.map { $0.fields.map(\.string) } == [["A \"x\"", "B;C", "two\nlines"], ["D", "", ""]])
    #expect(String(decoding: file[result.value.rows[0].fields[1].range], as: UTF8.self) == "B;C")
    #expect(result.value.column("aliases") == 1)
  }

  @Test func `semicolons and tabs part fields too`() {
    #expect(CSV.read(bytes("a;b\n1;2")).value.rows[0].fields.map(\.string) == ["1", "2"])
    #expect(CSV.read(bytes("a\tb\n1\t")).value.rows[0].fields.map(\.string) == ["1", ""])
  }

  @Test(arguments: ["a,b\n1,\"2", "a,b\n1,2,3", "a,b\n\"1\"x,2", "a,a\n"]) func `a faulty table is reported`(
    text: String
  ) {
    #expect(CSV.read(bytes(text)).diagnostics.map(\.code) == ["bad-csv"])
  }

  @Test func `encodings are told apart`() {
    #expect(TextDecoder.decode(bytes("é")).value.encoding == .utf8)
    let marked = TextDecoder.decode([0xEF, 0xBB, 0xBF, 0x61]).value
    #expect(marked.text == [0x61] && marked.offset == 3)
    #expect(TextDecoder.decode([0xFF, 0xFE, 0xE9, 0x00]).value.text == bytes("é"))
    #expect(TextDecoder.decode([0xFE, 0xFF, 0x00, 0xE9]).value.text == bytes("é"))
    let old = TextDecoder.decode([0x93, 0xE9, 0x80])
    #expect(old.value.text == bytes("“é€") && old.diagnostics.map(\.code) == ["not-utf8"])
    #expect(TextDecoder.decode([0xFF, 0xFE, 0x00, 0xD8]).diagnostics.map(\.code) == ["not-utf8"])
  }

  @Test func `control characters become spaces and are reported`() {
    let result = TextDecoder.decode([0x61, 0x00, 0x62, 0x0A, 0x1B, 0xC2, 0x9B])
    #expect(result.value.text == bytes("a b\n   "))
    #expect(result.diagnostics.map(\.code) == ["control-character"])
    #expect(result.diagnostics.first?.range == 1..<2)
  }
}
