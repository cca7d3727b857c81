/// The names under which pages keep what they say of themselves, the preferred first.
enum PageMetadataTables {
  /// Types of schema.org that are articles.
  static let articleTypes: Set<String> = Set(
    PageTables.words(
      """
      Article NewsArticle AdvertiserContentArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle
      OpinionNewsArticle ReportageNewsArticle ReviewNewsArticle Report SatiricalArticle ScholarlyArticle
      MedicalScholarlyArticle SocialMediaPosting BlogPosting LiveBlogPosting DiscussionForumPosting TechArticle
      """))

  static let title = PageTables.words(
    """
    dc:title dcterm:title dcterms:title og:title weibo:article:title weibo:webpage:title title sailthru.title
    twitter:title parsely-title hdl headline citation_title
    """)

  static let author = PageTables.words(
    """
    dc:creator dcterm:creator dcterms:creator author parsely-author article:author sailthru.author byl byline
    citation_author og:author article:author_name
    """)

  static let publisher = PageTables.words(
    "og:site_name dc:publisher dcterms:publisher citation_journal_title publisher cre application-name source")

  static let published = PageTables.words(
    """
    article:published_time og:published_time og:article:published_time parsely-pub-date sailthru.date dc:date:issued
    dcterms:issued dcterms:created dc:date:created dc:date dcterms:date datepublished publish-date publishdate publish_date
    publication_date pub_date pubdate ptime displaydate cxenseparse:recs:publishtime article:published
    originalpublicationdate article_date_original citation_publication_date citation_date date creation_date
    """)

  static let modified = PageTables.words(
    """
    article:modified_time og:updated_time dcterms:modified dc:date:modified datemodified last-modified lastmod revised
    moddate utime
    """)

  static let subtitle = PageTables.words("alternativeheadline subtitle")

  static let language = PageTables.words("content-language dc:language dcterms:language language inlanguage")

  /// What stands before the names of a byline, in lower case.
  static let bylinePrefixes = [
    "written by", "reported by", "posted by", "story by", "text by", "words by", "by:", "by", "von", "par", "por", "da",
    "di", "door", "av", "od", "автор:", "автор", "作者：", "作者:", "記者", "记者",
  ]

  static let months = Set(
    PageTables.words(
      """
      january february march april may june july august september october november december jan feb mar apr jun jul aug
      sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun on
      updated: updated published: published posted: posted last | · • – — - , /
      """))

  static let separators: Set<Character> = ["|", "-", "–", "—", "\\", "/", ">", "»", "·", "•"]
}
