import CLibXML2

/// The door to libxml2: the names of entities, the tolerant HTML parser, the strict XML parser, and the encodings it knows.
///
/// The parser reports to a ``HTMLTreeBuilder``, so that no tree of C pointers is made and the depth of a page costs nothing.
enum LibXML2 {
  /// Tables that the library fills once; afterwards it may be used on every thread.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// The scalar of `&name;`; nil for a name HTML 4 does not have. The table is constant.
  static func entity(_ name: [UInt8]) -> UInt32? {
    (name + [0]).withUnsafeBufferPointer { htmlEntityLookup($0.baseAddress)?.pointee.value }
  }

  // MARK: HTML

  /// Reads HTML: no network, no DTD, no recursion. Broken markup is mended as browsers do.
  ///
  /// - Parameter utf8: valid UTF-8; what the page says of its encoding is passed over.
  static func parse(_ utf8: [UInt8], into builder: HTMLTreeBuilder) {
    guard isReady, !utf8.isEmpty, utf8.count < Int32.max else { return }
    utf8.withUnsafeBytes { buffer in
      guard let parser = htmlCreateMemoryParserCtxt(buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count))
      else { return }
      defer { htmlFreeParserCtxt(parser) }
      let options = [HTML_PARSE_RECOVER, HTML_PARSE_NODEFDTD, HTML_PARSE_NONET, HTML_PARSE_IGNORE_ENC]
      htmlCtxtUseOptions(parser, Int32(options.reduce(0) { $0 | $1.rawValue }))
      xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
      var handler = xmlSAXHandler()
      handler.startElement = { context, name, attributes in
        guard let name, let builder = LibXML2.builder(context) else { return }
        builder.open(String(cString: name), at: LibXML2.position(builder))
        var at = 0
        while let attributes, let key = attributes[at] {
          if let value = attributes[at + 1] {
            builder.attribute(String(cString: key), UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))))
          }
          at += 2
        }
        LibXML2.stopIfSpent(builder)
      }
      handler.endElement = { context, name in
        guard let name, let builder = LibXML2.builder(context) else { return }
        builder.close(String(cString: name))
        LibXML2.stopIfSpent(builder)
      }
      handler.characters = { context, text, count in
        guard let text, let builder = LibXML2.builder(context) else { return }
        builder.text(UnsafeBufferPointer(start: text, count: Int(count)), at: LibXML2.position(builder))
      }
      handler.ignorableWhitespace = handler.characters
      handler.comment = { context, text in
        guard let text, let builder = LibXML2.builder(context) else { return }
        builder.comment(UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
      }
      handler.cdataBlock = handler.characters
      // Each fault of the markup may have cost a walk over the open elements.
      handler.serror = { context, _ in
        guard let builder = LibXML2.builder(context) else { return }
        builder.count(fault: ())
        LibXML2.stopIfSpent(builder)
      }
      handler.initialized = 0xDEED_BEAF
      parser.pointee.sax.pointee = handler
      parser.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
      builder.parser = UnsafeMutableRawPointer(parser)
      htmlParseDocument(parser)
      builder.parser = nil
    }
  }

  private static func builder(_ context: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
    context.map { Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Where the parser stands, in bytes of what it was given.
  private static func position(_ builder: HTMLTreeBuilder) -> Int {
    guard let input = builder.parser?.assumingMemoryBound(to: xmlParserCtxt.self).pointee.input else { return 0 }
    return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  private static func stopIfSpent(_ builder: HTMLTreeBuilder) {
    if builder.isSpent, let parser = builder.parser {
      xmlStopParser(parser.assumingMemoryBound(to: xmlParserCtxt.self))
    }
  }

  // MARK: XML

  /// Reads XML: no network, no DTD, no entities but the five of the language. Its faults are told to the reader, which reads no further.
  static func parse(xml: [UInt8], into reader: DrawingReader) {
    guard isReady, xml.count < Int32.max else { return }
    xml.withUnsafeBytes { buffer in
      guard
        let parser = xmlCreateMemoryParserCtxt(buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count))
      else { return reader.fail("it is empty") }
      defer {
        // Declarations of entities make the library begin a document of its own.
        if let document = parser.pointee.myDoc { xmlFreeDoc(document) }
        parser.pointee.myDoc = nil
        xmlFreeParserCtxt(parser)
      }
      // So that `&amp;` in an attribute comes as `&`; no other entity is let in.
      xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
      var handler = xmlSAXHandler()
      handler.initialized = UInt32(XML_SAX2_MAGIC)
      handler.startElementNs = { context, name, prefix, space, _, _, count, defaulted, attributes in
        guard let name, let reader = LibXML2.reader(context) else { return }
        var given: [DrawingReader.Attribute] = []
        for index in 0..<Int(max(0, count - defaulted)) {
          guard let attributes, let name = attributes[index * 5], let value = attributes[index * 5 + 3],
            let end = attributes[index * 5 + 4]
          else { continue }
          let bytes = UnsafeBufferPointer(start: value, count: end - value)
          given.append(
            .init(
              prefix: attributes[index * 5 + 1].map { String(cString: $0) } ?? "", name: String(cString: name),
              value: String(decoding: bytes, as: UTF8.self)))
        }
        let space = space ?? prefix
        reader.open(String(cString: name), space: space.map { String(cString: $0) } ?? "", given)
        LibXML2.stopIfFailed(reader)
      }
      handler.endElementNs = { context, _, _, _ in
        guard let reader = LibXML2.reader(context) else { return }
        reader.close()
      }
      handler.characters = { context, text, count in
        guard let text, let reader = LibXML2.reader(context) else { return }
        reader.text(UnsafeBufferPointer(start: text, count: Int(count)))
      }
      handler.cdataBlock = handler.characters
      handler.entityDecl = { context, _, _, _, _, _ in
        guard let reader = LibXML2.reader(context) else { return }
        reader.fail("it declares entities")
        LibXML2.stopIfFailed(reader)
      }
      handler.reference = { context, _ in
        guard let reader = LibXML2.reader(context) else { return }
        reader.fail("it names entities that XML does not have")
        LibXML2.stopIfFailed(reader)
      }
      handler.serror = { context, fault in
        guard let fault, fault.pointee.level == XML_ERR_FATAL, let reader = LibXML2.reader(context) else { return }
        let message = fault.pointee.message.map { String(cString: $0) } ?? ""
        reader.fail(xml: message, line: Int(fault.pointee.line))
      }
      parser.pointee.sax.pointee = handler
      parser.pointee.userData = Unmanaged.passUnretained(reader).toOpaque()
      reader.parser = UnsafeMutableRawPointer(parser)
      xmlParseDocument(parser)
      reader.parser = nil
      if parser.pointee.wellFormed == 0 { reader.fail("its XML is broken") }
    }
  }

  private static func reader(_ context: UnsafeMutableRawPointer?) -> DrawingReader? {
    context.map { Unmanaged<DrawingReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func stopIfFailed(_ reader: DrawingReader) {
    if reader.fault != nil, let parser = reader.parser {
      xmlStopParser(parser.assumingMemoryBound(to: xmlParserCtxt.self))
    }
  }

  // MARK: Encodings

  /// Text in UTF-8, broken places as replacement characters; nil for an encoding the library does not know.
  static func decode(_ bytes: ArraySlice<UInt8>, from encoding: String) -> (utf8: [UInt8], faults: Int)? {
    guard isReady, let handler = xmlFindCharEncodingHandler(encoding) else { return nil }
    defer { xmlCharEncCloseFunc(handler) }
    // A fault is counted here; the library would print it.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    guard let input = xmlBufferCreateSize(0), let output = xmlBufferCreateSize(bytes.count * 2 + 16) else { return nil }
    defer {
      xmlBufferFree(input)
      xmlBufferFree(output)
    }
    bytes.withUnsafeBufferPointer { _ = xmlBufferAdd(input, $0.baseAddress, Int32($0.count)) }
    var faults = 0
    var left = xmlBufferLength(input)
    while left > 0 {
      let result = xmlCharEncInFunc(handler, output, input)
      let now = xmlBufferLength(input)
      if result < 0 || now == left {
        faults += 1
        xmlBufferAdd(output, [0xEF, 0xBF, 0xBD], 3)
        if xmlBufferShrink(input, 1) < 0 || faults > 10_000 { break }
      }
      left = xmlBufferLength(input)
    }
    guard let content = xmlBufferContent(output) else { return ([], faults) }
    return (Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(output)))), faults)
  }
}
