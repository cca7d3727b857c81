import Testing

@testable import Extraction

/// What the script of a text tells of its language.
@Suite struct ScriptTests {
  @Test(
    arguments: [
      ("The ministry said so", nil), ("12 %, 2024", nil), ("Größe, naïve, Đặng Việt", nil),
      ("قالت الوزارة إن الشركة باعت", "ar"), ("این شرکت گفت که چهار پرونده دارد", "fa"),
      ("یہ کمپنی نے کہا ہے کہ لڑکے ٹھیک ہیں", "ur"),
      ("החברה אמרה כי מכרה", "he"), ("Министерство сообщило", "ru"), ("Міністерство повідомило, що їх є", "uk"),
      ("海康威视表示", "zh"), ("同社は発表した。これは", "ja"), ("회사는 밝혔다", "ko"), ("Η εταιρεία είπε", "el"),
      // Names in other letters do not make it another language.
      ("Hikvision (海康威视) of Hangzhou said", nil), ("قالت شركة Hikvision إنها باعت", "ar"),
    ] as [(String, String?)])
  func `the language of most letters`(text: String, language: String?) {
    #expect(Script.language(of: text.utf8)?.tag == language)
  }

  @Test(arguments: [
    ("ar", true), ("fa-IR", true), ("he", true), ("ku-Arab", true), ("ckb", true), ("az", false), ("ar-Latn", false),
    ("zh", false),
    ("en", false),
  ])
  func `which way a language runs`(tag: String, isRightToLeft: Bool) {
    #expect((Script(ofLanguage: tag)?.isRightToLeft ?? false) == isRightToLeft)
  }

  @Test(arguments: [("ar", true), ("zh-Hant", true), ("Arabic", false), ("", false), ("en_GB", false), ("a", false)])
  func `a language's tag`(tag: String, isOne: Bool) { #expect(Script.isTag(tag) == isOne) }
}
