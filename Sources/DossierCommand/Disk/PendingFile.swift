import Crypto
import DossierKit

/// A long file while it is written beside the one it will replace, piece by piece, with its digest.
final class PendingFile {
  private let target: String
  private let file: POSIX.Output
  private var hash = SHA256()
  private var size = 0

  init(replacing target: String) throws(POSIX.Fault) {
    self.target = target
    file = try POSIX.Output(beside: target)
  }

  func append(_ bytes: [UInt8]) throws(POSIX.Fault) {
    hash.update(data: bytes)
    size += bytes.count
    try file.write(bytes)
  }

  /// Takes the place of the target, unless the same bytes stand there already.
  ///
  /// - Returns: the digest, and whether the target was written.
  func finish() throws(POSIX.Fault) -> (digest: String, isNew: Bool) {
    let digest = hash.finalize().hexadecimal
    if let entry = POSIX.entry(at: target), entry.kind == .file, entry.size == size,
      try POSIX.digest(of: target) == digest
    {
      file.discard()
      return (digest, false)
    }
    try file.replaceTarget()
    return (digest, true)
  }
}
