import Dispatch
import Synchronization

/// Follows the stages of a build: says how long each took, and on a terminal names one that takes longer than half a second.
package final class Stopwatch: Sendable {
  private struct State {
    var stage: String?
    var start = ContinuousClock.now
    /// Counts the stages, so that a late call knows that its stage is over.
    var number = 0
    var isNamed = false
  }

  private let isVerbose: Bool
  private let isShown: Bool
  private let state = Mutex(State())

  /// - Parameters:
  ///   - isVerbose: a line for each stage that ended.
  ///   - isShown: the name of a slow stage, on a line that is taken away again.
  package init(isVerbose: Bool = false, isShown: Bool = false) {
    self.isVerbose = isVerbose
    self.isShown = isShown
  }

  /// Ends the stage before and begins one; nil begins none.
  package func enter(_ stage: String?) {
    guard isVerbose || isShown else { return }
    let number = state.withLock { state -> Int in
      if state.isNamed { Terminal.write("\r\u{1B}[K", to: .standardError) }
      if isVerbose, let ended = state.stage {
        Terminal.note("\(ended): \((ContinuousClock.now - state.start).milliseconds) ms")
      }
      state = State(stage: stage, number: state.number + 1)
      return state.number
    }
    guard isShown, let stage else { return }
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(500)) { [weak self] in
      self?.name(stage, number)
    }
  }

  private func name(_ stage: String, _ number: Int) {
    state.withLock { state in
      guard state.number == number else { return }
      state.isNamed = true
      Terminal.write("\r\(stage) …", to: .standardError)
    }
  }
}
