/// What stands at the end of articles and is none of them: credits, standards, sign-up lines, copyright, lists of other articles.
///
/// It is shown as it is; no date, figure or name is read out of it.
enum Boilerplate {
  private static let openings = [
    "reporting by", "additional reporting", "writing by", "editing by", "compiled by", "reporting and writing by",
    "our standards:", "sign up", "subscribe", "newsletter", "follow us", "follow ", "\u{A9}", "copyright", "(c) ",
    "all rights reserved", "this material may not be", "click here", "download our", "download the", "share this",
    "tags:", "topics:", "suggested topics", "thomson reuters", "register now", "register for free", "join our",
    "join us",
    "with assistance", "--with assistance", "\u{2014}with assistance", "\u{2014} with assistance", "-- with assistance",
    "this story was originally", "this article was originally", "this article first appeared", "first published",
    "originally published", "opens new tab", "advertisement", "have a tip", "got a tip", "for more information",
    "get the latest", "get our", "support our journalism", "comments are", "purchase licensing rights",
    "licensing rights",
    "times staff writer", "staff writer", "associated press writer", "ap writer", "an earlier version of this",
    "correction:", "editor's note:", "editor’s note:", "follow ap", "forward-looking statements", "we welcome your",
    "a version of this article appear", "a version of this story appear", "more about ", "order reprints", "write to ",
    "the bbc is not responsible", "certain statements in this", "this press release contains",
    "this news release contains",
    "this release contains forward", "safe harbor", "cautionary statement", "about the author", "/s/",
    "contact us", "contact the author", "contact the reporter", "more on this story", "disclaimer",
    "责任编辑", "【责任编辑", "【纠错", "（责任编辑", "编辑：", "责编：",
  ]

  private static let endings = [
    "contributed to this report", "contributed to this article", "contributed to this story", "contributed reporting",
    "all rights reserved", "opens new tab", "may not be published, broadcast, rewritten or redistributed",
    "without permission",
  ]

  /// Who wrote and where it stood before, which may stand before a last note of the editors.
  private static let credits = [
    "times staff writer", "staff writer", "associated press writer", "ap writer", "reporting by",
    "additional reporting",
    "editing by", "writing by", "this article was originally", "this story was originally", "our standards:",
  ]

  /// Headings of lists of other articles.
  private static let lists = [
    "read more", "read also", "related", "related stories", "related articles", "related coverage", "see also",
    "more from", "more stories", "recommended", "recommended stories", "most read", "you may also like", "read next",
    "more on this story", "further reading", "topics", "related topics", "most viewed", "most popular", "top stories",
    "trending", "around the web", "recommended for you", "more news", "what to read next", "explore more", "read next",
    "media contact", "media contacts", "media inquiries", "media enquiries", "press enquiries", "media enquiries to",
    "investor contact", "investor contacts", "investor enquiries", "investor enquiries to", "investor relations",
    "for further information, contact", "inquiries", "enquiries", "explore more on these topics", "related information",
    "related internet links", "share this page", "share this article",
    "press contact", "contacts",
    "lire aussi", "lesen sie auch", "mehr zum thema", "leer m\u{E1}s",
    "阅读下一篇：", "相关新闻", "相关阅读", "延伸阅读", "читайте также", "читайте також",
  ]

  /// Headings of what closes a text: notes, sources, signatures. All behind them is none of it.
  private static let closings: Set<String> = [
    "references", "endnotes", "end notes", "footnotes", "notes and references", "external links", "see also",
    "further reading", "bibliography", "works cited", "signatures", "signature", "notes to editors", "note to editors",
    "einzelnachweise", "weblinks", "notes et références", "примечания", "ссылки", "参考文献",
  ]

