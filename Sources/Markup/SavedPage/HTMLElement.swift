/// The elements a reader of articles tells apart.
enum HTMLElement: UInt8, Sendable {
  case root, text, other
  case html, head, body, title, meta, link, base, script, style, template, noscript
  case p, div, section, article, main, header, footer, aside, nav, address, figure, figcaption, picture, details,
    summary
  case h1, h2, h3, h4, h5, h6, hgroup
  case ul, ol, li, dl, dt, dd, menu
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
  case blockquote, pre, hr, br, wbr, center, fieldset, form, legend
  case a, b, strong, i, em, u, s, del, ins, sub, sup, small, big, mark, q, cite, code, kbd, samp, tt, `var`, abbr,
    acronym
  case dfn, time, span, font, bdi, bdo, ruby, rb, rt, rp, label, data, nobr, img, map, area
  case input, button, select, option, textarea, output, progress, meter, datalist, dialog
  case iframe, object, embed, param, applet, video, audio, source, track, canvas, svg, math, frameset, frame, noframes

  init(name: String) { self = HTMLElement.byName[name] ?? .other }

  /// Elements that stand in a line.
  var isPhrasing: Bool { HTMLElement.phrasing.contains(self) }

  /// Elements whose words are not for readers.
  var isSilent: Bool { HTMLElement.silent.contains(self) }

  /// Elements that begin a line of their own.
  var isBlock: Bool { !isPhrasing }

  var headingLevel: Int? { self >= .h1 && self <= .h6 ? Int(rawValue - HTMLElement.h1.rawValue) + 1 : nil }

  private static let byName: [String: HTMLElement] = {
    var result: [String: HTMLElement] = [:]
    var raw: UInt8 = 3
    while let element = HTMLElement(rawValue: raw) {
      result["\(element)"] = element
      raw += 1
    }
    return result
  }()

  private static let phrasing: Set<HTMLElement> = [
    .text, .a, .b, .strong, .i, .em, .u, .s, .del, .ins, .sub, .sup, .small, .big, .mark, .q, .cite, .code, .kbd, .samp,
    .tt, .var, .abbr, .acronym, .dfn, .time, .span, .font, .bdi, .bdo, .ruby, .rb, .rt, .rp, .label, .data, .nobr, .img,
    .map, .area, .br, .wbr, .input, .button, .select, .option, .textarea, .output, .progress, .meter, .datalist, .embed,
    .iframe, .object, .audio, .video, .canvas, .svg, .math, .script, .style, .template, .noscript, .picture, .source,
    .track, .other,
  ]

  private static let silent: Set<HTMLElement> = [
    .head, .title, .script, .style, .template, .noscript, .iframe, .object, .embed, .applet, .canvas, .svg, .audio,
    .video,
    .textarea, .select, .option, .input, .button, .datalist, .noframes, .frameset, .frame, .map, .param, .meta, .link,
    .base, .source, .track,
  ]
}

extension HTMLElement: Comparable {
  static func < (left: HTMLElement, right: HTMLElement) -> Bool { left.rawValue < right.rawValue }
}

/// The attributes that are kept.
enum HTMLAttribute: String, Sendable {
  case `class`, id, href, src, alt, content, property, itemprop, itemtype, rel, datetime, lang, dir, type, role
  case hidden, style, colspan, rowspan, start, width, height, title, summary, pubdate, media, value
  case ariaHidden = "aria-hidden"
  case ariaModal = "aria-modal"
  case ariaLabel = "aria-label"
  case dataTime = "data-time"
  case xmlLang = "xml:lang"
  case httpEquiv = "http-equiv"
  case name
}
