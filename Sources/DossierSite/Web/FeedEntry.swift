import DossierKit
import Extraction

/// One entry of the feed: a source, a note or a statement, or the list of what changed.
struct FeedEntry: Sendable {
  /// Below the feed's own name.
  let name: String
  let title: String
  /// Of the title and the summary, where it is not the dossier's.
  let language: String?
  let page: Permalink
  let fragment: String?
  let updated: CalendarDate
  let published: CalendarDate?
  let author: String?
  let summary: String
  /// `source`, `note`, `figure`, `claim` …
  let category: String
}
