/// Endings of Russian and Ukrainian nouns and adjectives in the singular and of plural adjectives, after folding (й as
/// и, ё as е).
///
/// Left out are the endings that make one surname of another: -ов, -ев, -ин, -ко.
enum FoldEndings {
  /// What a declared name may end in; the rest is its stem. Longest first.
  static let declared = "ыи ии ои ая яя ое ее ые ие а я о е ы и ь у ю"

  /// What may stand behind the stem in a text.
  static let inflected = """
    а я о е ы и ь у ю ои еи ою ею ом ем ым им ыи ии ая яя ую юю ое ее ые ие ью ия ию ам ям ах ях ых их
    ого его ому ему ием ием иеи иям иях ами ями ыми ими
    """

  /// The fewest letters of a stem.
  static let shortestStem = 4
}