  /// Where such a heading stands in the second half, the number of paragraphs from there on.
  private static func closing(of paragraphs: [Range<Int>], in utf8: [UInt8], behind body: Int) -> Int {
    let first = max(body + 2, paragraphs.count / 2)
    guard first < paragraphs.count else { return 0 }
    for index in first..<paragraphs.count where paragraphs[index].count <= 40 {
      var text = String(decoding: utf8[paragraphs[index]], as: UTF8.self).onOneLine.lowercased()
      if text.hasSuffix("[edit]") { text = String(text.dropLast(6)).onOneLine }
      if text.hasSuffix(":") { text.removeLast() }
      if closings.contains(text) { return paragraphs.count - index }
    }
    return 0
  }

  /// How many of the last paragraphs it is.
  ///
  /// - Parameter body: how many paragraphs come first and are never boilerplate.
  static func count(of paragraphs: [Range<Int>], in utf8: [UInt8], behind body: Int) -> Int {
    let closing = closing(of: paragraphs, in: utf8, behind: body)
    var count = closing
    // Titles of other articles, which only count when a heading above them says so.
    var titles = 0
    for range in paragraphs.dropLast(closing).dropFirst(body + 1).reversed() {
      guard count - closing + titles < 20, range.count <= 600 else { break }
      let text = String(decoding: utf8[range], as: UTF8.self).onOneLine.lowercased()
      let bare = text.hasPrefix("(") || text.hasPrefix("[") ? String(text.dropFirst()) : text
      if isList(bare) {
        count += titles + 1
        titles = 0
      } else if titles == 0, isOne(bare) {
        count += 1
      } else if range.count <= 140, !bare.hasSuffix("."), !bare.hasSuffix("\u{201D}"), !bare.hasSuffix("\"") {
        titles += 1
      } else {
        break
      }
    }
    return count
  }

  /// "Jane Roe covers the harbour for the paper.": a paragraph that is about who wrote the article.
  ///
  /// - Parameter authors: their names in full.
  static func isAboutAuthor(_ paragraph: Range<Int>, _ authors: [String], in utf8: [UInt8]) -> Bool {
    guard paragraph.count <= 800, !authors.isEmpty else { return false }
    let text = String(decoding: utf8[paragraph], as: UTF8.self).onOneLine
    return authors.contains { author in
      guard text.lowercased().hasPrefix(author.lowercased() + " ") else { return false }
      let verb = text.dropFirst(author.count + 1).prefix { $0 != " " }
      return ofAuthors.contains(String(verb))
    }
  }

  private static let ofAuthors: Set<String> = [
    "is", "was", "has", "joined", "covers", "covered", "writes", "reports", "reported", "leads", "contributed", "can",
  ]

  /// Whether a paragraph anywhere in an article is none of its text: a button, a hint at another article, a caption.
  static func isAside(_ paragraph: Range<Int>, before next: Range<Int>?, in utf8: [UInt8]) -> Bool {
    guard paragraph.count <= 400 else { return false }
    let line = String(decoding: utf8[paragraph], as: UTF8.self).onOneLine
    if PageFurniture.contains(line) || CaptionLine.contains(line) || line.hasPrefix("SOURCE ") { return true }
    let text = line.lowercased()
    if credits.contains(where: text.hasPrefix) || text.contains("this article was updated") { return true }
    let end = text.hasSuffix(".") || text.hasSuffix(")") ? String(text.dropLast()) : text
    if endings.prefix(4).contains(where: end.hasSuffix) { return true }
    guard line.utf8.count < 200, let next, next.count <= 400 else { return false }
    return CaptionLine.isRepeated(line, in: String(decoding: utf8[next], as: UTF8.self).onOneLine)
  }

  private static func isList(_ text: String) -> Bool {
    let label = text.hasSuffix(":") ? String(text.dropLast()) : text
    return lists.contains(label)
  }

  private static func isOne(_ text: String) -> Bool {
    if openings.contains(where: text.hasPrefix) { return true }
    let end = text.hasSuffix(".") || text.hasSuffix(")") ? String(text.dropLast()) : text
    return endings.contains(where: end.hasSuffix) || text.hasPrefix("read more") && text.utf8.count < 140
  }
}
