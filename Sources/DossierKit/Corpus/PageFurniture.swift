import Extraction

/// Lines that a page sets around an article and that come along when a reader pastes it: buttons, sections, handles,
/// offers, hints at other articles. They are shown and not read.
enum PageFurniture {
  /// - Parameter line: on one line.
  static func contains(_ line: String) -> Bool {
    guard line.utf8.count <= 160 else { return false }
    let text = line.lowercased()
    let letters = text.filter { $0.isLetter || $0.isNumber }
    if letters.isEmpty { return true }
    if text.hasPrefix("@"), !text.contains(" ") { return true }
    if isAddress(text) || isTelephone(text) || PageFurnitureTables.forms.contains(text) || HeadLabel.contains(line)
      || ChatLine(line) != nil
    {
      return true
    }
    if PageFurnitureTables.openings.contains(where: text.hasPrefix) { return true }
    if PageFurnitureTables.endings.contains(where: text.hasSuffix) { return true }
    if text.contains("sign up") || text.contains("subscribe"),
      PageFurnitureTables.offers.contains(where: text.contains)
    {
      return true
    }
    return text.utf8.count <= 80 && isMadeOfButtons(Array(letters.utf8))
  }

  /// Whether the letters are nothing but words of buttons, with spaces between them or run together as they are where
  /// one button stood beside the other: "LINKEDINCOMMENTMORE", "Skip to main contentSkip to navigation".
  private static func isMadeOfButtons(_ letters: [UInt8]) -> Bool {
    guard letters.count >= 3 else { return false }
    var reachable = [Bool](repeating: false, count: letters.count + 1)
    reachable[0] = true
    for start in letters.indices where reachable[start] {
      for word in PageFurnitureTables.buttons where letters[start...].starts(with: word) {
        reachable[start + word.count] = true
      }
    }
    return reachable[letters.count]
  }

  /// A web address, or one of mail, and nothing else.
  private static func isAddress(_ text: String) -> Bool {
    !text.contains(" ") && text.contains(".")
      && (text.hasPrefix("www.") || text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("t.me/")
        || text.dropFirst().contains("@"))
  }

  /// "(202) 898-3876", "+44 20 7991 6590".
  private static func isTelephone(_ text: String) -> Bool {
    text.utf8.count <= 24 && text.count(where: \.isASCIIDigit) >= 9 && !text.contains("/") && !text.contains(",")
      && text.contains { " -()+".contains($0) } && text.first != "-"
      && text.allSatisfy { $0.isASCIIDigit || " -().+".contains($0) }
  }

  /// The name of a section over a headline: "World news", "Business".
  static func isSection(_ line: String) -> Bool {
    let words = line.lowercased().split { !$0.isLetter }
    return (1...3).contains(words.count) && words.allSatisfy(PageFurnitureTables.sections.contains)
  }
}

/// The words and openings ``PageFurniture`` knows.
enum PageFurnitureTables {
  static let buttons: [[UInt8]] = """
    share shares tweet facebook twitter linkedin instagram whatsapp reddit pinterest flipboard telegram messenger bluesky threads email
    mail print comment comments more save saved copy link copied bookmark gift skip to main content navigation menu search sign in log
    login register subscribe advertisement advertisements advert sponsored content promoted continue reading below story continues
    scroll read next also see close open view gallery fullscreen play watch listen video image photo preview toggle caption related
    topics topic tags most viewed popular trending top stories latest news recommended article this now us on the with via follow
    newsletter newsletters up for our get no post a and your reuse around elsewhere contact home
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }

  /// Only where nothing stands behind them that is part of a story.
  static let openings = [
    "this article is more than", "from the section", "please use chrome", "please enable javascript",
    "please ensure javascript", "news provided by", "view this email in", "view in browser", "image source",
    "image caption",
    "media caption", "preview image", "we use cookies", "accept all cookies", "read more:", "read more -",
    "read more |",
    "more:", "also see:", "also read:", "see also:", "watch:", "listen:", "link:", "related:", "related topics",
    "join the conversation", "we invite you to", "unlimited digital access", "get full access",
    "was this email forwarded",
    "you are receiving this", "unsubscribe", "sign up here", "save now",
    "reuse this content", "last modified on", "this story has been corrected", "this article was amended",
    "this article was updated", "this story was updated", "media contact", "photo gallery", "reading time:",
    "estimated reading time", "from wikipedia, the free", "main article:", "posted by:", "scroll down",
    "sponsored content",
    "what we're reading", "share this article",
  ]

  /// What is printed on the form of a filing.
  static let forms: Set<String> = [
    "united states", "securities and exchange commission", "washington, d.c. 20549", "washington, dc 20549",
    "current report",
    "quarterly report", "annual report", "table of contents",
  ]

  static let endings = ["[edit]", "is a proud member of", "newspaper of the year"]

  /// What a line offers that asks to sign up.
  static let offers = ["newsletter", "email", "e-mail", "free", "follow the news", "alerts", "trial"]

  static let sections: Set<Substring> = Set(
    """
    news world business politics sport sports football soccer opinion analysis exclusive breaking local national international uk us
    europe asia africa americas health science technology tech culture arts environment climate money economy finance markets
    education law crime courts media travel lifestyle features feature investigation investigations explainer editorial comment
    companies industry energy transport latest live special report home middle east pacific society life lifestyle op ed arts
    top stories company market policy security defence defense diplomacy
    """.split(whereSeparator: \.isWhitespace))
}
