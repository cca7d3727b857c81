import DossierKit
import Markup

/// What files held when they were last read, so that a folder that is read again and again costs a look at each file and no more.
///
/// A file is taken as unchanged where its number, size and times are the same, and it had been at rest for two seconds when it was
/// read: within the coarsest clock of a file system (FAT: 2 s) two writes can bear the same time. The time of the last change of
/// its status counts, which no program can set back. What has not settled is read again, and keeps its old array where the bytes
/// are the same, so that comparing it later costs nothing.
struct FileCache {
  private struct Entry {
    let stamp: POSIX.Stamp
    let isSettled: Bool
    let contents: Contents
  }

  /// A file's bytes and, where it is no text, the text that was read out of them.
  struct Contents {
    let bytes: [UInt8]
    let extracted: Result<PDFLayout, PDFFault>?
  }

  /// Whether PDFs are read too, for which another program runs: not where their bytes are all that counts.
  var extractsText = true
  private var entries: [String: Entry] = [:]
  private var earlier: [String: Entry] = [:]
  private var pictures: [String: (stamp: POSIX.Stamp, kind: PictureKind?)] = [:]

  /// Begins a new reading: what it does not ask for is forgotten with the next.
  mutating func begin() {
    earlier = entries
    entries.removeAll(keepingCapacity: true)
  }

  /// What a file is by its first bytes; nil for no picture, or one that cannot be read.
  mutating func picture(at path: String, _ entry: POSIX.Entry) -> PictureKind? {
    if let known = pictures[path], known.stamp == entry.stamp { return known.kind }
    let kind = (try? POSIX.read(path, size: PictureKind.headLength)).flatMap { PictureKind(of: $0) }
    pictures[path] = (entry.stamp, kind)
    return kind
  }

  mutating func contents(of path: String, _ entry: POSIX.Entry) throws(POSIX.Fault) -> Contents {
    let known = earlier[path]
    if let known, known.isSettled, known.stamp == entry.stamp {
      entries[path] = known
      return known.contents
    }
    let isSettled = POSIX.now - entry.stamp.changed > 2_000_000_000
    let bytes = try POSIX.read(path, size: entry.size)
    let same = known.flatMap { $0.contents.bytes == bytes ? $0.contents : nil }
    let result = same ?? Contents(bytes: bytes, extracted: extractsText ? PDFText.read(path) : nil)
    entries[path] = Entry(stamp: entry.stamp, isSettled: isSettled, contents: result)
    return result
  }
}
