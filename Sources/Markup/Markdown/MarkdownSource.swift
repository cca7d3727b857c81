/// A body as the Markdown parser gets it: the file's bytes without what is cut out before (comments, callout fields, shortcodes).
///
/// Shielded, it also hides what the parser must not read, and has inline footnotes moved to its end.
struct MarkdownSource {
  let bytes: [UInt8]
  /// As ``bytes`` before anything was hidden; of equal length.
  let original: [UInt8]
  /// Whether ``bytes`` and ``original`` may differ.
  let isShielded: Bool
  /// Where the kept pieces begin in ``bytes``, and in the file.
  private let starts: [Int]
  private let files: [Int]
  /// Of the body in the file: its last byte, or where it would be.
  private let end: Int
  /// Offsets of line starts in ``bytes``.
  let lineStarts: [Int]

  /// - Parameter cuts: in order, disjoint, inside `body`.
  init(_ file: [UInt8], body: Range<Int>, cuts: [Cut]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count)
    var starts: [Int] = []
    var files: [Int] = []
    var from = body.lowerBound
    for cut in cuts + [Cut(body.upperBound..<body.upperBound)] {
      if cut.range.lowerBound > from || starts.isEmpty {
        starts.append(bytes.count)
        files.append(from)
        bytes.append(contentsOf: file[from..<max(from, cut.range.lowerBound)])
      }
      if !cut.instead.isEmpty {
        starts.append(bytes.count)
        files.append(cut.range.lowerBound)
        bytes.append(contentsOf: cut.instead)
      }
      from = max(from, cut.range.upperBound)
    }
    self.init(
      bytes, original: bytes, isShielded: false, starts: starts, files: files,
      end: max(body.lowerBound, body.upperBound - 1))
  }

  private init(_ bytes: [UInt8], original: [UInt8], isShielded: Bool, starts: [Int], files: [Int], end: Int) {
    var lineStarts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices {
        let byte = buffer[index]
        if byte == 0x0A || (byte == 0x0D && !(index + 1 < buffer.count && buffer[index + 1] == 0x0A)) {
          lineStarts.append(index + 1)
        }
      }
    }
    self.bytes = bytes
    self.original = original
    self.isShielded = isShielded
    self.starts = starts
    self.files = files
    self.end = end
    self.lineStarts = lineStarts
  }

  /// With wikilinks and math hidden, and `^[words]` as a reference to a footnote at the end.
  func shielded() -> MarkdownSource {
    let shield = Shield(bytes)
    guard shield.isUsed || !shield.notes.isEmpty else { return self }
    guard !shield.notes.isEmpty, !shield.endsInCode else {
      return MarkdownSource(shield.bytes, original: bytes, isShielded: true, starts: starts, files: files, end: end)
    }
    var pieces = Pieces()
    var from = 0
    for (number, note) in shield.notes.enumerated() {
      pieces.copy(from..<note.range.lowerBound, of: self, shield.bytes)
      pieces.insert(Array("[^\u{1F}\(number + 1)]".utf8), file: file(of: note.range.lowerBound))
      from = note.range.upperBound
    }
    pieces.copy(from..<bytes.count, of: self, shield.bytes)
    for (number, note) in shield.notes.enumerated() {
      pieces.insert(Array("\n\n[^\u{1F}\(number + 1)]: ".utf8), file: file(of: note.words.lowerBound))
      pieces.copy(note.words, of: self, shield.bytes)
    }
    return MarkdownSource(
      pieces.bytes, original: pieces.original, isShielded: true, starts: pieces.starts, files: pieces.files, end: end)
  }

  /// Bytes put together anew, each piece with its place in the file.
  private struct Pieces {
    var bytes: [UInt8] = []
    var original: [UInt8] = []
    var starts: [Int] = []
    var files: [Int] = []

    mutating func copy(_ range: Range<Int>, of source: MarkdownSource, _ shielded: [UInt8]) {
      var at = range.lowerBound
      while at < range.upperBound {
        let end = min(range.upperBound, source.run(from: at) == .max ? range.upperBound : at + source.run(from: at))
        starts.append(bytes.count)
        files.append(source.file(of: at))
        bytes.append(contentsOf: shielded[at..<end])
        original.append(contentsOf: source.bytes[at..<end])
        at = end
      }
    }

    mutating func insert(_ added: [UInt8], file: Int) {
      starts.append(bytes.count)
      files.append(file)
      bytes.append(contentsOf: added)
      original.append(contentsOf: added)
    }
  }

  /// The file offset of a kept byte.
  func file(of offset: Int) -> Int {
    let piece = piece(of: offset)
    let file = files[piece] + offset - starts[piece]
    // Only what was inserted is longer than its place.
    return min(file, end)
  }

  func file(of range: Range<Int>) -> Range<Int> {
    let lower = file(of: range.lowerBound)
    return lower..<(range.isEmpty ? lower : max(lower, file(of: range.upperBound - 1) + 1))
  }

  /// How many bytes from `offset` on stand in the file as they do here.
  func run(from offset: Int) -> Int {
    let piece = piece(of: offset)
    return piece + 1 < starts.count ? starts[piece + 1] - offset : Int.max
  }

  /// The offset of a place as cmark reports it: both count from 1, columns in bytes.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= lineStarts.count else { return line < 1 ? 0 : bytes.count }
    return min(bytes.count, lineStarts[line - 1] + max(0, column - 1))
  }

  private func piece(of offset: Int) -> Int {
    if starts.count == 1 { return 0 }
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
