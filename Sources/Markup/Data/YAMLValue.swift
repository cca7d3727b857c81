/// A value of front matter or of a sidecar, with its place in the file.
package indirect enum YAMLValue: Sendable, Hashable {
  case scalar(Scalar)
  case list([YAMLValue], Range<Int>)
  case map([Entry], Range<Int>)

  package struct Scalar: Sendable, Hashable {
    /// As written, quotes and escapes resolved; never typed.
    package let string: String
    /// In the file, with its quotes.
    package let range: Range<Int>
    package let isQuoted: Bool

    /// Nothing, `~` or `null`.
    package var isNull: Bool { !isQuoted && ["", "~", "null", "Null", "NULL"].contains(string) }

    /// `true`, `yes`, `on`, or their opposites, in any case.
    package var bool: Bool? {
      switch string.lowercased() {
      case "true", "yes", "on": true
      case "false", "no", "off": false
      default: nil
      }
    }
  }

  package struct Entry: Sendable, Hashable {
    package let key: Scalar
    package let value: YAMLValue
  }

  package var range: Range<Int> {
    switch self {
    case .scalar(let scalar): scalar.range
    case .list(_, let range), .map(_, let range): range
    }
  }

  package var scalar: Scalar? {
    if case .scalar(let scalar) = self { return scalar }
    return nil
  }

  /// The text of a scalar that is not null.
  package var string: String? { scalar.flatMap { $0.isNull ? nil : $0.string } }

  package var list: [YAMLValue]? {
    if case .list(let values, _) = self { return values }
    return nil
  }

  package var entries: [Entry]? {
    if case .map(let entries, _) = self { return entries }
    return nil
  }

  /// The scalars of a list, or the one scalar that stands for a list of one; null ones left out.
  package var scalars: [Scalar] {
    switch self {
    case .scalar(let scalar): scalar.isNull ? [] : [scalar]
    case .list(let values, _): values.compactMap(\.scalar).filter { !$0.isNull }
    case .map: []
    }
  }

  /// The value of a map's key.
  package subscript(key: String) -> YAMLValue? { entries?.first { $0.key.string == key }?.value }
}
