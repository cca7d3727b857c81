import Diagnostics

/// Makes valid UTF-8 of a file's bytes.
package enum TextDecoder {
  package enum Encoding: Sendable, Hashable { case utf8, utf16LittleEndian, utf16BigEndian, windows1252 }

  package struct Decoded: Sendable {
    /// Valid UTF-8 without control characters other than tab and line ends.
    package let text: [UInt8]
    package let encoding: Encoding
    /// What stands before the text in the file: 3 for a byte order mark in UTF-8.
    ///
    /// A place in the text is the same place in a UTF-8 file, this many bytes on. In other encodings the places are
    /// those of the text, and the text is the source to print.
    package let offset: Int
  }

  /// UTF-8, UTF-16 by its byte order mark, otherwise Windows-1252 with a warning.
  package static func decode(_ file: [UInt8]) -> Warned<Decoded> {
    var diagnostics: [Diagnostic] = []
    let decoded: Decoded
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
      let isLittle = file[0] == 0xFF
      let (text, fault) = utf16(file, isLittle: isLittle)
      if let fault {
        diagnostics.append(
          .warning("not-utf8", "the UTF-16 is broken here", help: "save the file as UTF-8", at: fault..<fault + 1))
      }
      decoded = Decoded(text: text, encoding: isLittle ? .utf16LittleEndian : .utf16BigEndian, offset: 0)
    } else if let fault = firstInvalid(file) {
      diagnostics.append(
        .warning(
          "not-utf8", "the file is not UTF-8; it is read as Windows-1252", help: "save it as UTF-8",
          at: fault..<fault + 1))
      decoded = Decoded(text: windows1252(file), encoding: .windows1252, offset: 0)
    } else {
      let offset = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      decoded = Decoded(text: offset == 0 ? file : Array(file[offset...]), encoding: .utf8, offset: offset)
    }
    let clean = cleaned(decoded.text, encoding: decoded.encoding, offset: decoded.offset)
    return Warned(clean.value, diagnostics + clean.diagnostics)
  }

  /// The text without control characters, which are reported.
  static func cleaned(_ text: [UInt8], encoding: Encoding = .utf8, offset: Int) -> Warned<Decoded> {
    var diagnostics: [Diagnostic] = []
    var decoded = Decoded(text: text, encoding: encoding, offset: offset)
    var text = text
    if let (first, count) = replaceControls(&text) {
      let place = first + decoded.offset
      diagnostics.append(
        .warning(
          "control-character",
          count == 1 ? "a control character is left out" : "\(count) control characters are left out",
          at: place..<place + 1))
      decoded = Decoded(text: text, encoding: decoded.encoding, offset: decoded.offset)
    }
    return Warned(decoded, diagnostics)
  }

  /// The offset of the first byte that is not part of well-formed UTF-8 (Unicode, table 3-7).
  package static func firstInvalid(_ file: [UInt8]) -> Int? {
    file.withUnsafeBufferPointer { bytes in
      var at = 0
      let count = bytes.count
      while at < count {
        let lead = bytes[at]
        if lead < 0x80 {
          at += 1
          continue
        }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead <= 0xF4, at + length <= count else { return at }
        let second = bytes[at + 1]
        let low: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
        let high: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
        guard second >= low, second <= high else { return at }
        if length > 2, bytes[at + 2] & 0xC0 != 0x80 { return at }
        if length > 3, bytes[at + 3] & 0xC0 != 0x80 { return at }
        at += length
      }
      return nil
    }
  }

  private static func utf16(_ file: [UInt8], isLittle: Bool) -> ([UInt8], fault: Int?) {
    var units: [UInt16] = []
    units.reserveCapacity(file.count / 2)
    var at = 2
    while at + 1 < file.count {
      let (one, other) = (UInt16(file[at]), UInt16(file[at + 1]))
      units.append(isLittle ? other << 8 | one : one << 8 | other)
      at += 2
    }
    var text: [UInt8] = []
    text.reserveCapacity(units.count)
    let isRepaired = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false) {
      text.append($0)
    }
    let fault = isRepaired || at < file.count ? text.firstRange(of: [0xEF, 0xBF, 0xBD])?.lowerBound ?? 0 : nil
    return (text, fault)
  }

  /// The scalars of 0x80–0x9F in Windows-1252 (WHATWG Encoding Standard); the five gaps map to themselves.
  private static let windows1252Scalars: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  private static func windows1252(_ file: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(file.count + file.count / 8)
    for byte in file {
      if byte < 0x80 {
        text.append(byte)
        continue
      }
      let value = byte < 0xA0 ? windows1252Scalars[Int(byte) - 0x80] : UInt16(byte)
      if let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) { text.append(contentsOf: encoded) }
    }
    return text
  }

  /// Puts a space for each control character but tab and line ends (C1 ones take two bytes, so offsets stay).
  private static func replaceControls(_ text: inout [UInt8]) -> (first: Int, count: Int)? {
    text.withUnsafeMutableBufferPointer { bytes in
      var first = 0
      var count = 0
      for at in bytes.indices {
        let byte = bytes[at]
        if byte >= 0x20 {
          if byte == 0x7F {
            bytes[at] = 0x20
          } else if byte == 0xC2, at + 1 < bytes.count, bytes[at + 1] < 0xA0, bytes[at + 1] != 0x85 {
            bytes[at] = 0x20
            bytes[at + 1] = 0x20
          } else {
            continue
          }
        } else if byte == 0x09 || byte == 0x0A || byte == 0x0D {
          continue
        } else {
          bytes[at] = 0x20
        }
        if count == 0 { first = at }
        count += 1
      }
      return count == 0 ? nil : (first, count)
    }
  }
}
