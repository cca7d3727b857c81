import DossierKit

/// The value of a figure as tables for programs have it: "90", "70–80", "~900", ">300", "+29.3", as `statistics.csv` is read.
enum ExportedFigure {
  static func value(_ figure: Figure) -> String {
    let sign = figure.isChange && figure.low > 0 ? "+" : ""
    let number = figure.isRange ? "\(JSON.plain(figure.low))–\(JSON.plain(figure.high))" : JSON.plain(figure.low)
    return figure.qualifier.rawValue + sign + number
  }

  /// A word for `~`, `>` and `<`.
  static func qualifier(_ figure: Figure) -> String {
    switch figure.qualifier {
    case .exactly: "exactly"
    case .about: "about"
    case .moreThan: "more than"
    case .lessThan: "less than"
    }
  }
}
