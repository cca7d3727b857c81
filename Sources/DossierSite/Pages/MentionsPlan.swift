import DossierKit

/// How the mentions of an entity that is named often are cut into pages: no page of an entity may have more than 60 kilobytes,
/// and a quoted sentence takes some 300 bytes.
struct MentionsPlan {
  /// Mentions up to which all stand on the entity's own page.
  private static let most = 60
  /// Mentions at which a page ends, and the most sentences that a page quotes, should one source have more.
  private static let perPage = 110
  static let longest = 300
  /// Pages at all; what is beyond is counted on the entity's page and stands on those of the sources.
  private static let pages = 20

  /// Of the entity's sightings, for each page; none where there is no cut.
  let parts: [Range<Int>]

  var isCut: Bool { !parts.isEmpty }

  init(of id: EntityID, in dossier: Dossier) {
    var parts: [Range<Int>] = []
    if dossier.appearances.counts[id.index] > Self.most {
      var start = 0
      var count = 0
      let sightings = dossier.appearances.sightings[id.index]
      for (index, sighting) in sightings.enumerated() where parts.count < Self.pages {
        count += min(Self.longest, sighting.mentions.count)
        let next = index + 1 < sightings.count ? min(Self.longest, sightings[index + 1].mentions.count) : .max / 2
        if count + next > Self.perPage {
          parts.append(start..<index + 1)
          start = index + 1
          count = 0
        }
      }
    }
    self.parts = parts
  }

  /// `places/china/mentions.html`, `places/china/mentions-2.html`.
  static func permalink(_ entity: Permalink, _ number: Int) -> Permalink {
    Permalink(folder(entity) + "/mentions" + (number == 0 ? "" : "-\(number + 1)") + ".html")
  }

  /// `places/china/together.html`: whom it is named together with.
  static func together(_ entity: Permalink) -> Permalink { Permalink(folder(entity) + "/together.html") }

  private static func folder(_ entity: Permalink) -> Substring { entity.description.dropLast(".html".count) }
}
