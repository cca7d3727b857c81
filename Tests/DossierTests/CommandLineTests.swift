import ArgumentParser
import Foundation
import Testing

@testable import DossierCommand

/// What the program as a whole offers to shells and terminals.
@Suite struct CommandLineTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func `there are completions for every shell`(shell: String) throws {
    let script = try #require(
      CompletionShell(rawValue: shell).map(DossierCommand.completionScript))
    for command in DossierCommand.configuration.subcommands where command.configuration.shouldDisplay {
      #expect(script.contains(command.configuration.commandName ?? "-"), "\(command)")
    }
    #expect(script.contains("write-baseline") && script.contains("sarif"))
  }

  @Test func `the manual page has every command, and no line that roff would take for a request`() throws {
    let page = ManualPage.text
    for command in DossierCommand.configuration.subcommands where command.configuration.shouldDisplay {
      #expect(page.contains(".SS dossier \(command.configuration.commandName ?? "-")"))
    }
    let requests = Set(
      page.split(separator: "\n").filter { $0.hasPrefix(".") }.map { $0.prefix { $0 != " " } })
    #expect(requests.isSubset(of: [".TH", ".SH", ".SS", ".TP", ".B", ".nf", ".fi"]))
  }

  @Test func `what the commands say of themselves fits a terminal of eighty columns`() {
    for command in [DossierCommand.self as any ParsableCommand.Type] + DossierCommand.configuration.subcommands {
      let wide = command.configuration.discussion.split(separator: "\n").filter { $0.hasPrefix("  ") && $0.count > 80 }
      #expect(wide.isEmpty, "\(command)")
    }
  }

  @Test func `wrong arguments are told as all else is`() {
    #expect(
      DossierCommand.inOurWords("Error: no\nHelp:  --a <a>  b\nUsage: dossier")
        == "error: no\nhelp: --a <a>  b\nusage: dossier")
  }

  @Test func `colour and progress are for terminals`() throws {
    // The test's own streams are none, as those of a script.
    #expect(!Terminal.hasColour && !Terminal.isInteractive && !Terminal.hasColouredOutput)
  }

  @Test(arguments: [("chek", "check"), ("biuld", "build"), ("serv", "serve")])
  func `a command that is nearly one is named`(word: String, command: String) {
    #expect(DossierCommand.unknownCommand(word)?.help == "did you mean ‘dossier \(command)’?")
  }

  @Test(arguments: ["check", "help", "--help", "xyzzy"]) func `other words are for the parser`(word: String) {
    #expect(DossierCommand.unknownCommand(word) == nil)
  }
}
