/// Reads ``PageMetadata`` out of the tree: JSON-LD first, then Open Graph and other `<meta>`, `<link>`, `<time>`, the text.
struct PageMetadataReader {
  private let tree: HTMLTree
  private let hints: [PageHint]
  /// By name in lower case, parts of Dublin Core's names with colons. Where one page uses two attributes, `property` counts.
  private var metas: [String: (values: [String], origin: PageMetadata.Origin, isProperty: Bool)] = [:]
  private(set) var metadata = PageMetadata()
  /// The elements that hold title and byline in the page, where they are shown.
  private(set) var headline: Int?
  private(set) var byline: Int?
  private(set) var base: String?

  init(_ tree: HTMLTree, hints: [PageHint], comments: [String], location: String?, saved: String?) {
    self.tree = tree
    self.hints = hints
    var scripts: [Int] = []
    var links: [Int] = []
    var times: [Int] = []
    var headings: [Int] = []
    var titleElement: Int?
    var svgs = 0
    var dated: Int?
    var bylines: [Int] = []
    var at: Int? = 0
    while let id = at {
      switch tree[id].tag {
      case .svg:
        svgs += 1
        at = tree.skipping(id, in: 0)
        continue
      case .meta: addMeta(id)
      case .script: scripts.append(id)
      case .link: links.append(id)
      case .time: times.append(id)
      case .h1, .h2: headings.append(id)
      case .title: titleElement = titleElement ?? id
      case .base: base = base ?? tree.value(.href, of: id)
      default: break
      }
      if tree[id].hint > 0 || !tree[id].attributes.isEmpty {
        let hint = hints[Int(tree[id].hint)]
        if hint.isDate, dated == nil, isShortDate(id) { dated = id }
        if hint.isByline || isAuthorLink(id) { bylines.append(id) }
      }
      at = tree.following(id, in: 0)
    }
    readJSON(scripts)
    readMetas(titleElement, headings)
    readAddress(
      links, comments, location.map { PageMetadata.Field($0, .header) }, saved.map { PageMetadata.Field($0, .header) })
    readAuthor(bylines)
    readDates(times, dated)
    readLanguage()
    findHeadline(headings)
    dropSiteName()
  }

  /// "The port is closed - The Herald": what tells machines the title often adds the site, which is known by itself.
  private mutating func dropSiteName() {
    guard let title = metadata.title, let publisher = metadata.publisher?.value else { return }
    for mark in [": ", " | ", " - ", " – "] where title.value.hasPrefix(publisher + mark) {
      let rest = title.value.dropFirst(publisher.count + mark.count)
      if rest.contains(" ") { metadata.title = PageMetadata.Field(String(rest), title.origin) }
      return
    }
    let words = title.value.split(separator: " ")
    guard
      let mark = words.lastIndex(where: { PageMetadataTables.separators.contains($0.first ?? " ") && $0.count == 1 }),
      mark >= 2, mark < words.count - 1
    else { return }
    let site = Self.letters(words[(mark + 1)...].joined())
    let host = metadata.url.flatMap { Self.host($0.value) }.map { $0.split(separator: ".").dropLast().joined() }
    guard site == Self.letters(publisher) || site == host.map(Self.letters) else { return }
    metadata.title = PageMetadata.Field(words[..<mark].joined(separator: " "), title.origin)
  }

  private static func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

  // MARK: JSON-LD

  private mutating func readJSON(_ scripts: [Int]) {
    for script in scripts where tree.value(.type, of: script)?.lowercased().hasPrefix("application/ld+json") == true {
      var bytes: [UInt8] = []
      for child in tree.children(script) { bytes += tree.bytes[tree[child].text.asInts] }
      if !bytes.contains(UInt8(ascii: "\"")) { bytes = bytes.withUnsafeBufferPointer(Entities.decode) }
      let json = JSONTree(bytes[...])
      let types = json.nodes.indices.map { id -> [String] in
        json.child(id, "@type").map { type in
          ([type] + json.nodes[type].children).compactMap { json.text($0)?.split(separator: "/").last.map(String.init) }
        } ?? []
      }
      guard
        let article = types.indices.first(where: { types[$0].contains(where: PageMetadataTables.articleTypes.contains) }
        )
      else { continue }
      readArticle(json, article)
    }
  }

