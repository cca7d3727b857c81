/// Where sentences end in English news text.
enum SentenceTables {
  /// Words whose full stop ends no sentence.
  static let abbreviations = keys(
    """
    mr mrs ms dr prof gen lt col maj capt sgt cpl adm cmdr brig sen rep gov pres hon rev fr sr jr st mt ft messrs supt insp det
    co corp inc ltd llc plc pte pty bros dept assn univ est vs etc no nos vol fig figs art sec ed eds al cf ca approx
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    """)

  /// Those that close a name or a list and so may stand last ("… Sinno Electronics and Xinghua Co. They were …").
  static let endsSentence = keys("co corp inc ltd llc plc pte pty bros jr sr etc al")

  /// Words that open a sentence even behind initials with a stop of their own ("… in the U.S. The officials …").
  static let opensSentence = keys(
    """
    the a an this that these those he she it they we you i his her its their our in on at by for from to but and or as if when while
    after before since although however meanwhile moreover such some many most all both one two there here who what why how
    """)

  static func keys(_ words: String) -> KeySet {
    KeySet(words.split(whereSeparator: \.isWhitespace).map { Token.key($0) })
  }
}
