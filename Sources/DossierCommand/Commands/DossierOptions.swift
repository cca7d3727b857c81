import ArgumentParser
import DossierKit

/// What `build` and `check` share.
struct DossierOptions: ParsableArguments {
  @Argument(help: "The dossier's folder.", completion: .directory)
  var folder = "."

  @Option(name: .long, help: ArgumentHelp("The address the site will have, for canonical links.", valueName: "url"))
  var baseURL: String?

  func validate() throws {
    guard let baseURL else { return }
    guard baseURL.hasPrefix("https://") || baseURL.hasPrefix("http://") else {
      throw ValidationError("‘\(baseURL)’ is no address of a site; write it whole, such as https://example.org/dossier")
    }
  }

  func override(_ configuration: inout Configuration) {
    if let baseURL { configuration.baseURL = baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL }
  }
}
