import DossierKit

/// How the figures are cut into pages, and the address of each.
struct StatisticsPlan: Sendable {
  /// More measures than this each have a page of their own: a measure with its chart, table and quotations takes two to twelve
  /// kilobytes, and a reader of sixty looks for one.
  static let mostMeasures = 12
  /// Rows of figures nobody declared on the statistics page itself; where there are more, pages of this many follow.
  static let rowsPerPage = 60

  /// Of those, what stands on a statistics page that has a table of measures.
  static let rowsBeside = 8

  let isCut: Bool
  /// Whether the figures nobody declared have pages of their own.
  let isFoundCut: Bool
  private let declared: Int
  /// By statistic, for declared ones: the anchor of its measure.
  private let measureOfStatistic: [Int: String]

  init(_ measures: [Measure], declared: Int, found: Int) {
    isCut = measures.count > Self.mostMeasures
    self.declared = declared
    isFoundCut = found > (isCut ? Self.rowsBeside : Self.rowsPerPage)
    measureOfStatistic = Dictionary(measures.flatMap { measure in measure.statistics.map { ($0, measure.id) } }) {
      first, _ in first
    }
  }

  /// The page on which a measure stands with its table.
  func permalink(_ measure: Measure) -> Permalink {
    isCut ? Permalink("statistics/\(measure.id).html") : Permalink("statistics.html")
  }

  /// Where a figure stands, and the fragment that leads to it: its measure where a person declared it.
  func place(_ index: Int) -> (page: Permalink, fragment: String) {
    guard index < declared else { return (Self.found(at: index - declared, isCut: isFoundCut), Self.anchor(index)) }
    guard let measure = measureOfStatistic[index] else { return (Permalink("statistics.html"), Self.anchor(index)) }
    return (isCut ? Permalink("statistics/\(measure).html") : Permalink("statistics.html"), measure)
  }

  /// - Parameter number: of a page of figures found, from 1.
  static func found(page number: Int) -> Permalink { Permalink("statistics/found-\(number).html") }

  private static func found(at place: Int, isCut: Bool) -> Permalink {
    isCut ? found(page: place / rowsPerPage + 1) : Permalink("statistics.html")
  }

  static func anchor(_ index: Int) -> String { "f\(index + 1)" }
}
