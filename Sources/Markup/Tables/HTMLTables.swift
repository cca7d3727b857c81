/// What raw HTML may hold. Everything else is dropped; the words between tags stay, but for ``HTMLTables/silent``.
enum HTMLTables {
  /// Elements that stand in a line.
  static let phrasing = words(
    "b i em strong u s sub sup span code kbd abbr cite q del ins ruby rt small var samp dfn time")

  /// Elements that hold blocks and may stay open over blank lines, so that Markdown stands in them.
  static let containers = words(
    """
    div blockquote ul ol li dl dt dd table thead tbody tfoot tr td th figure details section
    """)

  /// Elements that hold lines, and end where their HTML block ends.
  static let blocks = words("p h1 h2 h3 h4 h5 h6 pre summary figcaption caption")

  /// Elements without content.
  static let void = words("br hr wbr img")

  /// Elements whose content is not text for readers.
  static let silent = words(
    """
    script style textarea title iframe noscript noembed noframes xmp template svg math object applet select plaintext
    head audio video canvas
    """)

  static let allowed = phrasing.union(containers).union(blocks).union(void).union(["a"])

  /// Attributes any element may have; their values are escaped.
  static let attributes = words("title lang dir colspan rowspan datetime alt width height open start")

  /// Attributes that say how something looks, or how it is loaded: without them the words are the same, so that nobody is told.
  /// Not `style`, which can hide them.
  static let presentational = words(
    "class align valign bgcolor border cellpadding cellspacing scope target rel loading decoding")

  /// Attributes whose value is a number, perhaps with a per cent sign.
  static let numeric = words("colspan rowspan width height start")

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
