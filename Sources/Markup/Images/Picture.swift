/// A picture as it may be published: its size as it is shown, and its bytes without what they say of who took it, where and with what.
///
/// Read from the bytes alone, whatever the file is called. Left out are EXIF (positions, cameras, thumbnails), XMP, IPTC, comments
/// and whatever stands behind the picture's end. Kept is what changes how it looks: colour profiles, resolution, transparency,
/// animation, and from EXIF the orientation.
package struct Picture: Sendable, Equatable {
  /// Why a picture is not published: what it may say of its maker could not be removed.
  package struct Fault: Error, Sendable, Equatable {
    /// "its third segment ends behind the file"
    package let reason: String
    init(_ reason: String) { self.reason = reason }
  }

  package let kind: PictureKind
  /// In pixels, as it is shown: turned where its orientation says so.
  package let width: Int
  package let height: Int
  package let bytes: [UInt8]
  /// Whether something was left out.
  package let isCleaned: Bool

  package init(cleaning file: [UInt8]) throws(Fault) {
    guard let kind = PictureKind(of: file) else {
      throw Fault("its first bytes are those of no JPEG, PNG, GIF, WebP or AVIF")
    }
    let parts: PictureParts
    switch kind {
    case .jpeg: parts = try JPEGFile.cleaned(file)
    case .png: parts = try PNGFile.cleaned(file)
    case .gif: parts = try GIFFile.cleaned(file)
    case .webp: parts = try WebPFile.cleaned(file)
    case .avif: parts = try AVIFFile.cleaned(file)
    }
    guard (1...Self.longest).contains(parts.width), (1...Self.longest).contains(parts.height) else {
      throw Fault("it is \(parts.width) pixels wide and \(parts.height) high")
    }
    self.kind = kind
    (width, height) = parts.orientation.isTurned ? (parts.height, parts.width) : (parts.width, parts.height)
    bytes = parts.bytes
    isCleaned = parts.bytes != file
  }

  /// Of a side, in pixels; JPEG has no more.
  private static let longest = 65_535
}

/// What a reader of one format found.
struct PictureParts {
  /// As stored.
  var width: Int
  var height: Int
  var orientation = Orientation.upright
  var bytes: [UInt8]
}
