import ArgumentParser
import Diagnostics
import Foundation

/// `dossier`: the command line.
package struct DossierCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Turns a folder of articles and notes into a linked briefing dossier.",
    discussion: """
      EXAMPLES
        dossier init my-dossier        a new dossier that builds at once
        dossier build my-dossier       reads seeds/ and content/, writes site/
        dossier serve my-dossier       shows it in a browser, again at each save
        dossier check my-dossier       the same without writing; lists what is wrong
        dossier add article.txt        takes an article into seeds/, with a sidecar
        dossier inspect article.txt    what the tool understands of a file
        dossier suggest my-dossier     names to declare, spellings to join
      """,
    version: Version.current,
    subcommands: [
      AddCommand.self, BuildCommand.self, CheckCommand.self, InspectCommand.self, ExplainCommand.self,
      ServeCommand.self, SuggestCommand.self, InitCommand.self, NewCommand.self, ManualCommand.self,
    ])

  package init() {}

  /// Parses the arguments, runs, and ends the process with the designed status: 0 fine, 1 the content has errors,
  /// 2 wrong usage or a fault of the machine.
  package static func start() async {
    let operands = FileOperands(Array(CommandLine.arguments.dropFirst()))
    do {
      if let unknown = unknownCommand(CommandLine.arguments.dropFirst().first) { throw unknown }
      var command = try parseAsRoot(operands.parsed)
      if var many = command as? any TakesFiles {
        many.files += operands.others
        command = many
      } else if !operands.others.isEmpty {
        // Any other command says of every argument too many what is wrong with it.
        command = try parseAsRoot()
      }
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as MachineError {
      Terminal.error(error)
      Foundation.exit(2)
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch let error as ValidationError {
      // Of a command that is running: the usage of all commands would say nothing more.
      Terminal.error(MachineError(error.message))
      Foundation.exit(2)
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if code == .success { Terminal.print(message) } else { Terminal.note(inOurWords(message)) }
      Foundation.exit(code == .success ? 0 : 2)
    }
  }
}

extension DossierCommand {
  /// What the parser says of wrong arguments, with the labels of all other messages.
  static func inOurWords(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      for (theirs, ours) in [("Error: ", "error: "), ("Help:  ", "help: "), ("Usage: ", "usage: ")]
      where line.hasPrefix(theirs) {
        return ours + line.dropFirst(theirs.count)
      }
      return String(line)
    }.joined(separator: "\n")
  }

  /// A first word that is nearly a command.
  static func unknownCommand(_ word: String?) -> MachineError? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word, !word.hasPrefix("-"), word != "help", !names.contains(word),
      let near = NearMiss.best(for: word, among: names)
    else { return nil }
    return MachineError("there is no command ‘\(word)’", help: "did you mean ‘dossier \(near)’?")
  }
}

/// The version that `--version` prints and `method.html` names.
package enum Version {
  package static let current = "0.1.0"
}
