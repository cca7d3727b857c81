import Crypto
import Markup

/// The evidence a dossier holds already, to know a file that comes again and to find names that are free.
package struct SeedIndex: Sendable {
  private var byDigest: [String: String] = [:]
  private var byAddress: [String: String] = [:]
  private var taken: Set<String> = []

  package init(of seeds: [InputFile]) async {
    let digests = await seeds.concurrentMap { SHA256.hash(data: $0.bytes).hexadecimal }
    for (file, digest) in zip(seeds, digests) {
      let path = file.path
      take(String(path.stem))
      if ["yml", "yaml"].contains(path.fileExtension) {
        // `a.html.yml` belongs to `a.html`.
        if let dot = path.stem.lastIndex(of: ".") { take(String(path.stem[..<dot])) }
        remember(Sidecar(reading: YAML.parse(TextDecoder.decode(file.bytes).value.text).value).url, path.description)
        continue
      }
      byDigest[digest] = byDigest[digest] ?? path.description
      if ["md", "markdown"].contains(path.fileExtension) {
        let matter = FrontMatter.read(TextDecoder.decode(file.bytes).value.text).value.value
        remember(Sidecar(reading: matter, isFrontMatter: true).url, path.description)
      }
    }
  }

  private mutating func remember(_ url: String?, _ path: String) {
    guard let url = url.map(Self.address) else { return }
    byAddress[url] = byAddress[url] ?? path
  }

  private mutating func take(_ stem: String) {
    taken.insert(stem.lowercased())
    taken.insert(Slug(stem).description)
  }

  /// Where the same bytes stand.
  package func copy(of file: InputFile) -> String? { byDigest[SHA256.hash(data: file.bytes).hexadecimal] }

  package func copy(of intake: Intake) -> String? { byDigest[intake.sha256] }

  /// What was saved from the same address.
  package func sibling(of intake: Intake) -> String? { intake.url.flatMap { byAddress[Self.address($0)] } }

  /// Takes a free name for a file, with `-2`, `-3` … where it is taken, and remembers the file.
  package mutating func add(_ intake: Intake, in folder: String) -> (path: String, stem: String) {
    var stem = intake.stem
    var number = 2
    while taken.contains(stem) {
      stem = "\(intake.stem)-\(number)"
      number += 1
    }
    taken.insert(stem)
    let path = "\(folder)/\(stem).\(intake.fileExtension)"
    byDigest[intake.sha256] = path
    remember(intake.url, path)
    return (path, stem)
  }

  /// An address without what does not tell pages apart: the scheme, `www.`, a fragment, a slash at the end.
  private static func address(_ url: String) -> String {
    var result = url[...]
    if let scheme = result.firstRange(of: "://") { result = result[scheme.upperBound...] }
    if let fragment = result.firstIndex(of: "#") { result = result[..<fragment] }
    if result.hasPrefix("www.") { result = result.dropFirst(4) }
    while result.hasSuffix("/") { result = result.dropLast() }
    return String(result)
  }
}
