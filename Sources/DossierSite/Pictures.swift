import Diagnostics
import DossierKit
import Markup

/// The pictures that the pages show or link, as far as pages and checks have to know them: sizes and faults. Their bytes are cleaned
/// when they are written.
package struct Pictures: Sendable {
  package enum Reading: Sendable, Equatable {
    /// In pixels, as it is shown.
    case size(width: Int, height: Int)
    /// Why it is not published.
    case fault(String)
  }

  private let ofNotes: [PicturePlace: Reading]
  /// By drawing beside the notes: what is not published of it.
  private let leftOut: [SourcePath: [String]]
  private let ofSources: [PicturePlace: Reading]

  /// - Parameters:
  ///   - earlier: what was read before, taken over for those whose files `isUnchanged` vouches for.
  ///   - bytes: of a file; empty where it can no longer be read.
  package init(
    of dossier: Dossier, reusing earlier: Pictures? = nil, isUnchanged: (SourcePath) -> Bool = { _ in false },
    bytes: (SourcePath) -> [UInt8]
  ) {
    func reading(_ place: PicturePlace, _ known: [PicturePlace: Reading]?) -> Reading {
      if let known = known?[place], place.digest != nil || isUnchanged(place.file) { return known }
      return Self.reading(place.bytes(bytes))
    }
    var ofNotes: [PicturePlace: Reading] = [:]
    var leftOut: [SourcePath: [String]] = [:]
    for (path, _) in Attachments.used(dossier) where Attachment.isImage(path) {
      let place = PicturePlace(file: path)
      guard Attachment.isDrawing(path) else {
        ofNotes[place] = reading(place, earlier?.ofNotes)
        continue
      }
      if let known = earlier?.ofNotes[place], isUnchanged(path) {
        (ofNotes[place], leftOut[path]) = (known, earlier?.leftOut[path])
      } else {
        (ofNotes[place], leftOut[path]) = Self.reading(drawing: bytes(path))
      }
    }
    var ofSources: [PicturePlace: Reading] = [:]
    for source in dossier.sources {
      for index in source.pictures.all.indices {
        guard let place = PicturePlace(picture: index, of: source), ofSources[place] == nil else { continue }
        ofSources[place] = reading(place, earlier?.ofSources)
      }
    }
    self.ofNotes = ofNotes
    self.leftOut = leftOut
    self.ofSources = ofSources
  }

  private static func reading(_ bytes: [UInt8]) -> Reading {
    do throws(Picture.Fault) {
      let picture = try Picture(cleaning: bytes)
      return .size(width: picture.width, height: picture.height)
    } catch {
      return .fault(error.reason)
    }
  }

  private static func reading(drawing bytes: [UInt8]) -> (Reading, leftOut: [String]?) {
    do throws(Picture.Fault) {
      let drawing = try Drawing(clearing: bytes)
      return (.size(width: drawing.width, height: drawing.height), drawing.leftOut.isEmpty ? nil : drawing.leftOut)
    } catch {
      return (.fault(error.reason), nil)
    }
  }

  /// What is published of a file beside the notes.
  static func published(_ path: SourcePath, _ bytes: [UInt8]) -> [UInt8] {
    if Attachment.isDrawing(path) { return (try? Drawing(clearing: bytes).bytes) ?? [] }
    return Attachment.isImage(path) ? cleaned(bytes) : bytes
  }

  /// What is published of a picture's file: nothing where it cannot be read, which was said.
  static func cleaned(_ bytes: [UInt8]) -> [UInt8] { (try? Picture(cleaning: bytes).bytes) ?? [] }

  package subscript(path: SourcePath) -> Reading? { ofNotes[PicturePlace(file: path)] }

  subscript(place: PicturePlace) -> Reading? { ofSources[place] }

  /// Whether a picture of a source is published.
  func isShown(_ place: PicturePlace) -> Bool { if case .size? = ofSources[place] { true } else { false } }

  /// Whether a file beside the notes is not published.
  func isBroken(_ path: SourcePath) -> Bool { if case .fault? = self[path] { true } else { false } }

  /// Of notes, which a person can mend, and of sources, of which the text is there all the same.
  var diagnostics: [Diagnostic] {
    let help =
      "save it anew with a program for pictures: what a file that cannot be read tells of its maker cannot be taken out"
    return Self.faults(ofNotes).map { path, reason in
      Diagnostic(
        .error, "broken-picture", "the picture is not published: \(reason)",
        help: Attachment.isDrawing(path) ? "save it anew as plain SVG, without entities" : help,
        path: path.description)
    }
      + leftOut.sorted { $0.key < $1.key }.map { path, parts in
        Diagnostic(
          .warning, "drawing-cut", "of the drawing is left out: \(parts.joined(separator: ", "))",
          help:
            "look at it on the page; words in foreignObject can be exported as text, other pictures be written into it",
          path: path.description)
      }
      + Self.faults(ofSources).map { path, reason in
        Diagnostic(
          .warning, "broken-picture", "a picture of the source is not published: \(reason)", help: help,
          path: path.description)
      }
  }

  /// In order of place.
  private static func faults(_ readings: [PicturePlace: Reading]) -> [(SourcePath, reason: String)] {
    var faults: [(path: SourcePath, start: Int, reason: String)] = []
    for (place, reading) in readings {
      if case .fault(let reason) = reading { faults.append((place.file, place.part?.range.lowerBound ?? 0, reason)) }
    }
    return faults.sorted { ($0.path, $0.start) < ($1.path, $1.start) }.map { ($0.path, $0.reason) }
  }
}
