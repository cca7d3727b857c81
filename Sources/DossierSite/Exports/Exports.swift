import DossierKit
import Markup

/// The files for other programs: events and figures as tables, as JSON and as a calendar (`docs/formats.md`).
struct Exports {
  static let statisticsCSV = Permalink("data/statistics.csv")
  static let statisticsJSON = Permalink("data/statistics.json")
  static let eventsCSV = Permalink("data/events.csv")
  static let timelineJSON = Permalink("data/timeline.json")
  static let calendar = Permalink("events.ics")

  let outline: Outline
  let fragments: Fragments
  let stencils: Stencils
  let style: ChartStyle

  /// A file stands only where there is something in it: a calendar without an entry is none (RFC 5545, 3.6).
  var files: [OutputFile] {
    let outline = outline
    var files: [OutputFile] = []
    if !outline.dossier.statistics.isEmpty {
      files.append(file(Self.statisticsCSV) { StatisticsTable(outline).csv(outline.dossier.statistics.indices) })
      files.append(file(Self.statisticsJSON) { StatisticsTable(outline).json })
    }
    for measure in outline.measures {
      let page = MeasureFigure.drawing(of: measure)
      let composer = Composer(outline: outline, fragments: fragments, stencils: stencils, page: page)
      let style = style
      files.append(file(page) { MeasureFigure(composer: composer, measure: measure).standalone(style).bytes })
      files.append(file(MeasureFigure.table(of: measure)) { StatisticsTable(outline).csv(measure.statistics) })
    }
    if Self.hasEvents(outline) {
      files.append(file(Self.eventsCSV) { EventsTable(outline).csv })
      files.append(file(Self.timelineJSON) { TimelineJSON(outline).bytes })
      files.append(file(Self.calendar) { CalendarFile(outline).bytes })
    }
    return files
  }

  /// Publications are no events: their dates stand with the sources.
  static func hasEvents(_ outline: Outline) -> Bool { outline.dossier.events.contains { $0.kind != .publication } }

  private func file(_ path: Permalink, _ bytes: @escaping @Sendable () -> [UInt8]) -> OutputFile {
    OutputFile(path: path.description, bytes: bytes)
  }
}
