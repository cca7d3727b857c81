import DossierKit
import Extraction

/// The declared statistics of one measure: one figure on the statistics page.
struct Measure: Sendable {
  let name: String
  /// The anchor on the statistics page.
  let id: String
  /// Indices into the dossier's statistics, in order of period.
  let statistics: [Int]
  /// Those that are drawn and that the title tells: what rests on withdrawn sources stands struck out in the table alone. All of them
  /// where nothing else is left.
  let standing: [Int]
  /// Of those, in the order of first appearance.
  let claimants: [String]

  /// Several claimants, each with one value or few: their figures are set against each other.
  let isDisagreement: Bool

  static func grouped(_ dossier: Dossier) -> [Measure] {
    let statistics = dossier.statistics
    var order: [String] = []
    var groups: [String: [Int]] = [:]
    for index in 0..<dossier.declaredStatistics {
      let key = statistics[index].measure.lowercased()
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(index)
    }
    var ids: Set<String> = []
    return order.compactMap { key in
      guard let group = groups[key], let first = group.first else { return nil }
      var id = "m-" + Slug(statistics[first].measure).description
      var number = 2
      while !ids.insert(id).inserted {
        id = "m-\(Slug(statistics[first].measure).numbered(number))"
        number += 1
      }
      return Measure(name: statistics[first].measure, id: id, group, dossier)
    }
  }

  private init(name: String, id: String, _ group: [Int], _ dossier: Dossier) {
    let statistics = dossier.statistics
    self.name = name
    self.id = id
    self.statistics = group.sorted { one, other in
      switch (statistics[one].period, statistics[other].period) {
      case (let first?, let second?) where first != second: first < second
      case (nil, .some): false
      case (.some, nil): true
      default: one < other
      }
    }
    var claimants: [String] = []
    let standing = self.statistics.filter { !dossier.isWithdrawn(statistics[$0].evidence) }
    self.standing = standing.isEmpty ? self.statistics : standing
    for index in self.standing {
      let name = statistics[index].claimant ?? "not stated"
      if !claimants.contains(name) { claimants.append(name) }
    }
    self.claimants = claimants
    isDisagreement = Self.disagree(self.standing.map { statistics[$0] })
  }

  /// Whether two claimants give values that exclude each other for times that overlap, in one unit. Figures of different times
  /// are a series.
  private static func disagree(_ statistics: [Statistic]) -> Bool {
    guard Set(statistics.map(\.figure.unit)).count == 1 else { return false }
    return statistics.indices.contains { index in
      statistics[(index + 1)...].contains { other in
        let one = statistics[index]
        return one.claimant != other.claimant && overlap(one.period, other.period)
          && (one.figure.high < other.figure.low || other.figure.high < one.figure.low)
      }
    }
  }

  private static func overlap(_ one: EDTF?, _ other: EDTF?) -> Bool {
    guard let one, let other else { return true }
    return one.sortKey.first <= other.sortKey.last && other.sortKey.first <= one.sortKey.last
  }
}
