import ArgumentParser

/// `dossier manual`: for whoever packs the tool.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Prints the manual page, for man(1).", shouldDisplay: false)

  func run() { Terminal.print(ManualPage.text) }
}
