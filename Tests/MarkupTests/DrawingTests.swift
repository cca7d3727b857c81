import Testing

@testable import Markup

@Suite struct DrawingTests {
  private func cleared(_ inside: String, root: String = "") throws -> String {
    let file = "<svg xmlns=\"http://www.w3.org/2000/svg\"\(root)>\(inside)</svg>"
    return String(decoding: try Drawing(clearing: Array(file.utf8)).bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      "<g id=\"a\" transform=\"translate(1,2)\"><path d=\"M0 0h9\" fill=\"none\"></path></g>",
      "<text x=\"1\" font-family=\"Noto Sans, sans-serif\">1 &lt; 2 &amp; 中</text>",
      "<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"#fff\"></stop></linearGradient></defs><rect fill=\"url(#g)\"></rect>",
      "<use href=\"#a\"></use>", "<circle r=\"3\" style=\"fill:red;stroke-width:2px\"></circle>",
      "<style type=\"text/css\">.a,.b &gt; path{fill:#123}\n</style>",
    ])
  func `what is harmless stays as it is`(part: String) throws {
    #expect(try cleared(part) == "<svg xmlns=\"http://www.w3.org/2000/svg\">\(part)</svg>")
  }

  @Test(
    arguments: [
      ("<script>x()</script><g/>", "<g></g>"), ("<g onload=\"x()\"/>", "<g></g>"),
      ("<foreignObject><p>w</p></foreignObject>", ""), ("<a href=\"javascript:x\"><g/></a>", "<g></g>"),
      ("<use href=\"other.svg#a\"/>", "<use></use>"), ("<image href=\"https://example.org/a.png\"/>", ""),
      ("<image href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>", ""),
      ("<g fill=\"url(https://example.org/a)\"/>", "<g></g>"),
      ("<g><animate attributeName=\"href\" to=\"javascript:x\"/></g>", "<g></g>"), ("<!-- by me --><g/>", "<g></g>"),
      ("<g style=\"fill:url(//example.org/a); stroke:red\"/>", "<g style=\"stroke:red\"></g>"),
      ("<g style=\"fill:u\\72l(//example.org/a)\"/>", "<g style=\"\"></g>"),
      (
        "<style>@import url(//example.org/a); .a{fill:red} @font-face{src:url(a)} .b{background:image-set('a')}</style>",
        "<style>.a{fill:red}\n</style>"
      ),
      ("<metadata>by me</metadata><x:g xmlns:x=\"urn:x\">by me</x:g>", ""), ("<set attributeName=\"x\"/>", ""),
      ("<switch><foreignObject/><text>w</text></switch>", "<switch><text>w</text></switch>"),
    ])
  func `what runs or loads something, and what tells of its maker, is left out`(part: String, kept: String) throws {
    #expect(try cleared(part) == "<svg xmlns=\"http://www.w3.org/2000/svg\">\(kept)</svg>")
  }

  @Test func `what is left out is named, but for what nobody sees`() throws {
    let file =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x\"><metadata/><script/><foreignObject/><script/></svg>"
    #expect(try Drawing(clearing: Array(file.utf8)).leftOut == ["onload", "script", "foreignObject"])
  }

  @Test(
    arguments: [
      " width=\"200\" height=\"100px\"": [200, 100], " viewBox=\"0 0 40 30\"": [40, 30],
      " width=\"80\" viewBox=\"0 0 40 30\"": [80, 60],
      " width=\"100%\" height=\"100%\" viewBox=\"0,0,40,30\"": [40, 30],
      " width=\"72pt\" height=\"1in\"": [96, 96], "": [300, 150], " width=\"1e9\" height=\"2\"": [300, 150],
    ])
  func `the size is that of the first element`(root: String, size: [Int]) throws {
    let drawing = try Drawing(clearing: Array("<svg xmlns=\"http://www.w3.org/2000/svg\"\(root)/>".utf8))
    #expect([drawing.width, drawing.height] == size)
  }

  @Test(
    arguments: [
      "", "no drawing", "<html/>", "<svg>", "<svg><g></svg>", "<svg a=b/>", "<svg>&nbsp;</svg>",
      "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>",
      "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg>&a;</svg>",
      "<!DOCTYPE svg [<!ENTITY % a SYSTEM \"https://example.org/a\"> %a;]><svg/>",
      "<!DOCTYPE svg SYSTEM \"https://example.org/a\"><svg>&unknown;</svg>",
    ])
  func `what is no drawing is not published`(file: String) {
    #expect(throws: Picture.Fault.self) { try Drawing(clearing: Array(file.utf8)) }
  }

  @Test func `a document type without entities is passed over`() throws {
    let file =
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg><text>\u{E9}</text></svg>"
    let bytes = try Drawing(clearing: file.unicodeScalars.map { UInt8($0.value) }).bytes
    #expect(String(decoding: bytes, as: UTF8.self) == "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>é</text></svg>")
  }

