import DossierKit
import Extraction

/// What kind of publication a source is, told by what is known of it; no key of the metadata says so.
enum CitationType {
  /// With a dateline, a byline or an agency: what a newspaper or a news site printed.
  case news
  /// Published by a body of the dossier that is no news outlet: an agency, an organisation.
  case report
  case page
  /// Without an address.
  case document

  init(_ source: Source, in dossier: Dossier) {
    let publisher = source.publication.publisher.flatMap { dossier.entity(named: $0) }.map {
      dossier.entities[$0.index].kind
    }
    if source.byline != nil || source.dateline != nil || source.creditedAgency != nil {
      self = .news
    } else if publisher == .agency || publisher == .organization {
      self = .report
    } else {
      self = source.publication.url == nil ? .document : .page
    }
  }
}
