/// Something woven into the text of a page: a link on a name, a mark around a sentence.
package struct Annotation: Sendable, Hashable {
  package let range: Range<Int>
  /// Links are left out in headings, code and other links; marks only in code.
  let isLink: Bool
  /// The tag before its first piece; it may carry an id.
  let opening: [UInt8]
  /// The tag before its further pieces.
  let continuation: [UInt8]
  let closing: [UInt8]

  /// `<a>` around a name.
  package static func link(
    _ range: Range<Int>, href: String, cssClass: String? = nil, title: String? = nil
  ) -> Annotation {
    let opening = HTML.tag("a", ["class": cssClass, "href": href, "title": title])
    return Annotation(
      range: range, isLink: true, opening: opening, continuation: opening, closing: Array("</a>".utf8))
  }

  /// `<mark>` around a passage, its id on the first piece.
  package static func mark(_ range: Range<Int>, id: String? = nil, cssClass: String? = nil) -> Annotation {
    Annotation(
      range: range, isLink: false, opening: HTML.tag("mark", ["id": id, "class": cssClass]),
      continuation: HTML.tag("mark", ["class": cssClass]), closing: Array("</mark>".utf8))
  }

  /// `<s>` around what no longer holds.
  package static func struck(_ range: Range<Int>) -> Annotation {
    Annotation(
      range: range, isLink: false, opening: HTML.tag("s", [:]), continuation: HTML.tag("s", [:]),
      closing: Array("</s>".utf8))
  }

  /// `<span>`, for what is shown by style alone.
  package static func span(_ range: Range<Int>, id: String? = nil, cssClass: String? = nil) -> Annotation {
    Annotation(
      range: range, isLink: false, opening: HTML.tag("span", ["id": id, "class": cssClass]),
      continuation: HTML.tag("span", ["class": cssClass]), closing: Array("</span>".utf8))
  }

  /// The order in which they are woven: by start, the longer first, marks around links.
  static func precedes(_ one: Annotation, _ other: Annotation) -> Bool {
    if one.range.lowerBound != other.range.lowerBound { return one.range.lowerBound < other.range.lowerBound }
    if one.range.upperBound != other.range.upperBound { return one.range.upperBound > other.range.upperBound }
    return !one.isLink && other.isLink
  }
}
