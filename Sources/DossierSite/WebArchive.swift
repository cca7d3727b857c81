/// Whether a second address of a source is a copy that a web archive keeps: addresses there cannot be changed afterwards,
/// those of a reposted or transcribed copy can, and the reader is told which it is.
enum WebArchive {
  /// Public archives of the web; from Wikipedia's "List of Web archiving initiatives" and the Memento aggregator's list.
  private static let hosts: Set<String> = [
    "archive.org", "web.archive.org", "archive.today", "archive.ph", "archive.is", "archive.md", "archive.li",
    "archive.vn", "archive.fo", "archive-it.org", "wayback.archive-it.org", "perma.cc", "ghostarchive.org",
    "webcitation.org", "megalodon.jp", "conifer.rhizome.org", "arquivo.pt", "webarchive.org.uk",
    "webarchive.nationalarchives.gov.uk", "webarchive.parliament.uk", "webarchive.loc.gov", "swap.stanford.edu",
    "wayback.vefsafn.is", "veebiarhiiv.digar.ee", "haw.nsk.hr", "webarchive.nla.gov.au",
  ]

  /// What the address is called before a reader: an archived copy, or only a copy.
  static func label(_ address: String) -> String { hosts.contains(address.siteName) ? "Archived copy" : "Copy" }
}

extension String {
  /// The host of an address as people say it: `www.` and the port left out.
  var siteName: String {
    let host = withoutScheme.prefix { !"/?#:".contains($0) }.lowercased()
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
