/// A part of a file that holds another file: of an archive, or written into a page.
package struct StoredPart: Sendable, Hashable {
  enum Encoding: Sendable { case none, quotedPrintable, base64 }

  /// In the bytes of the file.
  package let range: Range<Int>
  let encoding: Encoding

  /// The part as it was before it was stored; empty where the file is no longer as long.
  package func bytes(in file: [UInt8]) -> [UInt8] {
    guard range.upperBound <= file.count else { return [] }
    switch encoding {
    case .none: return Array(file[range])
    case .quotedPrintable: return TransferEncoding.quotedPrintable(file[range])
    case .base64: return TransferEncoding.base64(file[range])
    }
  }

  /// What it is by its first bytes, of which as many are decoded.
  func kind(in file: [UInt8]) -> PictureKind? {
    // Base64 has four bytes for three, quoted-printable three for one at most; lines may be broken in between.
    let head = range.prefix(PictureKind.headLength * 3 + 8)
    return PictureKind(of: StoredPart(range: head, encoding: encoding).bytes(in: file))
  }
}
