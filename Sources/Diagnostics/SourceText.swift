/// A file's bytes with the places of its lines, made only when a place is printed.
package struct SourceText: Sendable {
  package let bytes: [UInt8]
  /// The offset of each line's first byte.
  package let lineStarts: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices {
        // A lone carriage return ends a line too, as in CommonMark.
        if buffer[index] == 0x0A || (buffer[index] == 0x0D && !(index + 1 < buffer.count && buffer[index + 1] == 0x0A))
        {
          starts.append(index + 1)
        }
      }
    }
    lineStarts = starts
  }

  /// A place for people: both count from 1, columns in Unicode scalars.
  package struct Place: Sendable, Hashable {
    package let line: Int
    package let column: Int
  }

  package func place(of offset: Int) -> Place {
    let offset = min(max(0, offset), bytes.count)
    let line = lineIndex(of: offset)
    var start = lineStarts[line]
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    // Continuation bytes do not begin a scalar.
    var column = 1
    for byte in bytes[start..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    return Place(line: line + 1, column: column)
  }

  /// The bytes of a line (from 1), without its end.
  package func line(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The offset of a place as a parser reports it; columns in Unicode scalars.
  package func offset(line: Int, column: Int) -> Int {
    let range = self.line(line)
    var offset = range.lowerBound
    if offset == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    var left = max(0, column - 1)
    while left > 0, offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return min(offset, range.upperBound)
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
