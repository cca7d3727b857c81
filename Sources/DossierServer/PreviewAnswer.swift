import Foundation

/// What the preview answers to a request that passed the gate: a file of the site, or one of its own.
package struct PreviewAnswer: Sendable, Equatable {
  package let status: Int
  package let type: String
  package let bytes: [UInt8]

  /// Where the preview's own files lie; no file of a site does.
  package static let ownFolder = "_dossier/"

  /// - Parameters:
  ///   - target: the path of the request, escaped, without a query.
  ///   - Parameter isBare: the status alone is wanted; no page is made for it.
  package init(to target: String, from preview: Preview, isBare: Bool = false) async {
    let path = target.removingPercentEncoding ?? target
    guard path.hasPrefix("/") else {
      self.init(status: 400, type: ContentType.plain, bytes: Array("not a path\n".utf8))
      return
    }
    // Taken before the page is made: if a build comes in between, the page finds itself out of date.
    let stamp = preview.stamp
    // Of a folder, as web servers do, its first page.
    let name = path.hasSuffix("/") ? path.dropFirst() + "index.html" : String(path.dropFirst())
    if name == Self.ownFolder + "preview.js" {
      self.init(status: 200, type: ContentType.script, bytes: PackageResources.preview_js)
    } else if !preview.hasPages {
      self.init(status: 503, type: ContentType.html, bytes: Self.stamped(Self.waitingPage, stamp))
    } else if isBare {
      self.init(status: preview.holds(name) ? 200 : 404, type: ContentType.of(name), bytes: [])
    } else if let bytes = await preview.bytes(of: name) {
      let type = ContentType.of(name)
      self.init(status: 200, type: type, bytes: type == ContentType.html ? Self.stamped(bytes, stamp) : bytes)
    } else {
      let page = await preview.bytes(of: "404.html") ?? Array("not found\n".utf8)
      self.init(status: 404, type: ContentType.html, bytes: Self.stamped(Self.atTop(page), stamp, isMissing: true))
    }
  }

  private init(status: Int, type: String, bytes: [UInt8]) {
    self.status = status
    self.type = type
    self.bytes = bytes
  }

  /// The page with the script that listens for the next build, as a file of its own, so that no page needs inline script.
  ///
  /// - Parameter isMissing: it stands for a page that is not there.
  static func stamped(_ page: [UInt8], _ stamp: String, isMissing: Bool = false) -> [UInt8] {
    let mark = isMissing ? " data-missing" : ""
    let script = Array(
      "<script src=\"/\(ownFolder)preview.js\" data-stamp=\"\(stamp)\"\(mark) defer></script>\n".utf8)
    return inserted(script, before: "</head>", in: page) ?? page + script
  }

  /// The page of missing pages has links from the top, and is shown for addresses at any depth.
  private static func atTop(_ page: [UInt8]) -> [UInt8] {
    inserted(Array("<base href=\"/\">\n".utf8), before: "<title>", in: page) ?? page
  }

  private static func inserted(_ new: [UInt8], before mark: String, in page: [UInt8]) -> [UInt8]? {
    guard let place = page.firstRange(of: Array(mark.utf8)) else { return nil }
    return page[..<place.lowerBound] + new + page[place.lowerBound...]
  }

  private static let waitingPage = Array(
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>No pages yet</title>
    </head>
    <body>
    <h1>No pages yet</h1>
    <p>Nothing could be built so far. What is in the way stands here and in the terminal; this page follows when it is mended.</p>
    </body>
    </html>

    """.utf8)
}
