import Diagnostics
import Extraction
import Markup

/// The callouts that are statements.
enum CalloutKind: Equatable {
  case statistic, event
  case assertion(Assertion.Kind)

  init?(type: String) {
    switch type {
    case "stat", "statistic", "figure": self = .statistic
    case "event": self = .event
    case "judgment": self = .assertion(.judgement)
    default:
      guard let kind = Assertion.Kind(rawValue: type) else { return nil }
      self = .assertion(kind)
    }
  }

  private static let types =
    ["stat", "statistic", "figure", "event", "judgement", "judgment"] + Assertion.Kind.allCases.map(\.rawValue)

  /// A callout that is no statement by its type, and one by its fields: `[!stats]` with a `value`.
  static func slip(in callout: Prose.Callout) -> Diagnostic? {
    guard !callout.fields.isEmpty, let near = NearMiss.best(for: callout.type, among: types),
      let kind = CalloutKind(type: near), callout.fields.contains(where: { kind.fields.contains($0.key.lowercased()) })
    else { return nil }
    return .warning(
      "unknown-statement", "‘[!\(callout.type)]’ is no statement, and its lines are not read as one",
      help: "did you mean ‘[!\(near)]’?", at: callout.typeSource)
  }

  var fields: [String] {
    switch self {
    case .statistic:
      [
        "measure", "value", "unit", "period", "place", "claimant", "source", "quote", "note", "paragraph",
        "credibility",
        "answers",
      ]
    case .event: ["when", "place", "claimant", "source", "quote", "note", "paragraph", "credibility", "answers"]
    case .assertion(.judgement): ["likelihood", "confidence", "source", "quote", "paragraph", "when"]
    case .assertion:
      [
        "claimant", "source", "quote", "paragraph", "when", "likelihood", "confidence", "credibility", "answers",
      ]
    }
  }
}

extension Assertion {
  /// Whether a callout of this type is a statement, which has a form of its own on the pages.
  package static func isStatement(_ type: String) -> Bool { CalloutKind(type: type) != nil }
}

/// The `key:: value` lines of a statement's callout.
struct CalloutFields {
  private var fields: [Prose.Field] = []
  private let path: SourcePath
  private(set) var diagnostics: [Diagnostic] = []
  /// What keys mean that are not known: it is not missing, only misspelt.
  private var meant: Set<String> = []

  init(_ callout: Prose.Callout, kind: CalloutKind, of note: Note) {
    path = note.path
    for field in callout.fields where !field.value.trimmed.isEmpty {
      let key = field.key.lowercased()
      guard kind.fields.contains(key) else {
        let near = KeySynonyms.key(for: key, among: kind.fields)
        if let near { meant.insert(near) }
        diagnostics.append(
          Diagnostic.unknownKey(field.key, known: kind.fields, meant: near, at: field.keySource)
            .placed(in: path.description))
        continue
      }
      fields.append(field)
    }
    readSingleColons(in: callout, kind, note.prose)
    checkLikelihood()
    check("confidence", Likelihood.confidences)
    check("credibility", ["1", "2", "3", "4", "5", "6"])
  }

  /// The first field of a key.
  subscript(key: String) -> String? { field(key)?.value.trimmed.nonEmpty }

  /// Whether the callout means to say it, be it with a key that is misspelt.
  func tries(_ key: String) -> Bool { self[key] != nil || meant.contains(key) }

  /// A word of ``Likelihood``, as its row spells it.
  var likelihood: String? { self["likelihood"].flatMap { Likelihood.term($0)?.word } }
  var confidence: String? { value("confidence", Likelihood.confidences) }
  var credibility: String? { value("credibility", ["1", "2", "3", "4", "5", "6"]) }

  /// Where the likelihood stands, for what is said of it.
  var likelihoodRange: Range<Int>? { field("likelihood")?.valueSource }

  /// The numbers of a `paragraph::` line.
  var paragraph: Named? { field("paragraph").map { Named(text: $0.value.trimmed, range: $0.valueSource) } }

  /// What each `answers::` line names.
  var answers: [Named] {
    fields.filter { $0.key.lowercased() == "answers" }.map { Named(text: $0.value.trimmed, range: $0.valueSource) }
  }

