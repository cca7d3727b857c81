/// The two encodings in which MIME sends eight-bit bytes (RFC 2045, section 6); broken places stay as they are.
enum TransferEncoding {
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      guard bytes[at] == UInt8(ascii: "=") else {
        result.append(bytes[at])
        at += 1
        continue
      }
      if at + 1 < bytes.endIndex, bytes[at + 1] == 0x0A {
        at += 2
      } else if at + 2 < bytes.endIndex, bytes[at + 1] == 0x0D, bytes[at + 2] == 0x0A {
        at += 3
      } else if at + 2 < bytes.endIndex, let high = digit(bytes[at + 1]), let low = digit(bytes[at + 2]) {
        result.append(high << 4 | low)
        at += 3
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return result
  }

  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 4 * 3)
    var value: UInt32 = 0
    var bits: UInt32 = 0
    for byte in bytes {
      let part: UInt32
      switch byte {
      case 0x41...0x5A: part = UInt32(byte) - 0x41
      case 0x61...0x7A: part = UInt32(byte) - 0x61 + 26
      case 0x30...0x39: part = UInt32(byte) - 0x30 + 52
      case 0x2B, 0x2D: part = 62
      case 0x2F, 0x5F: part = 63
      default: continue
      }
      value = value << 6 | part
      bits += 6
      if bits >= 8 {
        bits -= 8
        result.append(UInt8(truncatingIfNeeded: value >> bits))
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