  private mutating func readArticle(_ json: JSONTree, _ article: Int) {
    func field(_ keys: String...) -> PageMetadata.Field? {
      keys.lazy.compactMap { json.text(json.child(article, $0)) }.first.map { PageMetadata.Field($0, .jsonLD) }
    }
    metadata.title = metadata.title ?? field("headline", "name")
    metadata.subtitle = metadata.subtitle ?? field("alternativeHeadline", "alternateName")
    metadata.published = metadata.published ?? field("datePublished", "dateCreated", "uploadDate")
    metadata.modified = metadata.modified ?? field("dateModified")
    metadata.language = metadata.language ?? field("inLanguage")
    if metadata.author == nil, let author = json.child(article, "author") ?? json.child(article, "creator") {
      let list = json.nodes[author].value == .array ? json.nodes[author].children : [author]
      let names = list.compactMap { name(json, $0) }.filter { !$0.hasPrefix("http") }
      if !names.isEmpty { metadata.author = PageMetadata.Field(Self.joined(names), .jsonLD) }
    }
    if metadata.publisher == nil, let publisher = json.child(article, "publisher"), let name = name(json, publisher) {
      metadata.publisher = PageMetadata.Field(name, .jsonLD)
    }
    if metadata.url == nil {
      let url = ["url", "mainEntityOfPage", "@id"].lazy
        .compactMap { json.text(json.child(article, $0), keys: ["@id", "url"]) }.first { Self.isAddress($0) }
      metadata.url = url.map { PageMetadata.Field($0, .jsonLD) }
    }
    if let body = json.lines(json.child(article, "articleBody")),
      body.utf8.count > metadata.articleBody?.utf8.count ?? 0
    {
      metadata.articleBody = body
    }
  }

  /// The name of a person or organisation, given in place or by `@id`.
  private func name(_ json: JSONTree, _ id: Int) -> String? {
    if let name = json.text(id, keys: ["name", "@value"]) { return name }
    guard let key = json.text(json.child(id, "@id")) else { return nil }
    return json.nodes.indices.lazy
      .filter { $0 != id && json.text(json.child($0, "@id")) == key }
      .compactMap { json.text(json.child($0, "name")) }.first
  }

  // MARK: meta

  private mutating func addMeta(_ id: Int) {
    guard let content = tree.value(.content, of: id)?.nonBlank else { return }
    for attribute in [HTMLAttribute.property, .name, .itemprop, .httpEquiv] {
      guard let list = tree.value(attribute, of: id)?.lowercased() else { continue }
      for name in list.split(separator: " ").map(String.init) {
        let key = Self.key(name)
        let isOpenGraph = key.hasPrefix("og:") || key.hasPrefix("article:")
        let isProperty = attribute == .property
        if let known = metas[key], known.isProperty, !isProperty { continue }
        if metas[key]?.isProperty != isProperty { metas[key] = ([], isOpenGraph ? .openGraph : .meta, isProperty) }
        metas[key]?.values.append(content)
      }
    }
  }

  private static func key(_ name: String) -> String {
    name.hasPrefix("dc") ? name.split { $0 == "." || $0 == ":" }.joined(separator: ":") : name
  }

  private func meta(_ names: [String], where isGood: (String) -> Bool = { _ in true }) -> PageMetadata.Field? {
    for name in names {
      if let found = metas[name], let value = found.values.first(where: isGood) {
        return PageMetadata.Field(value, found.origin)
      }
    }
    return nil
  }

  private mutating func readMetas(_ title: Int?, _ headings: [Int]) {
    var site: PageMetadata.Field?
    metadata.title = metadata.title ?? meta(PageMetadataTables.title)
    if metadata.title == nil, let text = title.flatMap({ tree.rawWords($0).nonBlank }) {
      let reader = PageTitle(text, headings: headings.map { (tree[$0].tag == .h1, tree.words($0, limit: 1000)) })
      metadata.title = reader.title.nonBlank.map { PageMetadata.Field($0, .title) }
      site = readSite(
        behind: headings, in: text.split(whereSeparator: \.isWhitespace).joined(separator: " "),
        isCut: reader.title != text)
    }
    if metadata.title == nil, let heading = headings.first(where: { tree[$0].tag == .h1 }) {
      metadata.title = tree.words(heading, limit: 1000).nonBlank.map { PageMetadata.Field($0, .text) }
    }
    metadata.subtitle = metadata.subtitle ?? meta(PageMetadataTables.subtitle)
    metadata.publisher = metadata.publisher ?? meta(PageMetadataTables.publisher) ?? site
    if metadata.author == nil {
      for name in PageMetadataTables.author {
        guard let found = metas[name] else { continue }
        let names = found.values.compactMap { Self.names($0) }.filter { !$0.hasPrefix("http") && !$0.isEmpty }
        if !names.isEmpty {
          metadata.author = PageMetadata.Field(Self.joined(names), found.origin)
          break
        }
      }
    }
    metadata.published =
      metadata.published ?? meta(PageMetadataTables.published) { $0.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }
    metadata.modified = metadata.modified ?? meta(PageMetadataTables.modified)
  }

