import Diagnostics

/// Makes UTF-8 of a page: its byte order mark, what it was sent or declares itself with, else UTF-8 where that is valid, else
/// Windows-1252 (the order of the WHATWG HTML standard, "determining the character encoding").
enum PageDecoder {
  /// Labels of encodings that stand for another one (WHATWG Encoding Standard); the rest is libxml2's affair.
  private static let labels: [String: String] = [
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "latin-1": "windows-1252", "iso8859-1": "windows-1252",
    "iso_8859-1": "windows-1252", "us-ascii": "windows-1252", "ascii": "windows-1252", "cp1252": "windows-1252",
    "x-cp1252": "windows-1252", "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "gb2312": "gb18030", "gbk": "gb18030",
    "x-gbk": "gb18030", "gb_2312-80": "gb18030", "x-sjis": "shift_jis", "shift-jis": "shift_jis", "sjis": "shift_jis",
    "ms_kanji": "shift_jis", "windows-31j": "shift_jis", "ks_c_5601-1987": "euc-kr", "korean": "euc-kr",
    "windows-949": "euc-kr", "koi8": "koi8-r", "cp1251": "windows-1251", "x-cp1251": "windows-1251",
    "cp1250": "windows-1250", "x-euc-jp": "euc-jp", "big5-hkscs": "big5-hkscs", "x-x-big5": "big5", "cn-big5": "big5",
    "latin2": "iso-8859-2", "utf-16": "utf-16le", "iso-8859-8-i": "iso-8859-8", "iso-8859-9": "windows-1254",
    "latin5": "windows-1254", "tis-620": "windows-874", "iso-8859-11": "windows-874",
  ]

  /// - Parameters:
  ///   - label: the charset that came with the page, from the head of its MIME part.
  static func decode(_ file: [UInt8], sentAs label: String? = nil) -> Warned<TextDecoder.Decoded> {
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) || file.starts(with: [0xEF, 0xBB, 0xBF]) {
      return TextDecoder.decode(file)
    }
    let declared = (label ?? declaration(in: file)).map { $0.trimmedSpaces.lowercased() }
    let encoding = declared.map { labels[$0] ?? $0 }
    let fault = TextDecoder.firstInvalid(file)
    if fault == nil {
      // Bytes that are valid UTF-8 and not ASCII alone are UTF-8, whatever the page declares.
      let isASCII = file.allSatisfy { $0 < 0x80 }
      let isShifted = encoding?.hasPrefix("iso-2022") == true || encoding == "utf-7" || encoding == "hz-gb-2312"
      if !isASCII || !isShifted {
        var result = TextDecoder.decode(file)
        if !isASCII, let declared, let encoding, encoding != "utf-8" {
          result.diagnostics.append(.wrongCharset(declared, found: "UTF-8"))
        }
        return result
      }
    }
    if let encoding, encoding != "utf-8", encoding != "windows-1252" {
      if encoding.hasPrefix("utf-16"), file.count > 1, file[0] != 0, file[1] != 0 {
        // A page that could be read so far is not UTF-16.
      } else if let (text, faults) = LibXML2.decode(file[...], from: encoding) {
        var result = TextDecoder.cleaned(text, offset: 0)
        if faults > 0 {
          result.diagnostics.append(
            .warning(
              "wrong-charset",
              "\(faults) place\(faults == 1 ? "" : "s") of the page \(faults == 1 ? "is" : "are") not ‘\(declared ?? encoding)’, which it declares",
              help: "they are shown as �; save the page again as UTF-8"))
        }
        return result
      } else {
        var result = TextDecoder.decode(file)
        result.diagnostics.removeAll { $0.code == "not-utf8" }
        result.diagnostics.append(
          .warning(
            "wrong-charset",
            "the page declares the charset ‘\(String((declared ?? encoding).prefix(40)))’, which is not known; it is read as \(fault == nil ? "UTF-8" : "Windows-1252")",
            help: "save the page again as UTF-8"))
        return result
      }
    }
    if encoding == "windows-1252" {
      var result = TextDecoder.decode(file)
      result.diagnostics.removeAll { $0.code == "not-utf8" }
      return result
    }
    return mended(file, declared: declared, fault: fault ?? 0)
  }

  /// Bytes that are no valid UTF-8 though nothing else is declared: UTF-8 with a few broken places, or Windows-1252.
  private static func mended(_ file: [UInt8], declared: String?, fault: Int) -> Warned<TextDecoder.Decoded> {
    let text = Array(String(decoding: file, as: UTF8.self).utf8)
    let broken = text.windowCount(of: [0xEF, 0xBF, 0xBD])
    let whole = file.count { $0 >= 0xC2 }
    if broken * 10 < whole {
      var result = TextDecoder.cleaned(text, offset: 0)
      result.diagnostics.append(
        .warning(
          "wrong-charset",
          "\(broken) place\(broken == 1 ? "" : "s") of the page \(broken == 1 ? "is" : "are") no valid UTF-8",
          help: "they are shown as �; save the page again"))
      return result
    }
    var result = TextDecoder.decode(file)
    result.diagnostics.removeAll { $0.code == "not-utf8" }
    result.diagnostics.append(
      declared == nil
        ? .warning(
          "wrong-charset", "the page declares no charset and is not UTF-8; it is read as Windows-1252",
          help: "save the page again as UTF-8")
        : .wrongCharset(declared ?? "", found: "Windows-1252"))
    return result
  }

  /// The charset in a `<meta>` or an XML declaration among the first 4 KiB.
  static func declaration(in file: [UInt8]) -> String? {
    let head = file.prefix(4096).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    for key in ["charset", "encoding"] {
      var from = 0
      while let at = head[from...].firstRange(of: Array(key.utf8)) {
        from = at.upperBound
        var next = at.upperBound
        while next < head.count, head[next] == 0x20 || head[next] == 0x22 || head[next] == 0x27 { next += 1 }
        guard next < head.count, head[next] == UInt8(ascii: "=") else { continue }
        next += 1
        while next < head.count, head[next] == 0x20 || head[next] == 0x22 || head[next] == 0x27 { next += 1 }
        let end =
          head[next...].firstIndex { !($0.isASCIILetter || $0.isASCIIDigit || "-_:.".utf8.contains($0)) }
          ?? head.endIndex
        if end > next, end - next < 40 { return String(decoding: head[next..<end], as: UTF8.self) }
      }
    }
    return nil
  }
}

extension [UInt8] {
  fileprivate func windowCount(of word: [UInt8]) -> Int {
    var count = 0
    var at = startIndex
    while let found = self[at...].firstRange(of: word) {
      count += 1
      at = found.upperBound
    }
    return count
  }
}

extension Diagnostic {
  fileprivate static func wrongCharset(_ declared: String, found: String) -> Diagnostic {
    .warning(
      "wrong-charset",
      "the page declares the charset ‘\(String(declared.prefix(40)))’ but is \(found); it is read as \(found)",
      help: "nothing is lost; the file stays as it is")
  }
}
