import DossierServer
import Foundation
import Testing

@Suite struct PreviewTests {
  private let gate = RequestGate(port: 4321)

  @Test(arguments: ["127.0.0.1:4321", "localhost:4321", "LOCALHOST:4321", "[::1]:4321"])
  func `names of loopback are answered`(host: String) {
    #expect(gate.refusal(method: "GET", host: host) == nil)
    #expect(gate.refusal(method: "HEAD", host: host, origin: "http://\(host)", fetchSite: "same-origin") == nil)
  }

  @Test(arguments: [
    nil, "", "example.org", "example.org:4321", "127.0.0.1", "127.0.0.1:80", "localhost.example.org:4321",
    "0.0.0.0:4321",
    "127.0.0.1:4321.example.org", "[::]:4321",
  ])
  func `other hosts are refused, whatever they lead to`(host: String?) {
    #expect(gate.refusal(method: "GET", host: host)?.status == 421)
  }

  @Test(arguments: ["null", "https://127.0.0.1:4321", "http://example.org", "http://localhost:80", "file://"])
  func `other origins are refused`(origin: String) {
    #expect(gate.refusal(method: "GET", host: "localhost:4321", origin: origin)?.status == 403)
  }

  @Test func `foreign pages can link and cannot embed`() {
    let host = "localhost:4321"
    #expect(
      gate.refusal(method: "GET", host: host, fetchSite: "cross-site", fetchMode: "no-cors")?.status == 403)
    #expect(gate.refusal(method: "GET", host: host, fetchSite: "same-site", fetchMode: "no-cors")?.status == 403)
    #expect(gate.refusal(method: "GET", host: host, fetchSite: "cross-site", fetchMode: "navigate") == nil)
    #expect(gate.refusal(method: "GET", host: host, fetchSite: "none", fetchMode: "navigate") == nil)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", ""])
  func `other methods are refused`(method: String) {
    #expect(gate.refusal(method: method, host: "localhost:4321")?.status == 405)
  }

  @Test func `port 80 needs no number`() {
    #expect(RequestGate(port: 80).refusal(method: "GET", host: "localhost") == nil)
  }

  // MARK: What is shown

  private static let pages: [String: String] = [
    "index.html": "<head><title>A</title></head>", "404.html": "<head><title>None</title></head>", "data/a.csv": "a,b",
    "notes/b c.html": "no head",
  ]

  private static let one = Preview.Findings(json: "[1]", errors: 1, warnings: 2)

  private static func message(_ stamp: String, kept: Bool, _ errors: Int, _ warnings: Int, _ findings: String) -> String
  {
    "{\"stamp\": \"\(stamp)\", \"kept\": \(kept), \"errors\": \(errors), \"warnings\": \(warnings), "
      + "\"findings\": \(findings)}"
  }

  private func preview() -> Preview {
    let preview = Preview(run: 35)
    preview.show({ Self.pages[$0].map { Array($0.utf8) } }, findings: .none)
    return preview
  }

  private func text(_ answer: PreviewAnswer) -> String { String(decoding: answer.bytes, as: UTF8.self) }

  @Test func `a page is served with the script that follows the build, other files as they are`() async {
    let preview = preview()
    let page = await PreviewAnswer(to: "/", from: preview)
    #expect(page.status == 200)
    #expect(
      text(page)
        == "<head><title>A</title><script src=\"/_dossier/preview.js\" data-stamp=\"z-1\" defer></script>\n</head>")
    let table = await PreviewAnswer(to: "/data/a.csv", from: preview)
    #expect(text(table) == "a,b")
    #expect(table.type == "text/csv; charset=utf-8")
    #expect(text(await PreviewAnswer(to: "/notes/b%20c.html", from: preview)).hasPrefix("no head<script"))
    #expect(await PreviewAnswer(to: "/_dossier/preview.js", from: preview).type == "text/javascript; charset=utf-8")
  }

  @Test(arguments: [
    "/nothing.html", "/../dossier.yml", "/%2e%2e/dossier.yml", "/index.html/", "//index.html", "/_dossier/x",
  ])
  func `what the site does not have is the page of missing pages`(path: String) async {
    let answer = await PreviewAnswer(to: path, from: preview())
    #expect(answer.status == 404)
    #expect(text(answer).hasPrefix("<head><base href=\"/\">\n<title>None</title>"))
    #expect(text(answer).contains(" data-missing defer>"))
  }

  @Test func `before there are pages, a page waits for them`() async {
    let answer = await PreviewAnswer(to: "/", from: Preview(run: 1))
    #expect(answer.status == 503)
    #expect(text(answer).contains("data-stamp=\"1-0\""))
  }

  @Test func `new pages get a new stamp, findings alone do not`() async {
    let preview = preview()
    var messages = preview.messages().makeAsyncIterator()
    #expect(await messages.next() == Self.message("z-1", kept: false, 0, 0, "[]"))
    preview.keep(findings: Self.one)
    #expect(await messages.next() == Self.message("z-1", kept: true, 1, 2, "[1]"))
    preview.show({ _ in nil }, findings: .none)
    #expect(await messages.next() == Self.message("z-2", kept: false, 0, 0, "[]"))
  }

  @Test func `a slow listener hears the latest state, and one that has gone is forgotten`() async {
    let preview = preview()
    do {
      var messages = preview.messages().makeAsyncIterator()
      for number in 1...100 { preview.keep(findings: Preview.Findings(json: "[\(number)]", errors: 1, warnings: 0)) }
      #expect(await messages.next() == Self.message("z-1", kept: true, 1, 0, "[100]"))
    }
    #expect(preview.listenerCount == 0)
  }
}
