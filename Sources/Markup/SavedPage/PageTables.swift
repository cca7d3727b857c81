/// What words in classes, ids and roles say of a part of a page. They count wherever they stand in a name.
///
/// The lists follow what the published readers (Readability, trafilatura, jusText, boilerpipe) have in common; none is for one site.
enum PageTables {
  /// Parts that are hardly ever the article.
  static let unlikely = words(
    """
    -ad- ai2html banner breadcrumbs combx comment community cover-wrap disqus extra footer gdpr header legends menu related
    remark replies rss shoutbox sidebar skyscraper social sponsor supplemental ad-break agegate pagination pager popup
    yom-remote cookie consent newsletter paywall subscribe promo outbrain taboola recirc most-read mostread trending
    """)

  /// What such a part may hold all the same.
  static let maybe = words("and article body column content main shadow mathjax")

  static let positive = words(
    "article body content entry hentry h-entry main page pagination post text blog story")

  static let negative = words(
    """
    -ad- hidden banner combx comment com- contact footer gdpr masthead media meta outbrain promo related scroll share
    shoutbox sidebar skyscraper sponsor shopping tags widget newsletter cookie consent taboola
    """)
  /// Negative as a whole name.
  static let negativeNames: Set<String> = ["hid", "hide"]

  /// Parts that are never the article, however they score: bars of buttons, notices, lists of other pages.
  static let never = words(
    """
    share-bar sharebar share-tools share-buttons sharebuttons sharethis addthis social-share social-links social-buttons
    sharedaddy jp-relatedposts related-articles related-posts related-stories related-links related-content relatedlinks
    more-stories read-more-links recommended-stories newsletter-signup newsletter-form signup-form cookie-banner
    cookie-notice cookie-consent consent-banner gdpr-banner onetrust cookiebot subscribe-box subscription-box paywall-bar
    comments-area comment-list commentlist disqus_thread outbrain taboola breadcrumb skip-link screen-reader-text
    visually-hidden sr-only navbar nav-links nav-menu post-navigation print-only ad-container ad-slot advertisement
    """)

  static let share = words("share sharedaddy")

  static let byline = words("byline author dateline writtenby p-author")

  /// Words that hold one of those and mean something else.
  static let notBylines = words("authoriz authoris authorit authent")

  static let dateHints = words(
    "date published publish-time timestamp time-stamp pubdate post-time entry-time article-time")

  static let unlikelyRoles: Set<String> = [
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog", "search", "banner",
    "contentinfo", "toolbar", "tablist",
  ]

  /// A block that holds these words alone says nothing.
  static let noise: Set<String> = [
    "ad", "ads", "advertising", "advertisement", "pub", "publicité", "werb", "werbung", "anzeige", "publicidad",
    "реклама", "광고", "广告", "loading", "loading…", "loading...", "正在加载", "загрузка", "chargement", "cargando",
    "share", "tweet", "print", "email", "story continues below advertisement", "article continues below",
  ]

  /// Commas of the scripts: they stand in sentences, hardly in menus.
  static let commas: Set<Unicode.Scalar> = [
    ",", "\u{060C}", "\u{FE50}", "\u{FE10}", "\u{FE11}", "\u{2E41}", "\u{2E34}", "\u{2E32}", "\u{FF0C}", "\u{3001}",
  ]

  /// Parts of the addresses of pictures and frames that only count readers.
  static let trackers = words(
    """
    /pixel pixel.gif 1x1 spacer.gif blank.gif /beacon /collect? /track? tracking doubleclick googletagmanager
    google-analytics googlesyndication scorecardresearch quantserve chartbeat facebook.com/tr bat.bing analytics
    adservice /imp? /impression hotjar matomo piwik parsely
    """)

  static func words(_ list: String) -> [String] { list.split(whereSeparator: \.isWhitespace).map(String.init) }
}

/// What a class and id say, looked up once for each pair on a page.
struct PageHint: Sendable {
  let isUnlikely: Bool
  let isNever: Bool
  let isShare: Bool
  let isByline: Bool
  let isDate: Bool
  /// 25 for and 25 against, for the class and for the id.
  let weight: Double

  init(_ text: String) {
    let text = text.utf8
    func holds(_ words: [String]) -> Bool { words.contains { text.holds($0.utf8) } }
    func names(_ set: Set<String>) -> Bool {
      text.split(separator: 0x20).contains { set.contains(String(Substring($0))) }
    }
    isUnlikely = holds(PageTables.unlikely) && !holds(PageTables.maybe)
    isNever = holds(PageTables.never)
    isShare = holds(PageTables.share)
    isByline = holds(PageTables.byline) && !holds(PageTables.notBylines)
    isDate = holds(PageTables.dateHints)
    weight =
      (holds(PageTables.negative) || names(PageTables.negativeNames) ? -25 : 0) + (holds(PageTables.positive) ? 25 : 0)
  }
}

extension String.UTF8View {
  /// Whether the bytes stand in it.
  func holds(_ word: some Collection<UInt8>) -> Bool {
    guard let first = word.first, count >= word.count else { return false }
    let rest = word.dropFirst()
    var at = startIndex
    while let found = self[at...].firstIndex(of: first) {
      if self[index(after: found)...].starts(with: rest) { return true }
      at = index(after: found)
    }
    return false
  }
}
