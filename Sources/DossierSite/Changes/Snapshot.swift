import DossierKit

/// A dossier as `data/dossier.json` tells it: what two builds are compared by.
package struct Snapshot: Sendable {
  /// Why a file is none.
  package struct Fault: Error, Sendable {
    package let reason: String
    package let help: String?
  }

  let title: String
  /// The day it speaks of.
  let asOf: String?
  let items: [SnapshotItem]

  /// - Parameter bytes: of a `dossier.json` of this version of the format or an earlier one.
  package init(reading bytes: [UInt8]) throws(Fault) {
    let help = "name the data/dossier.json of an earlier build"
    let document: JSON
    do throws(JSON.Fault) { document = try JSON(reading: bytes) } catch {
      throw Fault(reason: "it is not JSON: at byte \(error.offset) \(error.reason)", help: help)
    }
    guard document["format"]?.text == "dossier", case .integer(let version)? = document["version"] else {
      throw Fault(reason: "it is JSON, but no dossier’s: it has no ‘format’ of ‘dossier’", help: help)
    }
    guard version <= DossierJSON.version else {
      throw Fault(
        reason: "it is of version \(version) of the format, and this program knows version \(DossierJSON.version)",
        help: "build with the newer program that wrote it")
    }
    for section in SnapshotSection.allCases {
      guard case .array? = document[section.rawValue] else {
        throw Fault(reason: "it has no list ‘\(section.rawValue)’", help: help)
      }
    }
    title = document["title"]?.text ?? ""
    asOf = document["as_of"]?.text
    let names = Dictionary(
      (document["entities"]?.items ?? []).compactMap { entity in
        entity["id"]?.text.flatMap { id in entity["name"]?.text.map { (id, $0) } }
      }, uniquingKeysWith: { first, _ in first })
    let texts = Dictionary(
      (document["notes"]?.items ?? []).compactMap { note in
        note["entity"]?.text.flatMap { id in note["digest"]?.text.map { (id, $0) } }
      }, uniquingKeysWith: { first, _ in first })
    items = SnapshotSection.allCases.flatMap { section in
      (document[section.rawValue]?.items ?? []).compactMap { section.item($0, names: names, texts: texts) }
    }
  }
}
