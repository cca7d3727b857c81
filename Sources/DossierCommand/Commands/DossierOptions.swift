import ArgumentParser
import DossierKit

/// What `build` and `check` share.
struct DossierOptions: ParsableArguments {
  @Argument(help: "The dossier's folder.")
  var folder = "."

  @Option(name: .long, help: "The address the site will have, for canonical links and feeds.")
  var baseURL: String?

  func override(_ configuration: inout Configuration) {
    if let baseURL { configuration.baseURL = baseURL }
  }
}
