import Extraction
import Foundation
import Testing

@testable import DossierCommand

@Suite struct MarkedArticleTests {
  private func lines(_ string: String, _ marks: [(String, MarkedArticle.Kind)], width: Int = 80, inColour: Bool = false)
    -> [String]
  {
    let text = Text(string)
    let ranges = marks.compactMap { word, kind -> MarkedArticle.Mark? in
      guard let found = string.range(of: word) else { return nil }
      let start = string.utf8.distance(from: string.startIndex, to: found.lowerBound)
      return MarkedArticle.Mark(range: start..<start + word.utf8.count, kind: kind)
    }
    return MarkedArticle(text, marks: ranges, width: width, inColour: inColour).lines
  }

  @Test func `names, dates and figures stand in brackets`() {
    #expect(
      lines("Chile sold 5 per cent in 2023.", [("Chile", .name), ("5 per cent", .figure), ("2023", .date)])
        == ["  {Chile} sold [5 per cent] in <2023>."])
  }

  @Test func `lines are no longer than the width, and paragraphs stand apart`() {
    let found = lines("one two three four five six seven\n\neight", [("three four", .figure)], width: 24)
    #expect(found == ["  one two [three four]", "  five six seven", "", "  eight"])
  }

  @Test func `of two marks in one place the figure stays`() {
    #expect(lines("in 5 May", [("5 May", .date), ("5", .figure)]) == ["  in [5] May"])
  }

  @Test func `colours take no room`() {
    let found = lines("5 tonnes and more", [("5 tonnes", .figure)], width: 24, inColour: true)
    #expect(found == ["  \u{1B}[1;33m5 tonnes\u{1B}[0m and more"])
  }

  @Test func `nothing in a text steers the terminal`() {
    #expect(lines("a\u{1B}[31m \u{202E}b\u{9B}c", []) == ["  a[31m bc"])
  }
}
