import Foundation

/// `dossier-bench extraction FILE [RUNS]`: times parts of the tool by themselves; `Benchmarks/` calls it.
@main
struct DossierBench {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.first == "extraction", let path = arguments.dropFirst().first,
      let data = FileManager.default.contents(atPath: path)
    else {
      FileHandle.standardError.write(Data("usage: dossier-bench extraction FILE [RUNS]\n".utf8))
      exit(2)
    }
    let runs = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 5
    for line in ExtractionBench(bytes: Array(data), runs: runs).report() { print(line) }
  }
}
