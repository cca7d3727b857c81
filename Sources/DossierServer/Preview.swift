import Synchronization

/// What the preview shows now: the pages of the last build that held, and what the last reading of the folder found.
///
/// Two things can happen: new pages (every open page loads itself again), or findings without new pages (the last good ones stay
/// up, with the findings on top of them). Each open page hears the whole state as one message, so that one that missed a message
/// is right again after the next. A page that the new site no longer has stays up and says so: a note that is half written for a
/// moment takes neither the page nor the place in it away.
package final class Preview: Sendable {
  /// The bytes of a file of the site; nil for none.
  package typealias Site = @Sendable (_ path: String) async -> [UInt8]?

  /// What is told to the pages: as many findings as a message should hold, and how many there are.
  package struct Findings: Sendable {
    /// A JSON array, what matters most first.
    let json: String
    let errors: Int
    let warnings: Int

    package static let none = Findings(json: "[]", errors: 0, warnings: 0)

    package init(json: String, errors: Int, warnings: Int) {
      self.json = json
      self.errors = errors
      self.warnings = warnings
    }
  }

  private struct State {
    var site: Site?
    var holds: @Sendable (String) -> Bool = { _ in false }
    var findings = Findings.none
    /// Whether the pages are those of an earlier reading.
    var isKept = false
    var number = 0
    var listeners: [Int: AsyncStream<String>.Continuation] = [:]
    var nextListener = 0
  }

  /// Tells this run from earlier ones on the same port, whose pages may still be open.
  private let run: String
  private let state = Mutex(State())

  package init(run: UInt64 = .random(in: 0 ... .max)) { self.run = String(run, radix: 36) }

  /// Shows new pages.
  ///
  /// - Parameter holds: whether the site has a file, told without making it.
  package func show(
    _ site: @escaping Site, holds: @escaping @Sendable (_ path: String) -> Bool = { _ in true }, findings: Findings
  ) {
    // The pages of before are let go after everybody was told: a large site takes its time.
    var before: Site?
    defer { withExtendedLifetime(before) {} }
    change { state in
      before = state.site
      state.site = site
      state.holds = holds
      state.number += 1
      state.isKept = false
      state.findings = findings
    }
  }

  /// Keeps the pages there are and shows what keeps new ones from being made.
  package func keep(findings: Findings) {
    change { state in
      state.findings = findings
      state.isKept = state.site != nil
    }
  }

  /// What a page is stamped with when it is served.
  package var stamp: String { state.withLock { stamp(of: $0) } }

  package var findings: Findings { state.withLock { $0.findings } }

  package func bytes(of path: String) async -> [UInt8]? {
    await state.withLock { $0.site }?(path)
  }

  /// Whether the site has a file.
  package func holds(_ path: String) -> Bool { state.withLock { $0.holds }(path) }

  package var hasPages: Bool { state.withLock { $0.site != nil } }

  /// The state now and after every change, as JSON; only the latest is kept for a listener that is slow.
  package func messages() -> AsyncStream<String> {
    let (stream, continuation) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(1))
    let number = state.withLock { state -> Int in
      let number = state.nextListener
      state.nextListener += 1
      state.listeners[number] = continuation
      continuation.yield(message(of: state))
      return number
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { _ = $0.listeners.removeValue(forKey: number) }
    }
    return stream
  }

  /// Tells every listener again: writing to a page that is gone is how the server learns of it.
  package func repeatMessage() { change { _ in } }

  package var listenerCount: Int { state.withLock { $0.listeners.count } }

  private func change(_ edit: (inout State) -> Void) {
    state.withLock { state in
      edit(&state)
      let message = message(of: state)
      for listener in state.listeners.values { listener.yield(message) }
    }
  }

  private func stamp(of state: State) -> String { "\(run)-\(state.number)" }

  private func message(of state: State) -> String {
    let findings = state.findings
    return
      "{\"stamp\": \"\(stamp(of: state))\", \"kept\": \(state.isKept), \"errors\": \(findings.errors), \"warnings\": \(findings.warnings), \"findings\": \(findings.json)}"
  }
}
