import Foundation
import Synchronization

/// A line that counts on a terminal while something takes longer than half a second; silent elsewhere.
package final class Progress: Sendable {
  private struct State {
    var done = 0
    var lastShown: ContinuousClock.Instant?
  }

  private let label: String
  private let total: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  package init(_ label: String, total: Int, isShown: Bool) {
    self.label = label
    self.total = total
    self.isShown = isShown
  }

  package func advance() {
    guard isShown else { return }
    state.withLock { state in
      state.done += 1
      let now = ContinuousClock.now
      guard now - start > .milliseconds(500), now - (state.lastShown ?? start) > .milliseconds(100) else { return }
      state.lastShown = now
      Terminal.write("\r\(label) \(state.done) of \(total)\u{1B}[K", to: .standardError)
    }
  }

  /// Clears the line, if there was one.
  package func finish() {
    let wasShown = state.withLock { $0.lastShown != nil }
    if wasShown { Terminal.write("\r\u{1B}[K", to: .standardError) }
  }
}
