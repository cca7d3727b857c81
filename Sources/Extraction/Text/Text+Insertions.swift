/// What news puts behind a name without its being part of the sentence.
extension Text {
  /// The end of a phrase without the bracket or the code of a share that closes it: "Acme Corp (ACM.N)", "Acme Corp ACM.N", "the Price
  /// Institute (PI)".
  ///
  /// - Returns: `end` where the phrase closes with neither.
  func withoutInsertion(before end: Int, from first: Int) -> Int {
    guard end - 2 > first else { return end }
    let last = tokens[end - 1]
    if last.kind == .mark, [0x29, 0x3E, 0x5D].contains(utf8[Int(last.start)]) {
      let opening: [UInt8] = [0x28, 0x3C, 0x5B]
      let at = (max(first, end - 8)..<end - 1).last { opening.contains(utf8[Int(tokens[$0].start)]) }
      guard let at, at > first, tokens[at - 1].kind == .word else { return end }
      return withoutInsertion(before: at, from: first)
    }
    return isShareCode(end - 3..<end) && end - 3 > first ? end - 3 : end
  }

  /// "ACM.N", "MAERSKb.CO": a code and its exchange in one word.
  func isShareCode(_ range: Range<Int>) -> Bool {
    guard range.count == 3, tokens.indices.contains(range.upperBound - 1) else { return false }
    let (code, point, exchange) = (tokens[range.lowerBound], tokens[range.lowerBound + 1], tokens[range.lowerBound + 2])
    guard code.kind == .word, exchange.kind == .word, point.kind == .mark, utf8[Int(point.start)] == 0x2E,
      !point.shape.contains(.spaced), !exchange.shape.contains(.spaced), exchange.end - exchange.start <= 3
    else { return false }
    let letters = utf8[code.range]
    return letters.prefix(2).allSatisfy { $0 >= 0x41 && $0 <= 0x5A } && letters.count >= 2
      && utf8[exchange.range].allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }
}
