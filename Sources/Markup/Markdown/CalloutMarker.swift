/// `[!type]`, `[!type]-` or `[!type]+` at the start of a block quote; `[!type|words]` has words for some theme, which are passed over.
struct CalloutMarker {
  let type: String
  let fold: Prose.Callout.Fold
  /// Bytes of the marker and the space behind it.
  let length: Int

  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count >= 4, text[0] == UInt8(ascii: "["), text[1] == UInt8(ascii: "!") else { return nil }
    var at = 2
    while at < text.count, at < 42, text[at].isIDByte || text[at] == UInt8(ascii: "_") { at += 1 }
    let end = at
    if at < text.count, text[at] == UInt8(ascii: "|") {
      while at < text.count, at < end + 80, text[at] != UInt8(ascii: "]"), text[at] != 0x0A { at += 1 }
    }
    guard end > 2, at < text.count, text[at] == UInt8(ascii: "]") else { return nil }
    type = String(decoding: text[2..<end], as: UTF8.self).lowercased()
    at += 1
    var fold = Prose.Callout.Fold.none
    if at < text.count, text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: "+") {
      fold = text[at] == UInt8(ascii: "-") ? .closed : .open
      at += 1
    }
    self.fold = fold
    while at < text.count, text[at].isBlank { at += 1 }
    length = at
  }
}
