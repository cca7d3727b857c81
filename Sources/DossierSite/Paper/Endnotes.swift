import DossierKit
import Synchronization

/// The numbers of the sources in the printed document, in the order in which they are first cited.
final class Endnotes: Sendable {
  private let state = Mutex<(numbers: [SourceID: Int], order: [SourceID])>(([:], []))

  /// From 1; given out at the first call.
  func number(of source: SourceID) -> Int {
    state.withLock { state in
      if let known = state.numbers[source] { return known }
      state.order.append(source)
      state.numbers[source] = state.order.count
      return state.order.count
    }
  }

  /// Those cited so far, in the order of their numbers.
  var sources: [SourceID] { state.withLock { $0.order } }

  static func anchor(_ number: Int) -> String { "note-\(number)" }
}
