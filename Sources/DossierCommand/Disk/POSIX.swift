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
  }

  /// What stands at a path, without following a link; nil for nothing.
  static func entry(at path: String) -> Entry? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return Entry(kind: .file, size: Int(status.st_size))
    case S_IFDIR: return Entry(kind: .folder, size: 0)
    case S_IFLNK: return Entry(kind: .link, size: 0)
    default: return Entry(kind: .other, size: 0)
    }
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
    let beside = path + ".dossier-new"
    let file = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { throw Fault() }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(file, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        let fault = Fault()
        close(file)
        unlink(beside)
        throw fault
      }
      written += count
    }
    close(file)
    guard rename(beside, path) == 0 else {
      let fault = Fault()
      unlink(beside)
      throw fault
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

  static var currentFolder: String { resolved(".") ?? "." }

  /// What the system said of the last call.
  struct Fault: Error {
    let number: Int32
    init() { number = errno }
    var reason: String { String(cString: strerror(number)) }
  }
}
