import Diagnostics
import Markup

/// How reliable a publisher is, for all its sources that have no grade of their own: a map `publishers:` of `dossier.yml` or
/// of a note's front matter.
package struct PublisherGrade: Sendable {
  package let name: String
  /// A to F.
  package let reliability: String
  let path: SourcePath
  /// Of the name.
  let range: Range<Int>

  /// Reads the map: `Reuters: B`, or `Reuters: {reliability: B}`. What is no grade is reported and left out.
  static func read(_ value: YAMLValue, path: SourcePath, into found: inout [Diagnostic]) -> [PublisherGrade] {
    guard let entries = value.entries else {
      found.append(
        .error(
          "bad-value", "the publishers are no map of names and grades", help: "write a line for each: ‘  Reuters: B’",
          at: value.range))
      return []
    }
    return entries.compactMap { entry in
      let given = entry.value["reliability"] ?? entry.value
      let grade = given.string?.trimmed.uppercased() ?? ""
      guard Grade.reliabilities.contains(grade) else {
        found.append(.badValue(given.string, allowed: Grade.reliabilities, at: given.range))
        return nil
      }
      return PublisherGrade(name: entry.key.string.trimmed, reliability: grade, path: path, range: entry.key.range)
    }
  }
}

/// The grades of all publishers; `dossier.yml` before the notes, in order of path.
struct PublisherGrades {
  private(set) var diagnostics: [Diagnostic] = []
  private var grades: [String: PublisherGrade] = [:]

  init(_ all: [PublisherGrade], sources: [Source]) {
    let publishers = Set(sources.compactMap(\.publication.publisher))
    let keys = Set(publishers.map(Self.key))
    for grade in all {
      let key = Self.key(grade.name)
      if let first = grades[key] {
        guard first.reliability != grade.reliability else { continue }
        report(
          .warning, "two-grades", grade, "‘\(grade.name)’ has the grade \(first.reliability) in \(first.path) already",
          "keep one of the two; the first counts")
      } else {
        grades[key] = grade
        if !keys.contains(key) {
          report(
            .hint, "unused-grade", grade, "no source is published by ‘\(grade.name)’",
            NearMiss.best(for: grade.name, among: publishers.sorted()).map { "did you mean ‘\($0)’?" }
              ?? "the name is that of ‘publisher’ in the sidecars")
        }
      }
    }
  }

  private mutating func report(
    _ severity: Severity, _ code: String, _ grade: PublisherGrade, _ message: String, _ help: String
  ) {
    diagnostics.append(
      Diagnostic(severity, code, message, help: help, path: grade.path.description, range: grade.range))
  }

  private static func key(_ name: String) -> String { name.lowercased().onOneLine }

  /// The grade of the source's publisher; nil where it has one of its own.
  func reliability(of source: Source) -> String? {
    guard source.publication.reliability == nil, let publisher = source.publication.publisher else { return nil }
    return grades[Self.key(publisher)]?.reliability
  }
}
