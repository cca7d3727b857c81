extension HTML {
  /// Escapes text between tags: `&`, `<`, `>`.
  package static func escape(_ text: some Sequence<UInt8>, into out: inout [UInt8]) {
    let done: Void? = text.withContiguousStorageIfAvailable { bytes in
      var from = 0
      for at in 0..<bytes.count {
        let byte = bytes[at]
        // The three that matter lie between `&` and `>`.
        guard byte <= 0x3E, byte >= 0x26, byte == 0x26 || byte == 0x3C || byte == 0x3E else { continue }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<at]))
        out.append(contentsOf: entity(byte))
        from = at + 1
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<bytes.count]))
    }
    if done == nil { escape(Array(text), into: &out) }
  }

  /// Escapes the value of an attribute in double quotes.
  package static func escape(attribute text: some Sequence<UInt8>, into out: inout [UInt8]) {
    let done: Void? = text.withContiguousStorageIfAvailable { bytes in
      var from = 0
      for at in 0..<bytes.count {
        let byte = bytes[at]
        guard byte <= 0x3E, byte >= 0x22, byte == 0x22 || byte == 0x26 || byte == 0x27 || byte == 0x3C || byte == 0x3E
        else { continue }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<at]))
        out.append(contentsOf: entity(byte))
        from = at + 1
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[from..<bytes.count]))
    }
    if done != nil { return }
    for byte in text {
      switch byte {
      case 0x22, 0x26, 0x27, 0x3C, 0x3E: out.append(contentsOf: entity(byte))
      default: out.append(byte)
      }
    }
  }

  private static func entity(_ byte: UInt8) -> String.UTF8View {
    switch byte {
    case 0x22: "&quot;".utf8
    case 0x26: "&amp;".utf8
    case 0x27: "&#39;".utf8
    case 0x3C: "&lt;".utf8
    default: "&gt;".utf8
    }
  }
}
