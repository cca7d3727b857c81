import ArgumentParser

/// The arguments of a command that takes thousands of files. The parser's time grows with the square of their number (ten thousand
/// take it two seconds), so it is given the first of them, and the command the others.
struct FileOperands {
  /// For the parser.
  let parsed: [String]
  /// Files, in the order in which they were named, behind those that are parsed.
  let others: [String]

  /// Of the last arguments without a hyphen the first may be the value of an option.
  private static let fewest = 64

  /// - Parameter arguments: without the program's name.
  init(_ arguments: [String]) {
    let run = arguments.reversed().prefix { !$0.hasPrefix("-") }.count
    let cut = arguments.count - max(0, run - Self.fewest)
    parsed = Array(arguments[..<cut])
    others = Array(arguments[cut...])
  }
}

/// A command whose last arguments are files, any number of them.
protocol TakesFiles: AsyncParsableCommand {
  var files: [String] { get set }
}
