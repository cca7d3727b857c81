/// Tells lines of code that is set by its indentation, for the scans that come before the parser: what is indented by four behind a blank
/// line is code, unless a list is open. Lines are shown to it one by one, without those of fences.
struct IndentedCode {
  private var isList = false
  private var wasBlank = true
  private var wasCode = false

  /// - Parameters:
  ///   - start: of the line, which ends before `stop`.
  ///   - mayBegin: whether code may begin or go on here.
  mutating func isCode(
    _ line: Fence.Line, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, before stop: Int, mayBegin: Bool = true
  ) -> Bool {
    let isBlank = line.content.isEmpty && line.quotes == 0
    if line.isItem { isList = true } else if !isBlank, !bytes[start].isBlank, wasBlank { isList = false }
    if !isBlank {
      wasCode = Self.isIndented(bytes, start, before: stop) && !isList && (wasBlank || wasCode) && mayBegin
    }
    wasBlank = isBlank
    return wasCode && !isBlank
  }

  /// Whether a line may be code by its indentation alone.
  static func isIndented(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, before stop: Int) -> Bool {
    start < stop && bytes[start] == 0x09
      || stop - start >= 4 && bytes[start..<start + 4].allSatisfy { $0 == 0x20 }
  }

  /// What follows may stand in an item.
  mutating func openList() { isList = true }
}
