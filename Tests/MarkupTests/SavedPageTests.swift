import Diagnostics
import Testing

@testable import Markup

@Suite struct SavedPageTests {
  private static let paragraphs = (1...6).map {
    "<p>Paragraph \($0) of the article says, with commas, enough to be told from a menu, and goes on for a while, as articles do.</p>"
  }.joined(separator: "\n")

  /// A page with everything around the article that pages have.
  private static func page(head: String = "", body: String = paragraphs) -> [UInt8] {
    Array(
      """
      <!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Port opens - The Paper</title>\(head)
      <script>var hidden = "never shown";</script></head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
      <div class="cookie-banner">We use cookies, and so do our 812 partners.</div>
      <article class="story"><h1>Port opens</h1><p class="byline">By Jane Roe</p>
      <div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div>
      \(body)
      <div class="related-links"><a href="/other">Another story</a></div></article>
      <footer>© The Paper</footer></body></html>
      """.utf8)
  }

  private func text(_ page: SavedPage) -> String { String(decoding: page.prose.text, as: UTF8.self) }

  @Test func `the article is read without what stands around it`() {
    let page = SavedPage.read(Self.page())
    let text = text(page.value)
    #expect(text.hasPrefix("Port opens\n\nBy Jane Roe\n\nParagraph 1 of"))
    #expect(text.hasSuffix("as articles do."))
    for word in ["cookies", "Home", "Share", "Another", "©", "never"] { #expect(!text.contains(word)) }
    #expect(page.value.prose.paragraphs.count == 8)
    #expect(page.diagnostics.isEmpty)
  }

  @Test func `lists, quotes, tables, links and headings are kept`() {
    let page = SavedPage.read(
      Self.page(
        head: "<link rel=canonical href=https://paper.example/2024/port/>",
        body: Self.paragraphs + """
          <h2>What follows</h2><ul><li>one, first</li><li>two</li></ul><blockquote><p>Said <b>so</b>.</p></blockquote>
          <table><tr><th>Year</th><th>Ships</th></tr><tr><td>2023</td><td>41</td></tr></table>
          <p>See <a href="../map?x=1">the map, which</a> shows <a href="javascript:alert(1)">it</a> all.</p>
          """)
    ).value
    let elements = page.prose.events.compactMap { if case .open(let element) = $0 { element } else { nil } }
    #expect(elements.contains(.bulletList) && elements.contains(.blockQuote) && elements.contains(.table))
    #expect(page.prose.headings.map(\.level) == [2])
    #expect(page.prose.links.map(\.destination) == ["https://paper.example/2024/map?x=1"])
    #expect(text(page).contains("shows it all."))
  }

  @Test func `each fact has its origin`() {
    let page = SavedPage.read(
      Self.page(
        head: """
          <meta property="og:site_name" content="The Paper"><meta property="article:modified_time" content="2024-05-02">
          <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"x"},
          {"@type":["NewsArticle"],"headline":"Port &amp; pier open","datePublished":"2024-05-01T06:00:00Z",
          "author":[{"@id":"#jane"},{"name":"Li Wei"}]},{"@type":"Person","@id":"#jane","name":"Jane Roe"}]}</script>
          """)
    ).value.metadata
    #expect(page.title == .init("Port & pier open", .jsonLD))
    #expect(page.author == .init("Jane Roe, Li Wei", .jsonLD))
    #expect(page.published == .init("2024-05-01T06:00:00Z", .jsonLD))
    #expect(page.publisher == .init("The Paper", .openGraph))
    #expect(page.modified == .init("2024-05-02", .openGraph))
    #expect(page.language == .init("en-GB", .meta))
  }

  @Test func `without metadata the page itself is asked`() {
    let page = SavedPage.read(
      Self.page(
        head: "<!-- saved from url=(0036)https://paper.example/2024/05/01/port -->",
        body: "<time class=published datetime=2024-05-01>1 May</time>" + Self.paragraphs)
    ).value.metadata
    #expect(page.title == .init("Port opens", .title))
    #expect(page.publisher == .init("The Paper", .guess))
    #expect(page.author == .init("Jane Roe", .text))
    #expect(page.published == .init("2024-05-01", .time))
    #expect(page.url == .init("https://paper.example/2024/05/01/port", .comment))
  }

  @Test func `an archive of a page is opened`() {
    let html = String(decoding: Self.page(), as: UTF8.self).replacing("=", with: "=3D").replacing(
      "articles do", with: "art=\r\nicles do, caf=C3=A9")
    let archive = """
      From: <Saved by Blink>\r\nSnapshot-Content-Location: https://paper.example/port\r\nDate: Wed, 1 May 2024 09:00:00 -0000\r
      MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Border--x"\r\n\r\n\r
      ------Border--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r
      Content-Location: https://paper.example/port\r\n\r\n\(html)\r\n------Border--x\r\nContent-Type: image/png\r
      Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------Border--x--\r\n
      """
    let page = SavedPage.read(Array(archive.utf8))
    #expect(text(page.value).hasSuffix("as articles do, café."))
    #expect(page.value.metadata.url == .init("https://paper.example/port", .header))
    #expect(page.value.metadata.retrieved == .init("Wed, 1 May 2024 09:00:00 -0000", .header))
    #expect(page.diagnostics.isEmpty)
  }

  @Test func `charsets are honoured, and doubted`() {
    func read(_ charset: String, _ bytes: [UInt8]) -> (String, [String]) {
      let page = SavedPage.read(Array("<meta charset=\(charset)><p>".utf8) + bytes)
      return (text(page.value), page.diagnostics.map(\.code))
    }
    #expect(read("koi8-r", [0xF0, 0xCF, 0xD2, 0xD4]) == ("Порт", []))
    #expect(read("windows-1251", [0xCF, 0xEE, 0xF0, 0xF2]) == ("Порт", []))
    #expect(read("gb2312", [0xD6, 0xD0, 0xB9, 0xFA]) == ("中国", []))
    #expect(read("shift_jis", [0x93, 0xFA, 0x96, 0x7B]) == ("日本", []))
    #expect(read("euc-kr", [0xC7, 0xD1, 0xB1, 0xB9]) == ("한국", []))
    #expect(read("big5", [0xA4, 0xA4, 0xB0, 0xEA]) == ("中國", []))
    #expect(read("iso-8859-1", [0x93, 0xE9, 0x94]) == ("“é”", []))
    #expect(read("iso-8859-1", Array("Порт".utf8)) == ("Порт", ["wrong-charset"]))
    #expect(read("utf-8", [0x43, 0x61, 0x66, 0xE9]) == ("Café", ["wrong-charset"]))
    #expect(read("x-none", [0x43, 0x61, 0x66, 0xE9]) == ("Café", ["wrong-charset"]))
  }

  @Test func `trackers, scripts and frames are dropped and counted`() {
    let page = SavedPage.read(
      Self.page(
        body: Self.paragraphs
          + "<img src=x.gif width=1 height=1><img src=photo.jpg><iframe src=//ads.example/doubleclick></iframe><iframe src=/film></iframe>"
      )
    ).value
    #expect(page.dropped == .init(pictures: 1, trackers: 2, scripts: 1, frames: 1))
    #expect(page.prose.images.isEmpty)
  }

  // MARK: Pictures

  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array("picture".utf8)

  @Test(arguments: ["Port_files/a b.png", "./Port_files/a%20b.png?x=1", "Elsewhere-Dateien/a%20b.png", "loose.png"])
  func `a picture beside the page is shown with its caption, and changes no paragraph`(address: String) {
    let html = Self.page(
      body: Self.paragraphs
        + "<figure><img src='\(address)' alt='Cranes'><figcaption>Cranes. Photo: R.</figcaption></figure>"
        + "<p>Before <img src='\(address)'> and behind.</p>")
    let stored = StoredPictures(files: ["Port_files/a b.png": .png, "loose.png": .png], companions: ["Port_files"])
    let page = SavedPage.read(html, stored: stored).value
    #expect(page.pictures == [.init(place: .file(address == "loose.png" ? address : "Port_files/a b.png"), kind: .png)])
    #expect(page.prose.images.map(\.alt) == ["Cranes", ""])
    #expect(page.prose.images.map(\.title) == ["Cranes. Photo: R.", nil])
    #expect(page.dropped.pictures == 0)
    #expect(page.prose.text == SavedPage.read(html).value.prose.text)
    #expect(text(page).hasSuffix("Before and behind."))
  }

  @Test(arguments: [
    "/Port_files/a.png", "../a.png", "https://x.example/a.png", "file:///a.png", "b.svg", "Port_files/",
  ])
  func `a picture that is not beside the page is dropped and counted`(address: String) {
    let stored = StoredPictures(files: ["Port_files/a.png": .png, "a.png": .png], companions: ["Port_files"])
    let page = SavedPage.read(Self.page(body: Self.paragraphs + "<img src='\(address)'>"), stored: stored).value
    #expect(page.pictures.isEmpty && page.dropped.pictures == 1)
  }

  @Test func `pictures in an archive are found by address and by number`() throws {
    let html = String(
      decoding: Self.page(
        head: "<link rel=canonical href=https://paper.example/port>",
        body: Self.paragraphs + "<img src=/a.png><img src=cid:b@x><img src=c.svg><img src=https://paper.example/d.png>"),
      as: UTF8.self)
    func part(_ head: String, _ body: String) -> String { "--B\r\n\(head)\r\n\r\n\(body)\r\n" }
    let base64 = "Content-Transfer-Encoding: base64"
    let archive = Array(
      ("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B\r\n\r\n"
        + part("Content-Type: text/html; charset=utf-8\r\nContent-Location: https://paper.example/port", html)
        + part(
          "Content-Type: image/png\r\n\(base64)\r\nContent-Location: https://paper.example/a.png",
          "iVBORw0K\r\nGgpwaWN0dXJl")
        + part("Content-Type: image/png\r\n\(base64)\r\nContent-ID: <b@x>", "iVBORw0KGgpwaWN0dXJl")
        + part("Content-Type: image/svg+xml\r\nContent-Location: https://paper.example/c.svg", "<svg/>")
        + part("Content-Type: image/png\r\nContent-Location: https://paper.example/d.png", "<script>") + "--B--").utf8)
    let page = SavedPage.read(archive).value
    #expect(page.pictures.count == 2 && page.dropped.pictures == 2)
    for picture in page.pictures {
      guard case .part(let part) = picture.place else { return #expect(Bool(false)) }
      #expect(part.bytes(in: archive) == Self.png)
    }
  }

  @Test func `a picture written into the page is found again in its file`() throws {
    let long = "iVBORw0KGgpwaWN0dXJl" + String(repeating: "AAAA", count: 20_000)
    let html = Self.page(
      body: Self.paragraphs + "<img src='data:image/png;base64,\(long)'>"
        + "<img src='data:image/svg+xml;base64,\(String(repeating: "PHN2", count: 100))'><img src='data:@0-9999'>")
    let page = SavedPage.read(html).value
    guard case .part(let part)? = page.pictures.first?.place else { return #expect(Bool(false)) }
    #expect(part.bytes(in: html) == Self.png + [UInt8](repeating: 0, count: 60_000))
    #expect(page.pictures.count == 1 && page.dropped.pictures == 2)
  }

  // MARK: Text for machines

  @Test func `where a page shows next to nothing, the text it gives to machines is read`() {
    let sentence = "It rained all day &amp; the port stayed closed, said Ann Lee, who lost < 3 ships. "
    let body = String(repeating: sentence, count: 8) + "\\n\\nA second paragraph, which ends it."
    let head = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"\(body)\"}</script>"
    let page = SavedPage.read(Self.page(head: head, body: "<p>Subscribe, please, to read it.</p>")).value
    #expect(page.isForMachines)
    #expect(text(page).hasPrefix("Port opens\n\nBy Jane Roe\n\nIt rained all day & the port"))
    #expect(text(page).hasSuffix("lost < 3 ships.\n\nA second paragraph, which ends it."))
    #expect(!SavedPage.read(Self.page(head: head)).value.isForMachines)
  }

  @Test func `a page that has no head and no body of its own is read`() {
    let page = SavedPage.read(Array("<title>Rain in May</title><article>\(Self.paragraphs)</article>".utf8)).value
    #expect(page.prose.paragraphs.count == 6)
    #expect(page.metadata.title?.value == "Rain in May")
  }

  @Test(arguments: [
    ("The port is closed – Harbour Post", "The port is closed", "The port is closed", "Harbour Post"),
    ("港口因裂缝关闭-新港网", "港口因裂缝关闭", "港口因裂缝关闭", "新港网"),
    ("The port is closed - World - Post", "The port is closed", "The port is closed - World", "Post"),
    ("The port is closed - 24.10.2022", "The port is closed", "The port is closed - 24.10.2022", nil),
    ("Evolve the port - an extension for ships", "Evolve the port", "Evolve the port - an extension for ships", nil),
    ("The port is closed - Post", "Another heading", "The port is closed - Post", nil),
  ])
  func `a title element of the headline and a name says the site`(
    whole: String, heading: String, title: String, site: String?
  ) {
    let page = SavedPage.read(
      Array("<meta charset=utf-8><title>\(whole)</title><article><h1>\(heading)</h1>\(Self.paragraphs)</article>".utf8)
    ).value.metadata
    #expect(page.title?.value == title)
    #expect(page.publisher?.value == site)
  }

  @Test func `the name of the site is no part of a title`() {
    func title(_ title: String) -> String? {
      let head =
        "<meta property=og:site_name content='The Herald'><meta property=og:url content=https://www.herald.example/x>"
      return SavedPage.read(Array("<html><head>\(head)<meta property=og:title content='\(title)'></head>".utf8)).value
        .metadata.title?.value
    }
    #expect(title("The port is closed - The Herald") == "The port is closed")
    #expect(title("The port is closed | herald") == "The port is closed")
    #expect(title("The port - closed for good") == "The port - closed for good")
    #expect(title("Home | The Herald") == "Home | The Herald")
    #expect(title("The Herald: The port is closed") == "The port is closed")
  }
}

@Suite struct HostilePageTests {
  private func codes(_ bytes: [UInt8]) -> [String] { SavedPage.read(bytes).diagnostics.map(\.code) }

  @Test func `what is no page is said to be none`() {
    #expect(codes(Array("%PDF-1.7\n…".utf8)) == ["not-a-page"])
    #expect(codes([0x50, 0x4B, 0x03, 0x04, 0x14]) == ["not-a-page"])
    // A bomb is never unpacked: nothing is.
    #expect(codes([0x1F, 0x8B, 0x08]) == ["not-a-page"])
    #expect(
      codes(Array("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x--".utf8)) == [
        "not-a-page"
      ])
    #expect(codes(Array("<html><body><script>load()</script></body></html>".utf8)) == ["script-only-page"])
    #expect(codes([]).isEmpty)
  }

  @Test func `fifty thousand nested elements are read to the bottom`() {
    let deep = String(repeating: "<div>", count: 50_000) + "the words at the bottom, which are kept"
    let page = SavedPage.read(Array(deep.utf8))
    #expect(String(decoding: page.value.prose.text, as: UTF8.self) == "the words at the bottom, which are kept")
    #expect(page.diagnostics.map(\.code) == ["deep-page"])
  }

  @Test func `closing tags that walk all open elements are cut short`() {
    let crossed = "<b>" + String(repeating: "<div>", count: 200_000) + String(repeating: "</b></i>", count: 200_000)
    #expect(codes(Array(crossed.utf8)) == ["page-cut-short"])
  }

  @Test(.timeLimit(.minutes(5))) func `of thirty million bytes the first sixteen are read`() {
    let line = "<p>One of many paragraphs, with commas, and with words enough to be a paragraph of an article.</p>\n"
    let page = Array(("<article>" + String(repeating: line, count: 310_000)).utf8)
    #expect(page.count > 30_000_000)
    #expect(codes(page) == ["page-cut-short"])
  }

  @Test func `null bytes are left out`() {
    let page = SavedPage.read(Array("<p>before\0after the null byte</p>".utf8))
    #expect(String(decoding: page.value.prose.text, as: UTF8.self) == "before after the null byte")
    #expect(page.diagnostics.map(\.code) == ["control-character"])
  }

  @Test func `random bytes and random tags are survived`() {
    var state: UInt64 = 42
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let pieces = [
      "<", ">", "</", "<div", "<p>", "<table>", "<tr>", "<td>", "<a href='", "\"", "'", "=", "&amp;", "&#x", ";",
      "<!--", "-->",
      "<script", "</script>", "<li>", "<ul>", "</ul>", "<br>", "<h2>", "<pre>", "text, more text. ", "é", "\u{0}",
      "<svg>",
      "{\"@type\":", "[", "<style>", "class=share ", "<b>", "</p>", "</div>", "<blockquote>", "<th>", "<ol start=9>",
    ]
    for _ in 0..<300 {
      var bytes: [UInt8] = []
      for _ in 0..<next(200) {
        if next(4) == 0 { bytes.append(UInt8(next(256))) } else { bytes += Array(pieces[next(pieces.count)].utf8) }
      }
      let prose = SavedPage.read(bytes).value.prose
      #expect(TextDecoder.firstInvalid(prose.text) == nil)
      var writer = HTMLWriter(prose)
      #expect(Balance.fault(in: writer.write().string) == nil)
    }
  }
}
