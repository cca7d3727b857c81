import Crypto
import DossierKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The system calls this folder is made of; nothing else in the package touches the disk.
enum POSIX {
  enum Kind { case file, folder, link, other }

  struct Entry {
    let kind: Kind
    let size: Int
    var stamp = Stamp()
  }

  /// What changes with a file: which file it is, and when it was written. Times in nanoseconds since 1970.
  struct Stamp: Equatable {
    var device: UInt = 0
    var number: UInt = 0
    var size = 0
    var written = 0
    /// When its bytes or its status changed last; only the system sets it.
    var changed = 0
  }

  /// Nanoseconds since 1970.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int { Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec) }

  /// What stands at a path, without following a link; nil for nothing.
  static func entry(at path: String) -> Entry? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return Entry(kind: .file, size: Int(status.st_size), stamp: stamp(status))
    case S_IFDIR: return Entry(kind: .folder, size: 0)
    case S_IFLNK: return Entry(kind: .link, size: 0)
    default: return Entry(kind: .other, size: 0)
    }
  }

  private static func stamp(_ status: stat) -> Stamp {
    #if canImport(Darwin)
      let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (written, changed) = (status.st_mtim, status.st_ctim)
    #endif
    return Stamp(
      device: UInt(truncatingIfNeeded: status.st_dev), number: UInt(truncatingIfNeeded: status.st_ino),
      size: Int(status.st_size), written: nanoseconds(written), changed: nanoseconds(changed))
  }

  /// The names in a folder, sorted by bytes.
  static func names(in folder: String) throws(Fault) -> [String] {
    guard let stream = opendir(folder) else { throw Fault() }
    defer { closedir(stream) }
    var result: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { result.append(name) }
    }
    return result.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  static func read(_ path: String, size: Int) throws(Fault) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw Fault() }
    defer { close(file) }
    var failed: Fault?
    var bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < buffer.count {
        let got = Glibc.read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if got < 0 {
          if errno == EINTR { continue }
          failed = Fault()
          return
        }
        if got == 0 { return }
        count += got
      }
    }
    if let failed { throw failed }
    if bytes.count > size { bytes.removeLast(bytes.count - size) }
    return bytes
  }

  /// Writes beside the file and renames over it, so that a reader sees the old bytes or the new ones, never half.
  static func write(_ bytes: [UInt8], to path: String) throws(Fault) {
    let output = try Output(beside: path)
    try output.write(bytes)
    try output.replaceTarget()
  }

  /// A new file beside the one it is to replace. It ends with ``replaceTarget()`` or ``discard()``.
  struct Output {
    private let target: String
    private let beside: String
    private let file: Int32

    init(beside target: String) throws(Fault) {
      self.target = target
      beside = target + ".dossier-new"
      file = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard file >= 0 else { throw Fault() }
    }

    /// Where the disk refuses, the new file is gone.
    func write(_ bytes: [UInt8]) throws(Fault) {
      var written = 0
      while written < bytes.count {
        let count = bytes.withUnsafeBytes { buffer in
          Glibc.write(file, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        }
        if count < 0 {
          if errno == EINTR { continue }
          let fault = Fault()
          discard()
          throw fault
        }
        written += count
      }
    }

    func replaceTarget() throws(Fault) {
      // A disk over a network may say only now that it is full.
      guard close(file) == 0, rename(beside, target) == 0 else {
        let fault = Fault()
        unlink(beside)
        throw fault
      }
    }

    func discard() {
      close(file)
      unlink(beside)
    }
  }

  /// SHA-256 of a file, read in pieces.
  static func digest(of path: String) throws(Fault) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw Fault() }
    defer { close(file) }
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw Fault()
      }
      if count == 0 { return hash.finalize().hexadecimal }
      hash.update(data: buffer[..<count])
    }
  }

  static func makeFolder(_ path: String) throws(Fault) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw Fault() }
  }

  /// Makes a folder and those around it.
  static func makeFolders(_ path: String) throws(Fault) {
    var built = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      built += "/" + part
      if entry(at: built) == nil { try makeFolder(built) }
    }
  }

  static func remove(_ path: String) throws(Fault) {
    guard unlink(path) == 0 else { throw Fault() }
  }

  /// Removes a folder that is empty; says whether it did.
  @discardableResult static func removeFolder(_ path: String) -> Bool { rmdir(path) == 0 }

  /// The absolute path with every link resolved; nil when nothing stands there.
  static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  enum Run { case output([UInt8], status: Int32), tooLong, tooMuch }

  /// Runs a program with an empty input and takes its output; ends it after a time, or when it says too much.
  static func run(_ program: String, _ arguments: [String], seconds: Int, largest: Int) throws(Fault) -> Run {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Fault() }
    defer { close(ends[0]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = arguments.map { strdup($0) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    var child = pid_t()
    let fault = posix_spawn(&child, program, &actions, nil, words, environ)
    close(ends[1])
    guard fault == 0 else {
      errno = fault
      throw Fault()
    }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var start = timespec()
    clock_gettime(CLOCK_MONOTONIC, &start)
    var end: Run?
    while end == nil {
      var now = timespec()
      clock_gettime(CLOCK_MONOTONIC, &now)
      let left = seconds * 1000 - (now.tv_sec - start.tv_sec) * 1000 - (now.tv_nsec - start.tv_nsec) / 1_000_000
      var waiting = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
      guard left > 0, poll(&waiting, 1, Int32(clamping: left)) != 0 else {
        end = .tooLong
        break
      }
      let got = Glibc.read(ends[0], &buffer, buffer.count)
      if got < 0, errno == EINTR || errno == EAGAIN { continue }
      if got <= 0 { break }
      output.append(contentsOf: buffer[..<got])
      if output.count > largest { end = .tooMuch }
    }
    if end != nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // The exit status stands in the second byte; a signal in the first.
    return end ?? .output(output, status: status & 0x7F == 0 ? status >> 8 & 0xFF : -1)
  }

  static var currentFolder: String { resolved(".") ?? "." }

  /// What the system said of the last call.
  struct Fault: Error {
    let number: Int32
    init() { number = errno }
    var reason: String { String(cString: strerror(number)) }
  }
}
