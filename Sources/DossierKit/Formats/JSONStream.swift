/// Writes a large JSON text piece by piece, one row of a list a line, so that it never stands in memory as a whole.
package struct JSONStream {
  /// Bytes after which a piece is handed on.
  private static let pieceSize = 1 << 16

  private var piece: [UInt8] = []
  private let write: ([UInt8]) throws -> Void

  package init(_ write: @escaping ([UInt8]) throws -> Void) {
    self.write = write
    piece.reserveCapacity(Self.pieceSize + 4096)
  }

  /// Punctuation and keys between the values, as they are.
  package mutating func raw(_ text: String) { piece.append(contentsOf: text.utf8) }

  /// The members of an object without its braces, each behind a comma where it is not the first.
  package mutating func members(_ members: [(String, JSON)]) {
    for (index, member) in members.enumerated() {
      raw((index == 0 ? "" : ",\n") + "\"\(member.0)\":")
      member.1.write(to: &piece)
    }
  }

  /// `[` row, row … `]`.
  package mutating func list<Rows: Sequence>(_ rows: Rows, _ row: (Rows.Element) -> JSON) throws {
    raw("[")
    var isFirst = true
    for element in rows {
      raw(isFirst ? "\n" : ",\n")
      isFirst = false
      row(element).write(to: &piece)
      if piece.count >= Self.pieceSize { try flush() }
    }
    raw(isFirst ? "]" : "\n]")
  }

  /// Hands on what is left; the last call.
  package mutating func finish() throws {
    raw("\n")
    try flush()
  }

  private mutating func flush() throws {
    try write(piece)
    piece.removeAll(keepingCapacity: true)
  }
}