  /// Every `[[source]]` of every `source::` line.
  var sources: [Named] {
    fields.filter { $0.key.lowercased() == "source" }.flatMap { field -> [Named] in
      let links = Wikilink.all(in: Array(field.value.utf8))
      if links.isEmpty { return [Named(text: field.value.trimmed, range: field.valueSource)] }
      return links.map { link in
        let range = link.source.shifted(by: field.valueSource.lowerBound)
        return Named(text: link.target, range: range, paragraph: link.paragraph, pages: link.pages)
      }
    }
  }

  var quotes: [Named] {
    fields.filter { $0.key.lowercased() == "quote" }.map { Named(quotation: $0.value, range: $0.valueSource) }
  }

  func date(_ key: String, into diagnostics: inout [Diagnostic]) -> EDTF? {
    guard let field = field(key), let text = field.value.trimmed.nonEmpty else { return nil }
    if let date = EDTF(text) { return date }
    diagnostics.append(Diagnostic.badDate(text, at: field.valueSource).placed(in: path.description))
    return nil
  }

  private func field(_ key: String) -> Prose.Field? { fields.first { $0.key.lowercased() == key } }

  private func value(_ key: String, _ allowed: [String]) -> String? {
    self[key].map { $0.lowercased() }.flatMap { allowed.contains($0) ? $0 : nil }
  }

  /// A line `value: 90 %` is text, and meant as a field. `note` is left out: it begins many a sentence.
  private mutating func readSingleColons(in callout: Prose.Callout, _ kind: CalloutKind, _ prose: Prose) {
    var start = callout.title.upperBound
    for line in prose.text[start..<max(start, callout.text.upperBound)].split(
      separator: 0x0A, omittingEmptySubsequences: false)
    {
      defer { start = line.endIndex + 1 }
      guard let mark = line.prefix(40).firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") })
      else { continue }
      let key = String(decoding: line[..<mark], as: UTF8.self).trimmed.lowercased()
      guard kind.fields.contains(key), key != "note", self[key] == nil else { continue }
      meant.insert(key)
      diagnostics.append(
        Diagnostic.warning(
          "unknown-key", "the line is no field, and is read as text", help: "write two colons: ‘\(key)::’",
          at: prose.offsets.file(of: line.startIndex..<mark + 1)
        ).placed(in: path.description))
    }
  }

  private mutating func checkLikelihood() {
    guard let field = field("likelihood"), Likelihood.term(field.value) == nil else { return }
    let allowed = Likelihood.bands + ["or"] + Likelihood.probabilities
    diagnostics.append(
      Diagnostic.error(
        "bad-value", "‘\(field.value)’ is not one of the words of likelihood",
        help:
          "write one of: \(allowed.joined(separator: ", ").replacing(", or, ", with: "; or, throughout the dossier, one of: "))",
        at: field.valueSource
      ).placed(in: path.description))
  }

  private mutating func check(_ key: String, _ allowed: [String]) {
    guard let field = field(key), !allowed.contains(field.value.trimmed.lowercased()) else { return }
    diagnostics.append(
      Diagnostic.badValue(field.value, allowed: allowed, at: field.valueSource).placed(in: path.description))
  }
}

extension String {
  /// Without the quotation marks around it.
  var unquoted: String {
    var text = trimmed
    let pairs: [(Character, Character)] = [("\"", "\""), ("“", "”"), ("‘", "’"), ("«", "»"), ("'", "'"), ("„", "“")]
    for (open, close) in pairs where text.count > 1 && text.first == open && text.last == close {
      text = String(text.dropFirst().dropLast())
      break
    }
    return text.trimmed
  }

  /// `[[X|text]]` as the words it shows.
  package var linkless: String {
    guard contains("[[") else { return trimmed }
    var result = ""
    var at = 0
    let bytes = Array(utf8)
    for link in Wikilink.all(in: bytes) {
      result += String(decoding: bytes[at..<link.source.lowerBound], as: UTF8.self) + link.label
      at = link.source.upperBound
    }
    return (result + String(decoding: bytes[at...], as: UTF8.self)).trimmed
  }

  /// The target of `[[X|text]]`, or the text itself.
  var linkTarget: String { Wikilink.all(in: Array(utf8)).first?.target ?? trimmed }
}