  @Test func `parts used in each other a billion times are not published`() {
    var file = "<svg><defs><g id=\"a0\"><path/></g>"
    for level in 1...10 {
      file += "<g id=\"a\(level)\">" + String(repeating: "<use href=\"#a\(level - 1)\"/>", count: 10) + "</g>"
    }
    #expect(throws: Picture.Fault.self) {
      try Drawing(clearing: Array((file + "</defs><use href=\"#a10\"/></svg>").utf8))
    }
    #expect(throws: Never.self) {
      try Drawing(
        clearing: Array("<svg><g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g></svg>".utf8))
    }
  }

  @Test func `a picture inside is cleaned as others are`() throws {
    let gif = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    #expect(
      try cleared("<image width=\"1\" xlink:href=\"data:image/png;base64,\(gif)\"/>").contains(
        "<image width=\"1\" href=\"data:image/gif;base64,R0lGOD"))
  }

  private static let pieces = [
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">", "<svg>", "</svg>", "<g>",
    "</g>", "<script>", "</script>", "<style>", "</style>", "<a href=\"javascript:x\">", "</a>", "<foreignObject>",
    "</foreignObject>", "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">", "</h:script>",
    "<use xlink:href=\"#a\"/>",
    "<use href=\"data:image/svg+xml,x\"/>", "<image href=\"http://a.b/c\"/>", "<g onclick='x'/>", "<g id=\"a\"/>",
    "<g style=\"fill:url(#a);background:url(http://a.b)\"/>", "<g fill=\"url( 'http://a.b' )\"/>", "<!--", "-->",
    "<![CDATA[<script>]]>", "<?xml-stylesheet href=\"a.css\"?>", "<!DOCTYPE svg>", "&lt;script&gt;", "&#60;script>",
    "&amp;",
    ".a{fill:red}", "@import 'x';", "b{fill:url(http://a.b)}", "/*", "*/", "\\75rl(http://a.b)", "{", "}", "text",
    "<style>@import 'x';.a{fill:url(http://a.b);stroke:\\72 ed}</style>",
    "<animate attributeName=\"href\" to=\"javascript:x\"/>", "<set/>", "<text>", "</text>", "\u{0}", "é",
  ]
  private static let forbidden = [
    "<script", "javascript:", "onclick", "<foreignobject", "http://a.b", "@import", "<animate", "<set", "<!", "<?",
    "xlink",
    "data:", "<a", "xhtml", "\\",
  ]

  /// The tags, and of what stands between them the style sheets: words may be any.
  private static func markup(_ text: String) -> String {
    text.split(separator: "<").map { part in
      part.hasPrefix("style") ? "<" + part : "<" + part.prefix { $0 != ">" } + ">"
    }.joined()
  }

  @Test func `patterns that a style sheet sets in each other are refused, a bracket without end is looked at once`() {
    let patterns = (0..<12).map { "<pattern id=\"p\($0)\"><rect class=\"c\($0)\"/></pattern>" }.joined()
    let sheet = (0..<12).map { ".c\($0){fill:url(#p\($0 + 1))}" }.joined()
    func drawing(_ inside: String) -> Drawing? {
      try? Drawing(clearing: Array("<svg xmlns=\"http://www.w3.org/2000/svg\">\(inside)</svg>".utf8))
    }
    #expect(drawing("<style>\(sheet)</style>\(patterns)") == nil)
    #expect(drawing("<style>.a{fill:url(#g)}</style><linearGradient id=\"g\"/><rect class=\"a\"/>") != nil)
    #expect(drawing("<g class=\"#\(String(repeating: "(", count: 200_000))\"/>") != nil)
  }

  @Test(arguments: 0..<60) func `whatever goes in, nothing that runs comes out`(seed: Int) {
    var random = Seeded(state: UInt64(seed))
    var cleared = 0
    for _ in 0..<400 {
      var inside = ""
      for _ in 0..<Int.random(in: 1...8, using: &random) { inside += Self.pieces.randomElement(using: &random) ?? "" }
      let file = Bool.random(using: &random) ? inside : Self.pieces[0] + inside + "</svg>"
      guard let drawing = try? Drawing(clearing: Array(file.utf8)) else { continue }
      cleared += 1
      let text = Self.markup(String(decoding: drawing.bytes, as: UTF8.self).lowercased())
      for word in Self.forbidden { #expect(!text.contains(word), "\(word) of \(file): \(text)") }
      // What was cleared is its own clearing.
      #expect((try? Drawing(clearing: drawing.bytes))?.bytes == drawing.bytes)
    }
    #expect(cleared > 10)
  }
}
