/// A body as the Markdown parser gets it: the file's bytes without what is cut out before (comments, callout fields).
struct MarkdownSource {
  let bytes: [UInt8]
  /// Where the kept pieces begin in ``bytes``, and in the file.
  private let starts: [Int]
  private let files: [Int]
  /// Offsets of line starts in ``bytes``.
  let lineStarts: [Int]

  /// - Parameter cuts: file ranges to leave out; in order, disjoint, inside `body`.
  init(_ file: [UInt8], body: Range<Int>, cuts: [Range<Int>]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count)
    var starts: [Int] = []
    var files: [Int] = []
    var from = body.lowerBound
    for cut in cuts + [body.upperBound..<body.upperBound] {
      if cut.lowerBound > from || starts.isEmpty {
        starts.append(bytes.count)
        files.append(from)
        bytes.append(contentsOf: file[from..<max(from, cut.lowerBound)])
      }
      from = max(from, cut.upperBound)
    }
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
    self.starts = starts
    self.files = files
    self.lineStarts = lineStarts
  }

  /// The file offset of a kept byte.
  func file(of offset: Int) -> Int {
    let piece = piece(of: offset)
    return files[piece] + offset - starts[piece]
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
