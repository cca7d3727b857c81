#if canImport(Glibc)
  import Glibc

  /// The kernel's notices of changes in folders (Linux).
  final class Inotify: Sendable {
    typealias Watch = Int32

    private let file: Int32

    /// What changes a folder's names or a file's bytes, the folder itself included. Reading is not among it.
    private static let changes =
      UInt32(IN_MODIFY) | UInt32(IN_ATTRIB) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO)
      | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)

    /// Nil where the system gives none: too many are in use, or it has no inotify.
    init?() {
      file = inotify_init1(Int32(O_NONBLOCK) | Int32(O_CLOEXEC))
      guard file >= 0 else { return nil }
    }

    deinit { close(file) }

    /// The same folder gives the same watch; another one at the same path another. Nil where it cannot be watched.
    func watch(_ folder: String) -> Watch? {
      let watch = inotify_add_watch(file, folder, Self.changes | UInt32(IN_ONLYDIR))
      return watch < 0 ? nil : watch
    }

    func forget(_ watch: Watch) { inotify_rm_watch(file, watch) }

    /// Waits for notices and takes them all.
    func hasChanges(within milliseconds: Int) -> Bool {
      var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Int32(milliseconds)) > 0 else { return false }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      var found = false
      while read(file, &buffer, buffer.count) > 0 { found = true }
      return found
    }
  }
#else
  /// There is none here; the watcher looks at the folder again and again.
  final class Inotify: Sendable {
    typealias Watch = Int32
    init?() { return nil }
    func watch(_ folder: String) -> Watch? { nil }
    func forget(_ watch: Watch) {}
    func hasChanges(within milliseconds: Int) -> Bool { false }
  }
#endif