  /// The site where `<title>` is a heading of the page, a mark and a name of at most three words; the title then is that heading.
  ///
  /// - Parameter isCut: the rules for titles have found their own end of it.
  private mutating func readSite(behind headings: [Int], in title: String, isCut: Bool) -> PageMetadata.Field? {
    for heading in headings {
      let words = tree.words(heading, limit: 1000)
      guard words.utf8.count >= 8, title.hasPrefix(words) else { continue }
      let rest = title.dropFirst(words.count).drop { $0 == " " }
      guard let mark = rest.first, PageMetadataTables.separators.contains(mark) else { continue }
      let parts = rest.split { PageMetadataTables.separators.contains($0) }
      // Names of sites are short, and hold no date.
      guard let name = parts.last.map({ String($0).trimmedSpaces }), name.count >= 2,
        name.split(separator: " ").count <= 3, !name.contains(where: \.isNumber)
      else { continue }
      if !isCut { metadata.title = PageMetadata.Field(words, .title) }
      return PageMetadata.Field(name, .guess)
    }
    return nil
  }

  // MARK: Address

  private mutating func readAddress(
    _ links: [Int], _ comments: [String], _ location: PageMetadata.Field?, _ saved: PageMetadata.Field?
  ) {
    let canonical = links.first {
      tree.value(.rel, of: $0)?.lowercased().split(separator: " ").contains("canonical") == true
    }
    if let address = canonical.flatMap({ tree.value(.href, of: $0) }), Self.isAddress(address) {
      metadata.url = PageMetadata.Field(address.trimmedSpaces, .link)
    }
    metadata.url = metadata.url ?? meta(["og:url", "twitter:url", "parsely-link"], where: Self.isAddress) ?? location
    metadata.retrieved = saved
    // "saved from url=(0033)https://…" of browsers, "url: https://…" and "saved date: …" of SingleFile.
    for comment in comments {
      let lines = comment.split(whereSeparator: \.isNewline).map { String($0).trimmedSpaces }
      for line in lines {
        if metadata.url == nil, line.hasPrefix("saved from url=("), let end = line.firstIndex(of: ")") {
          let address = String(line[line.index(after: end)...]).trimmedSpaces
          if Self.isAddress(address) { metadata.url = PageMetadata.Field(address, .comment) }
        } else if metadata.url == nil, line.hasPrefix("url: "), Self.isAddress(String(line.dropFirst(5))) {
          metadata.url = PageMetadata.Field(String(line.dropFirst(5)), .comment)
        } else if line.hasPrefix("saved date: ") {
          metadata.retrieved = metadata.retrieved ?? PageMetadata.Field(String(line.dropFirst(12)), .comment)
        }
      }
    }
    if metadata.publisher == nil, let url = metadata.url?.value, let host = Self.host(url) {
      metadata.publisher = PageMetadata.Field(host, .address)
    }
  }

  static func isAddress(_ text: String) -> Bool {
    let text = text.trimmedSpaces
    return (text.hasPrefix("https://") || text.hasPrefix("http://")) && LinkSafety.allows(text) && !text.contains(" ")
      && host(text) != nil
  }

