import Extraction
import Foundation

/// Times how many names are compiled and found in a text, on one core.
struct GazetteerBench {
  /// One a line.
  let names: [UInt8]
  let text: [UInt8]
  let runs: Int

  /// "compile SECONDS" and "match SECONDS MATCHES", the best of the runs.
  func report() -> [String] {
    let names = String(decoding: names, as: UTF8.self).split(separator: "\n").enumerated().map {
      Gazetteer.Name(text: String($1), entry: $0)
    }
    let (gazetteer, compiling) = best { Gazetteer(names) }
    let (count, matching) = best { gazetteer.matches(in: text).count }
    return ["compile \(compiling)", "match \(matching) \(count)"]
  }

  private func best<Result>(_ work: () -> Result) -> (Result, Double) {
    var (result, least) = timed(work)
    for _ in 1..<max(runs, 1) {
      let (next, seconds) = timed(work)
      result = next
      least = min(least, seconds)
    }
    return (result, least)
  }

  private func timed<Result>(_ work: () -> Result) -> (Result, Double) {
    let start = ContinuousClock.now
    let result = work()
    let parts = (ContinuousClock.now - start).components
    return (result, Double(parts.seconds) + Double(parts.attoseconds) * 1e-18)
  }
}
