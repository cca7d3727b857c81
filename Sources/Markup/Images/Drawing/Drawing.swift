/// An SVG drawing as it may be published: written anew from an allow-list, so that it runs nothing, loads nothing and says nothing of
/// who drew it.
///
/// Kept are shapes, text, groups, gradients, clips, masks, markers, filters and styles. Left out are scripts, event handlers,
/// animation, links, foreign elements, comments, metadata, and every reference but to a place in the drawing itself. Elements and
/// attributes are those of SVG 1.1 (second edition) and SVG 2.
package struct Drawing: Sendable, Equatable {
  /// In pixels of CSS, as it is shown.
  package let width: Int
  package let height: Int
  package let bytes: [UInt8]
  /// Names of elements and attributes that were left out and may be missed, in the order of the file.
  package let leftOut: [String]

  /// Of a file; the longest maps are shorter.
  static let largest = 8 << 20
  /// How many elements a drawing may come to where its parts are used again and again.
  private static let mostDrawn = 1_000_000
  /// More patterns that a style sheet may set one in another, each repeating what is in it.
  private static let mostPatterns = 3

  package init(clearing file: [UInt8]) throws(Picture.Fault) {
    guard file.count <= Self.largest else { throw Picture.Fault("it has more than \(Self.largest >> 20) MiB") }
    let reader = DrawingReader()
    LibXML2.parse(xml: file, into: reader)
    if let fault = reader.fault { throw Picture.Fault(fault) }
    guard reader.hasRoot else { throw Picture.Fault("there is no drawing in it") }
    guard !reader.sheetsFill || reader.patterns <= Self.mostPatterns else {
      throw Picture.Fault("its style sheet fills with patterns, which may stand in each other too many times")
    }
    guard reader.uses.total <= Self.mostDrawn + 10 * reader.uses.elements else {
      throw Picture.Fault("its parts are used in each other too many times")
    }
    (width, height) = (reader.size.width, reader.size.height)
    bytes = reader.out
    leftOut = reader.leftOut
  }
}
