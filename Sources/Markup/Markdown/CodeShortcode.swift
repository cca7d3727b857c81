/// A shortcode with code between it and its end, `{{< highlight go >}} … {{< /highlight >}}`: a fence with that language, or a code
/// span where all stands on one line.
struct CodeShortcode {
  /// From its beginning to its end.
  let range: Range<Int>
  let cuts: [Cut]

  /// - Parameters:
  ///   - line: the start of the line on which the shortcode begins.
  ///   - unclosed: names whose ends are known not to follow; a name is added where its end is not found.
  init?(
    _ opener: Shortcode, _ bytes: UnsafeBufferPointer<UInt8>, line: Int, before end: Int, unclosed: inout Set<String>
  ) {
    guard !opener.isClosing, let language = ShortcodeTables.code[opener.name], !unclosed.contains(opener.name) else {
      return nil
    }
    let arguments = opener.arguments(bytes)
    // `{{< name / >}}` has no end of its own.
    guard arguments.last?.value != "/" else { return nil }
    guard let closer = Self.closer(of: opener, bytes, before: end) else {
      unclosed.insert(opener.name)
      return nil
    }
    range = opener.range.lowerBound..<closer.range.upperBound
    let content = opener.range.upperBound..<closer.range.lowerBound
    if bytes[content].allSatisfy({ $0.isBlank || $0 == 0x0A || $0 == 0x0D }) {
      cuts = [Cut(range)]
      return
    }
    let run = Self.longestRun(bytes[content])
    guard bytes[content].contains(0x0A) else {
      let mark = String(repeating: "`", count: run + 1)
      let pad = bytes[content.lowerBound] == UInt8(ascii: "`") || bytes[content.upperBound - 1] == UInt8(ascii: "`")
      cuts = [
        Cut(opener.range, instead: mark + (pad ? " " : "")), Cut(closer.range, instead: (pad ? " " : "") + mark),
      ]
      return
    }
    let fence = String(repeating: "`", count: max(3, run + 1))
    let info = Self.language(language, arguments)
    let begins = Fence.Line(bytes, line..<opener.range.lowerBound).content.isEmpty
    var first = content.lowerBound
    while first < content.upperBound, bytes[first].isBlank || bytes[first] == 0x0D { first += 1 }
    var lastLine = closer.range.lowerBound
    while lastLine > content.lowerBound, bytes[lastLine - 1] != 0x0A { lastLine -= 1 }
    let isAlone = Fence.Line(bytes, lastLine..<closer.range.lowerBound).content.isEmpty
    var behind = closer.range.upperBound
    while behind < end, bytes[behind].isBlank || bytes[behind] == 0x0D { behind += 1 }
    let endsLine = behind >= end || bytes[behind] == 0x0A
    cuts = [
      Cut(opener.range, instead: (begins ? "" : "\n") + fence + info + (bytes[first] == 0x0A ? "" : "\n")),
      Cut(closer.range, instead: (isAlone ? "" : "\n") + fence + (endsLine ? "" : "\n")),
    ]
  }

  private static func closer(
    of opener: Shortcode, _ bytes: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Shortcode? {
    var at = opener.range.upperBound
    while at + 1 < end {
      if bytes[at] == UInt8(ascii: "{"), bytes[at + 1] == UInt8(ascii: "{"),
        let found = Shortcode(bytes, at: at, before: end), found.isClosing, found.name == opener.name
      {
        return found
      }
      at += 1
    }
    return nil
  }

  /// The longest run of backticks.
  private static func longestRun(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var (longest, run) = (0, 0)
    for byte in bytes {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private static func language(
    _ language: ShortcodeTables.Language, _ arguments: [(key: String?, value: String)]
  ) -> String {
    if case .fixed(let name) = language { return name }
    func isLanguage(_ words: String) -> Bool {
      !words.isEmpty && words.utf8.count < 32
        && words.utf8.allSatisfy { $0.isIDByte || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "#") }
    }
    func named(_ keys: Set<String>) -> String? {
      arguments.first { $0.key.map { keys.contains($0.lowercased()) } ?? false }?.value
    }
    if let name = named(ShortcodeTables.languageKeys), isLanguage(name) { return name }
    if let first = arguments.first, first.key == nil, isLanguage(first.value) { return first.value }
    let ending = named(ShortcodeTables.fileKeys).flatMap { file in
      file.lastIndex(of: ".").map { String(file[file.index(after: $0)...]) }
    }
    return ending.flatMap { isLanguage($0) ? $0 : nil } ?? ""
  }
}
