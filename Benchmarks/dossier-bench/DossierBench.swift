import Foundation

/// `dossier-bench extraction FILE [RUNS]` and `dossier-bench gazetteer NAMES FILE [RUNS]`: times parts of the tool by
/// themselves; `Benchmarks/` calls it.
@main
struct DossierBench {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let isGazetteer = arguments.first == "gazetteer"
    let paths = arguments.dropFirst().prefix(isGazetteer ? 2 : 1)
    let files = paths.compactMap { FileManager.default.contents(atPath: $0).map { Array($0) } }
    let runs = arguments.dropFirst(1 + paths.count).first.flatMap { Int($0) } ?? 5
    let lines: [String]
    if isGazetteer, files.count == 2 {
      lines = GazetteerBench(names: files[0], text: files[1], runs: runs).report()
    } else if arguments.first == "extraction", files.count == 1 {
      lines = ExtractionBench(bytes: files[0], runs: runs).report()
    } else {
      let usage = "usage: dossier-bench extraction FILE [RUNS]\n       dossier-bench gazetteer NAMES FILE [RUNS]\n"
      FileHandle.standardError.write(Data(usage.utf8))
      exit(2)
    }
    for line in lines { print(line) }
  }
}
