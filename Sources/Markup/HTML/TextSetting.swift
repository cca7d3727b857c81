/// The language of a text and the way it runs, as the attributes `lang` and `dir` give them.
package struct TextSetting: Hashable, Sendable {
  /// BCP 47.
  package let language: String
  package let isRightToLeft: Bool

  package init(language: String, isRightToLeft: Bool) {
    self.language = language
    self.isRightToLeft = isRightToLeft
  }

  /// What an element needs that stands among words of another passage; nothing where nothing differs.
  package func attributes(inside around: TextSetting) -> String {
    (language == around.language ? "" : " lang=\"\(HTML(escaping: language))\"")
      + (isRightToLeft == around.isRightToLeft ? "" : isRightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\"")
  }
}
