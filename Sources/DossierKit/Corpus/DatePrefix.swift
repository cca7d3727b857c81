import Extraction

/// The optional prefix `date YYYY-MM-DD` of a plain-text article, on a line of its own or before the text.
struct DatePrefix {
  var date: CalendarDate?
  var badDate: Range<Int>?
  /// Behind the prefix and the white space after it; 0 where there is none.
  var end = 0

  init(in utf8: [UInt8]) {
    var at = 0
    while at < utf8.count, utf8[at] <= 0x20 { at += 1 }
    guard at + 5 < utf8.count,
      utf8[at..<at + 4].elementsEqual("date".utf8) || utf8[at..<at + 4].elementsEqual("Date".utf8)
    else { return }
    at += 4
    if utf8[at] == 0x3A { at += 1 }
    let space = at
    while at < utf8.count, utf8[at] == 0x20 || utf8[at] == 0x09 { at += 1 }
    guard at > space, at < utf8.count, (0x30...0x39).contains(utf8[at]) else { return }
    let start = at
    while at < utf8.count, utf8[at] > 0x20 { at += 1 }
    let word = String(decoding: utf8[start..<at], as: UTF8.self)
    guard let date = CalendarDate(iso: word) else {
      badDate = start..<at
      return
    }
    self.date = date
    while at < utf8.count, utf8[at] <= 0x20 { at += 1 }
    end = at
  }
}
