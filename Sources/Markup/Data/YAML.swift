import Diagnostics
import Yams

/// Reads YAML with places: front matter, sidecars, `dossier.yml`. The only file that imports Yams.
package enum YAML {
  /// Larger documents are refused, in bytes.
  package static let sizeLimit = 256 << 10
  private static let depthLimit = 64
  private static let aliasLimit = 20

  /// - Parameters:
  ///   - file: valid UTF-8.
  ///   - range: the YAML in it.
  /// - Returns: the value, nil for an empty document. Of broken YAML, what stands before the fault.
  package static func parse(_ file: [UInt8], range: Range<Int>? = nil) -> Warned<YAMLValue?> {
    let range = (range ?? 0..<file.count).clamped(to: 0..<file.count)
    if let refused = refusal(file, range) { return Warned(nil, [refused]) }
    let source = SourceText(Array(file[range]))
    do {
      return Warned(try compose(source, origin: range.lowerBound))
    } catch {
      if let repeated = RepeatedLines(in: source, origin: range.lowerBound) {
        let value = (try? compose(repeated.source, origin: range.lowerBound)) ?? nil
        if value != nil, repeated.isWhole(in: value) { return Warned(value, repeated.diagnostics) }
      }
      let fault = fault(error, in: source, origin: range.lowerBound)
      // What stands before the fault, cut at an entry of the top level, may still be whole.
      var value: YAMLValue?
      var line = source.place(of: (fault.range?.lowerBound ?? range.lowerBound) - range.lowerBound).line
      var attempts = 0
      while line > 1, value == nil, attempts < 8 {
        let start = source.line(line).lowerBound
        if start >= source.bytes.count || source.bytes[start].isASCIILetter {
          attempts += 1
          value = (try? compose(SourceText(Array(source.bytes[..<start])), origin: range.lowerBound)) ?? nil
        }
        line -= 1
      }
      return Warned(value, [fault])
    }
  }

  private static func compose(_ source: SourceText, origin: Int) throws -> YAMLValue? {
    guard let root = try Yams.compose(yaml: String(decoding: source.bytes, as: UTF8.self)) else { return nil }
    return convert(root, source, origin, depth: 0)
  }

  /// Depth is bounded before, by ``refusal(_:_:)``.
  private static func convert(_ node: Node, _ source: SourceText, _ origin: Int, depth: Int) -> YAMLValue {
    let start = node.mark.map { source.offset(line: $0.line, column: $0.column) } ?? 0
    let here = origin + start..<origin + min(start + 1, source.bytes.count)
    guard depth < depthLimit * 4 else { return .scalar(.init(string: "", range: here, isQuoted: false)) }
    switch node {
    case .scalar(let scalar): return .scalar(convert(scalar, start, source, origin))
    case .sequence(let nodes):
      let values = nodes.map { convert($0, source, origin, depth: depth + 1) }
      return .list(values, here.lowerBound..<max(here.upperBound, values.last?.range.upperBound ?? 0))
    case .mapping(let pairs):
      let entries = pairs.map { pair in
        let key = convert(pair.key, source, origin, depth: depth + 1)
        return YAMLValue.Entry(
          key: key.scalar ?? .init(string: "", range: key.range, isQuoted: false),
          value: convert(pair.value, source, origin, depth: depth + 1))
      }
      return .map(entries, here.lowerBound..<max(here.upperBound, entries.last?.value.range.upperBound ?? 0))
    case .alias: return .scalar(.init(string: "", range: here, isQuoted: false))
    }
  }

  private static func convert(_ scalar: Node.Scalar, _ start: Int, _ source: SourceText, _ origin: Int)
    -> YAMLValue.Scalar
  {
    let bytes = source.bytes
    var end = start
    var isQuoted = false
    if start < bytes.count, bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") {
      isQuoted = true
      end += 1
      while end < bytes.count, bytes[end] != bytes[start] { end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1 }
      end = min(end + 1, bytes.count)
    } else {
      let text = Array(scalar.string.utf8)
      if bytes[min(start, bytes.count)...].starts(with: text) {
        end = start + text.count
      } else {
        end = min(start + 1, bytes.count)
      }
    }
    return YAMLValue.Scalar(
      string: scalar.string, range: origin + start..<origin + max(start, end),
      isQuoted: isQuoted || scalar.style == .literal || scalar.style == .folded)
  }

  private static func fault(_ error: any Error, in source: SourceText, origin: Int) -> Diagnostic {
    let offset = { (mark: Mark) in source.offset(line: mark.line, column: mark.column) }
    let fault: YAMLFault
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      fault = YAMLFault(
        problem, at: offset(mark), in: context.map { ($0.text, offset($0.mark)) }, of: source.bytes)
    case .reader(let problem, let at, _, _): fault = YAMLFault(problem, at: min(at ?? 0, source.bytes.count))
    case .duplicatedKeysInMapping(let keys, _): fault = YAMLFault(doubled: keys.min() ?? "", in: source)
    default: fault = YAMLFault("this is not YAML")
    }
    let start = origin + fault.offset
    return .error(
      "bad-yaml", "the YAML is broken: \(fault.message)", help: fault.help,
      at: start..<max(start, origin + min(fault.offset + 1, source.bytes.count)))
  }

  // MARK: Bounds

  /// The composer is recursive and copies what an alias names; both are bounded here.
  private static func refusal(_ file: [UInt8], _ range: Range<Int>) -> Diagnostic? {
    let here = range.lowerBound..<range.lowerBound
    if range.count > sizeLimit {
      return .error("bad-yaml", "the YAML has \(range.count >> 10) KiB; at most \(sizeLimit >> 10) are read", at: here)
    }
    var scan = Bounds()
    file.withUnsafeBufferPointer { bytes in
      for at in range { scan.step(bytes, at, range) }
    }
    if let offset = scan.tooDeep {
      return .error("bad-yaml", "the YAML is nested more than \(depthLimit) levels deep", at: offset..<offset + 1)
    }
    if scan.aliases > aliasLimit, scan.anchors > 0 {
      return .error(
        "yaml-alias", "the YAML repeats itself through more than \(aliasLimit) aliases", help: "write the values out",
        at: scan.firstAlias..<scan.firstAlias + 1)
    }
    return nil
  }

  private struct Bounds {
    var tooDeep: Int?
    var aliases = 0
    var anchors = 0
    var firstAlias = 0
    private var flow = 0
    private var isIndent = true
    private var columns = 0
    /// The quotation the line is in, and the flow depth before it. It is believed only where it ends on its line.
    private var quote: UInt8 = 0
    private var flowBefore = 0

    mutating func step(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ range: Range<Int>) {
      let byte = bytes[at]
      let before = at > range.lowerBound ? bytes[at - 1] : 0x0A
      let after = at + 1 < range.upperBound ? bytes[at + 1] : 0x0A
      if byte == 0x0A {
        (isIndent, columns, quote) = (true, 0, 0)
        return
      }
      if isIndent {
        switch byte {
        case 0x20: columns += 1
        case UInt8(ascii: "-"), UInt8(ascii: "?"): columns += 4
        default: isIndent = false
        }
        if columns > YAML.depthLimit * 4, tooDeep == nil, !isRule(bytes, at, range) { tooDeep = at }
      }
      let isStart =
        before == 0x20 || before == 0x0A || before == UInt8(ascii: "[") || before == UInt8(ascii: "{")
        || before == UInt8(ascii: ",") || before == UInt8(ascii: ":")
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == byte {
          quote = 0
          flow = flowBefore
        } else if quote == 0, isStart {
          quote = byte
          flowBefore = flow
        }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        flow += 1
        if flow > YAML.depthLimit, tooDeep == nil { tooDeep = at }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): if quote == 0 { flow = max(0, flow - 1) }
      case UInt8(ascii: "*") where isStart && after.isIDByte:
        aliases += 1
        if aliases == 1 { firstAlias = at }
      case UInt8(ascii: "&") where isStart && after.isIDByte: anchors += 1
      default: break
      }
    }

    /// A line of hyphens is a word, not nesting.
    private func isRule(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ range: Range<Int>) -> Bool {
      at > range.lowerBound && bytes[at] == UInt8(ascii: "-") && bytes[at - 1] == UInt8(ascii: "-")
    }
  }
}
