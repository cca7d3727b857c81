/// The names of languages, after ISO 639.
extension Wording {
  private static let languageNames: [String: String] = Dictionary(
    uniqueKeysWithValues: """
      af Afrikaans, am Amharic, ar Arabic, az Azerbaijani, be Belarusian, bg Bulgarian, bn Bengali, bs Bosnian, ca Catalan, \
      ckb Sorani Kurdish, cs Czech, da Danish, de German, dv Dhivehi, el Greek, en English, es Spanish, et Estonian, eu Basque, \
      fa Persian, fi Finnish, fr French, ga Irish, gl Galician, gu Gujarati, he Hebrew, hi Hindi, hr Croatian, hu Hungarian, \
      hy Armenian, id Indonesian, is Icelandic, it Italian, ja Japanese, ka Georgian, kk Kazakh, km Khmer, kn Kannada, ko Korean, \
      ku Kurdish, ky Kyrgyz, lo Lao, lt Lithuanian, lv Latvian, mk Macedonian, ml Malayalam, mn Mongolian, mr Marathi, ms Malay, \
      my Burmese, nb Norwegian, ne Nepali, nl Dutch, nn Norwegian, no Norwegian, pa Punjabi, pl Polish, ps Pashto, pt Portuguese, \
      ro Romanian, ru Russian, si Sinhala, sk Slovak, sl Slovenian, sq Albanian, sr Serbian, sv Swedish, sw Swahili, ta Tamil, \
      te Telugu, tg Tajik, th Thai, ti Tigrinya, tk Turkmen, tl Tagalog, tr Turkish, ug Uyghur, uk Ukrainian, ur Urdu, \
      uz Uzbek, vi Vietnamese, yi Yiddish, zh Chinese, zu Zulu
      """.split(separator: ", ").map { row in
        let parts = row.split(separator: " ", maxSplits: 1)
        return (String(parts[0]), String(parts[1]))
      })

  /// "Arabic", "Chinese (zh-Hant)"; the code itself where it is not known.
  static func language(named tag: String) -> String {
    let primary = tag.split(separator: "-").first.map { $0.lowercased() } ?? ""
    guard let name = languageNames[primary] else { return tag }
    return primary == tag.lowercased() ? name : "\(name) (\(tag))"
  }
}
