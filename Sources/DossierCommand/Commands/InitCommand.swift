import ArgumentParser

struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a new dossier that builds at once.",
    discussion: """
      Nothing that stands in the folder is overwritten.

      EXAMPLES
        dossier init my-dossier && dossier build my-dossier
      """)

  @Argument(help: "The folder to make it in.", completion: .directory)
  var folder: String

  @Option(help: "The dossier's title.")
  var title: String?

  func run() async throws {
    let name = folder.split(separator: "/").last.map(String.init) ?? "Dossier"
    let files = StarterDossier.files(title: title ?? name.replacing("-", with: " ").capitalisedFirst)
    let made = try NewFiles(in: folder).write(files)
    for path in made { Terminal.print(path) }
    Terminal.note("put articles into \(folder)/seeds, then: dossier build \(folder)")
  }
}
