import Foundation
import Synchronization

/// Says when something in some folders may have changed. It does not say what: the folder is read again, which is right whatever
/// was missed, merged or came in another order.
///
/// Where the system tells of changes (inotify), it waits for `quiet` without any before it speaks, at most for `longest`, so that
/// a storm of saves is one change. Where it does not, or a folder cannot be watched (there are too many, it is gone), it speaks
/// every `interval`.
package final class FolderWatcher: Sendable {
  package let changes: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation
  private let inotify: Inotify?
  private let state = Mutex(State())

  private struct State {
    var watched: [String: Inotify.Watch] = [:]
    var isBlind = false
    var isOver = false
  }

  package static let quiet = 15
  package static let longest = 150
  package static let interval = 300

  /// - Parameter polling: does without what the system tells.
  package init(polling: Bool = false) {
    (changes, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    inotify = polling ? nil : Inotify()
    Thread.detachNewThread { [weak self] in
      while let watcher = self, watcher.wait() {}
    }
  }

  package func stop() {
    state.withLock { $0.isOver = true }
    signal.finish()
  }

  /// Watches these folders and no others.
  ///
  /// - Returns: whether one of them was not watched before, and may have changed since it was read.
  package func watch(_ folders: [String]) -> Bool {
    guard let inotify else { return false }
    return state.withLock { state in
      var watched: [String: Inotify.Watch] = [:]
      var isNew = false
      state.isBlind = false
      for folder in folders {
        guard let watch = inotify.watch(folder) else {
          state.isBlind = true
          continue
        }
        watched[folder] = watch
        if state.watched[folder] != watch { isNew = true }
      }
      let kept = Set(watched.values)
      for watch in Set(state.watched.values).subtracting(kept) { inotify.forget(watch) }
      state.watched = watched
      return isNew
    }
  }

  /// One wait; false when it is over. Half a second at most, so that an end is noticed.
  private func wait() -> Bool {
    let (isOver, isBlind) = state.withLock { ($0.isOver, $0.isBlind) }
    if isOver { return false }
    guard let inotify else {
      Thread.sleep(forTimeInterval: Double(Self.interval) / 1000)
      signal.yield()
      return true
    }
    guard inotify.hasChanges(within: isBlind ? Self.interval : 500) else {
      if isBlind { signal.yield() }
      return true
    }
    let start = ContinuousClock.now
    while ContinuousClock.now - start < .milliseconds(Self.longest), inotify.hasChanges(within: Self.quiet) {}
    signal.yield()
    return true
  }
}
