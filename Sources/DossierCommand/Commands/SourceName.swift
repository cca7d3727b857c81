import ArgumentParser
import Diagnostics
import DossierKit

/// A source as a person names it on the command line: by its file's name, with or without the extension, or by its path.
struct SourceName {
  /// What a wikilink calls it.
  let link: String

  init(of name: String, in inputs: Inputs) throws {
    let paths = inputs.seeds.map(\.path).filter { !["yml", "yaml"].contains($0.fileExtension) }
    let isNamed = { (path: SourcePath) in
      let whole = [path.description[...], path.withoutExtension]
      let below = whole.map { $0.dropFirst(inputs.configuration.seeds.count + 1) }
      return (whole + below + [path.stem, path.fileName]).contains(name[...])
    }
    let found = paths.filter(isNamed)
    guard let path = found.first else {
      let near = NearMiss.best(for: name, among: paths.map { String($0.stem) })
      throw ValidationError(
        "there is no source ‘\(name)’ in \(inputs.configuration.seeds)/"
          + (near.map { "; did you mean ‘\($0)’?" } ?? ""))
    }
    guard found.count == 1 else {
      throw ValidationError(
        "‘\(name)’ is the name of \(found.count) sources: \(found.map(\.description).joined(separator: ", "))")
    }
    let isAlone = paths.count { $0.stem.lowercased() == path.stem.lowercased() } == 1
    link = isAlone ? String(path.stem) : path.description
  }
}
