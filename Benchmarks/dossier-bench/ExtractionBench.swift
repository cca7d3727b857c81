import Extraction
import Foundation

/// Times the stages that read dates and figures out of a text, each by itself, on one core.
struct ExtractionBench {
  let bytes: [UInt8]
  let runs: Int

  /// The best of the runs for each stage, in megabytes (10⁶ bytes) of text a second.
  func report() -> [String] {
    let published = CalendarDate(iso: "2024-04-13")
    let (text, reading) = best { Text(bytes) }
    let (dates, dating) = best { DateExpression.find(in: text, published: published) }
    let (attributions, attributing) = best { Attribution.find(in: text) }
    let (quantities, measuring) = best { Quantity.find(in: text, dates: dates, attributions: attributions) }
    return [
      row("tokens and sentences", reading, text.tokens.count),
      row("dates", dating, dates.count),
      row("claimants", attributing, attributions.count),
      row("figures", measuring, quantities.count),
      row("dates and figures", dating + measuring, dates.count + quantities.count),
      row("all", reading + dating + attributing + measuring, dates.count + quantities.count),
    ]
  }

  private func best<Result>(_ work: () -> Result) -> (Result, Double) {
    let clock = ContinuousClock()
    var start = clock.now
    var result = work()
    var least = seconds(since: start, clock)
    for _ in 1..<max(runs, 1) {
      start = clock.now
      result = work()
      least = min(least, seconds(since: start, clock))
    }
    return (result, least)
  }

  private func seconds(since start: ContinuousClock.Instant, _ clock: ContinuousClock) -> Double {
    let parts = start.duration(to: clock.now).components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }

  private func row(_ name: String, _ seconds: Double, _ count: Int) -> String {
    let rate = Double(bytes.count) / 1e6 / max(seconds, 1e-9)
    return "\(name)\t\(String(format: "%.1f", rate)) MB/s\t\(count)"
  }
}