  private static func host(_ url: String) -> String? {
    let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, let host = parts[2].split(separator: "@").last?.split(separator: ":").first else {
      return nil
    }
    guard host.contains(".") else { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
  }

  // MARK: Author

  private func isAuthorLink(_ id: Int) -> Bool {
    if let rel = tree.value(.rel, of: id), rel.lowercased() == "author" { return tree[id].tag != .link }
    if let property = tree.value(.itemprop, of: id)?.lowercased() { return property.contains("author") }
    return false
  }

  private mutating func readAuthor(_ candidates: [Int]) {
    for id in candidates {
      let text = tree.words(id, limit: 400)
      guard !text.isEmpty, text.unicodeScalars.count < 100, !tree[id].tag.isSilent else { continue }
      let inner = tree.descendants(id) { $0.tag != .text && !$0.attributes.isEmpty }
        .first { tree.value(.itemprop, of: $0)?.contains("name") == true }
      guard let name = Self.names(inner.map { tree.words($0, limit: 400) } ?? text) else { continue }
      if byline == nil { byline = id }
      if metadata.author == nil { metadata.author = PageMetadata.Field(name, .text) }
      return
    }
  }

  /// The names of a byline, without "By" and without what follows them; nil where there is no name.
  static func names(_ text: String) -> String? {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    for prefix in PageMetadataTables.bylinePrefixes {
      let parts = prefix.split(separator: " ").map(String.init)
      if words.count > parts.count, words.prefix(parts.count).map({ $0.lowercased() }) == parts {
        words.removeFirst(parts.count)
        break
      }
    }
    if let digit = words.firstIndex(where: { $0.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }),
      digit > 0 || words.count == 1,
      !words[digit].contains("http")
    {
      words = digit == 0 ? words : Array(words[..<digit])
      while let last = words.last?.lowercased(), PageMetadataTables.months.contains(last) { words.removeLast() }
    }
    while let last = words.last, ["|", "·", "•", ",", "-", "–", "—"].contains(last) { words.removeLast() }
    let name = words.joined(separator: " ")
    guard name.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return nil }
    return name.hasSuffix(",") ? String(name.dropLast()) : name
  }

  private static func joined(_ names: [String]) -> String {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.prefix(20).joined(separator: ", ")
  }

  // MARK: Dates and language

  private func isShortDate(_ id: Int) -> Bool {
    let text = tree.words(id, limit: 120).utf8
    return text.count >= 6 && text.count <= 80 && text.count(where: { $0 >= 0x30 && $0 <= 0x39 }) >= 5
  }

  private mutating func readDates(_ times: [Int], _ dated: Int?) {
    guard metadata.published == nil else { return }
    let marked = times.first {
      tree.has(.pubdate, $0) || tree.value(.itemprop, of: $0)?.lowercased().contains("datepublished") == true
        || hints[Int(tree[$0].hint)].isDate
    }
    for time in [marked, times.first].compactMap({ $0 }) {
      if let value = tree.value(.datetime, of: time)?.nonBlank ?? tree.words(time, limit: 80).nonBlank,
        value.utf8.count(where: { $0 >= 0x30 && $0 <= 0x39 }) >= 5
      {
        metadata.published = PageMetadata.Field(value, .time)
        return
      }
    }
    if let dated {
      metadata.published = PageMetadata.Field(tree.words(dated, limit: 120), .text)
    } else if let url = metadata.url?.value, let day = PageMetadata.day(inAddress: url) {
      metadata.published = PageMetadata.Field(day, .address)
    }
  }

  private mutating func readLanguage() {
    let html = tree.descendants(0) { $0.tag == .html }.first
    let own = html.flatMap { tree.value(.lang, of: $0) ?? tree.value(.xmlLang, of: $0) }
    let found =
      own.map { PageMetadata.Field($0, .text) } ?? metadata.language ?? meta(PageMetadataTables.language)
      ?? meta(["og:locale"])
    guard let found else { return }
    let code = String(found.value.split { $0 == "," || $0 == " " || $0 == ";" }.first ?? "").replacing("_", with: "-")
    let isCode =
      (2...12).contains(code.utf8.count) && code.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D }
    metadata.language = isCode ? PageMetadata.Field(code, found.origin == .text ? .meta : found.origin) : nil
  }

  // MARK: Headline

  /// The heading in the page that says the title.
  private mutating func findHeadline(_ headings: [Int]) {
    guard let title = metadata.title?.value else { return }
    headline = headings.first { heading in
      let text = tree.words(heading, limit: 1000)
      return !text.isEmpty && PageTitle.similarity(title, text) > 0.75
    }
  }
}

extension HTMLTree {
  /// The words of an element whose words are not shown, such as `<title>`.
  func rawWords(_ id: ID) -> String {
    var result: [UInt8] = []
    for child in children(id) { result += bytes[nodes[child].text.asInts] }
    return String(decoding: result, as: UTF8.self)
  }
}
