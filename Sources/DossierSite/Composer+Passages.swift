import DossierKit
import Extraction
import Markup

/// The language of words that are not the dossier's own, and the way they run (WCAG 2.2, 3.1.2).
extension Composer {
  /// Of the dossier's own words.
  var own: TextSetting { passage(dossier.configuration.language) }

  /// Of words in a language; in the dossier's where none is known.
  func passage(_ language: String?) -> TextSetting {
    let tag = language.flatMap { Script.isTag($0) ? $0 : nil } ?? dossier.configuration.language
    return TextSetting(language: tag, isRightToLeft: Script(ofLanguage: tag)?.isRightToLeft ?? false)
  }

  /// As the script of the words tells it against that of the document they are from; nil where they hold no letters.
  func passage(of words: some Collection<UInt8>, in document: TextSetting) -> TextSetting? {
    let script = Script(ofLanguage: document.language)
    if let found = Script.language(of: words) { return found.script == script ? document : passage(found.tag) }
    guard words.contains(where: { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) else { return nil }
    if script == nil { return document }
    // Latin letters in an Arabic or Chinese text: of the dossier's language, or of one that nobody knows.
    return Script(ofLanguage: own.language) == nil ? own : TextSetting(language: "und", isRightToLeft: false)
  }

  /// Words of a document in its own element, where they are not in the dossier's language.
  func html(_ words: HTML, of utf8: some Collection<UInt8>, in document: TextSetting? = nil) -> HTML {
    let attributes = (passage(of: utf8, in: document ?? own) ?? own).attributes(inside: own)
    return attributes.isEmpty ? words : HTML(written: "<span\(attributes)>\(words)</span>")
  }

  /// The language of words of a document, for a `lang` beside `dir="auto"`; absent where it is the dossier's.
  func language(of words: String, in document: TextSetting? = nil) -> View.Value {
    let passage = passage(of: words.utf8, in: document ?? own) ?? own
    return .optional(passage.language == own.language ? nil : passage.language)
  }

  /// Of the first passage that is quoted.
  func quoteLanguage(_ evidence: [Evidence]) -> View.Value {
    guard let first = evidence.first(where: { $0.quote != nil }), let quote = first.quote else { return false }
    return language(of: quote, in: passage(dossier.sources[first.source.index].publication.language))
  }

  /// `text_lang` and `text_dir` of the element around a document.
  func attributes(of passage: TextSetting) -> View {
    let own = own
    return [
      "text_lang": .optional(passage.language == own.language ? nil : passage.language),
      "text_dir": .optional(
        passage.isRightToLeft == own.isRightToLeft ? nil : passage.isRightToLeft ? "rtl" : "ltr"),
    ]
  }
}

extension Wording {
  /// Words that run from right to left between the marks that keep the rest of their line in its order (Unicode's FSI and PDI).
  static func isolated(_ words: String) -> String {
    // Hebrew, Arabic, Syriac, Thaana, N'Ko: U+0590 to U+07FF.
    words.utf8.contains { 0xD6...0xDF ~= $0 } ? "\u{2068}\(words)\u{2069}" : words
  }
}
