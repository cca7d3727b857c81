/// The media type of a file by the ending of its name (IANA; text as UTF-8, which is all the site writes).
package enum ContentType {
  package static func of(_ path: String) -> String {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: ".") else { return fallback }
    return byEnding[name[name.index(after: dot)...].lowercased()] ?? fallback
  }

  static let html = "text/html; charset=utf-8"
  static let script = "text/javascript; charset=utf-8"
  static let plain = "text/plain; charset=utf-8"
  static let events = "text/event-stream; charset=utf-8"
  private static let fallback = "application/octet-stream"

  private static let byEnding: [String: String] = [
    "html": html, "htm": html, "js": script, "mjs": script, "css": "text/css; charset=utf-8", "txt": plain, "md": plain,
    "bib": "application/x-bibtex; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "json": "application/json; charset=utf-8", "ics": "text/calendar; charset=utf-8",
    "xml": "application/xml; charset=utf-8", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg",
    "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "bmp": "image/bmp",
    "ico": "image/x-icon", "pdf": "application/pdf", "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg",
    "oga": "audio/ogg", "wav": "audio/wav", "flac": "audio/flac", "mp4": "video/mp4", "webm": "video/webm",
    "ogv": "video/ogg", "mov": "video/quicktime", "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf",
    "otf": "font/otf", "zip": "application/zip", "wasm": "application/wasm",
  ]
}
