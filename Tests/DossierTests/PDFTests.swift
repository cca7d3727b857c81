import Testing

@testable import DossierKit

@Suite struct PDFTests {
  /// A page of `pdftotext -bbox-layout`: each line is `left top height text`, blocks between blank lines.
  private func pages(_ pages: String...) -> PDFPages {
    var xhtml = "<!DOCTYPE html><html><head><title>x &amp; y</title></head><body><doc>\n"
    for page in pages {
      xhtml += "<page width=\"612.000000\" height=\"792.000000\">\n<flow>\n"
      for block in page.split(separator: "\n\n") {
        xhtml += "<block xMin=\"0\" yMin=\"0\" xMax=\"9\" yMax=\"9\">\n"
        for line in block.split(separator: "\n") {
          let words = line.split(separator: " ")
          let (left, top, height) = (Double(words[0]) ?? 0, Double(words[1]) ?? 0, Double(words[2]) ?? 0)
          let width = Double(words.dropFirst(3).joined(separator: " ").count) * height * 0.4
          xhtml += "<line xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(left + width)\" yMax=\"\(top + height)\">\n"
          for word in words.dropFirst(3) { xhtml += "<word xMin=\"1\">\(word)</word>\n" }
          xhtml += "</line>\n"
        }
        xhtml += "</block>\n"
      }
      xhtml += "</flow>\n</page>\n"
    }
    return PDFPages(PDFLayout(reading: Array(xhtml.utf8)))
  }

  private func paragraphs(_ pages: PDFPages) -> [String] {
    String(decoding: pages.text, as: UTF8.self).split(separator: "\n\n").map(String.init)
  }

  @Test func `the largest type of the first page is the headline, on one line`() {
    let found = pages(
      """
      30 34 10 The Gazette | World

      30 60 28 Crane falls
      30 90 28 at the port

      30 130 14 By Jane Roe
      30 144 14 3 May 2019

      30 170 14 It rained &amp; rained on the port of the town for most of the day.
      """)
    #expect(found.headline.map { String(decoding: found.text[$0], as: UTF8.self) } == "Crane falls at the port")
    #expect(
      paragraphs(found) == [
        "The Gazette | World", "Crane falls at the port", "By Jane Roe", "3 May 2019",
        "It rained & rained on the port of the town for most of the day.",
      ])
  }

  @Test func `text in one size has no headline`() {
    #expect(pages("30 60 14 Rain\n\n30 100 14 It rained on.").headline == nil)
  }

  @Test func `a block is parted at first lines set in, at short last lines and at marks of a list`() {
    let found = pages(
      """
      50 100 14 It rained on the port for most of the day, and
      30 114 14 the river rose. The mayor closed both bridges now.
      50 128 14 Nobody was hurt, she said to the reporters who
      30 142 14 came.
      30 156 14 A second storm is on its way to the coast of the
      30 170 14 county:
      30 184 14 • one in the north
      30 198 14 • one in the south
      """)
    #expect(
      paragraphs(found).map { $0.prefix(12) } == [
        "It rained on", "Nobody was h", "A second sto", "• one in the"[...].prefix(12), "• one in the",
      ])
  }

  @Test func `a paragraph goes on in the next column and on the next page, a cut word is put together`() {
    let found = pages(
      "30 600 14 It rained on the micro-\n30 614 14 electronics of the port\n\n320 100 14 for most of the day, but",
      "30 100 14 not in the hills. It was dry.")
    #expect(
      paragraphs(found) == [
        "It rained on the microelectronics of the port for most of the day, but not in the hills. It was dry."
      ])
    #expect(found.starts == [0, 71])
  }

  @Test func `a browser's margins tell the address and are no text`() {
    let found = pages(
      """
      24 15 9 11/29/26, 2:05 AM

      299 15 9 Rain – The Gazette

      30 60 14 It rained on the port for most of the day, said the mayor of the town, and the river rose.

      24 770 9 https://gazette.example/2019/rain

      570 770 9 1/1
      """)
    #expect(found.address == "https://gazette.example/2019/rain")
    #expect(
      paragraphs(found) == [
        "It rained on the port for most of the day, said the mayor of the town, and the river rose."
      ])
  }

  @Test func `hostile layouts are read to their end`() {
    for xhtml in [
      "", "<", "<page", "<page >", "<line ><word >a</word></line>",
      "<block ><line xMin=\"nan\"><word >a&amp;&b;</word></line></block>",
      "<page height=\"-1e999\"><block ><line xMin=\"1e308\" yMax=\"x\"><word >\u{0}a</word></line></block>",
    ] {
      _ = PDFPages(PDFLayout(reading: Array(xhtml.utf8)))
    }
  }
}
