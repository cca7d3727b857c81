import Extraction

/// The lines that a mail program sets over a message, where a newsletter was pasted or saved with them: "From: …", "Subject: …".
struct MailHeader: Sendable {
  /// Who sent it, without the address.
  let sender: String?
  let day: CalendarDate?
  /// Where the words of the subject stand.
  let subject: Range<Int>
  /// The other lines.
  let lines: [Range<Int>]

  private static let names: Set<String> = [
    "from", "to", "cc", "bcc", "subject", "date", "sent", "reply-to", "delivered-to", "message-id", "return-path",
    "mime-version", "content-type", "content-transfer-encoding", "list-unsubscribe", "received", "x-mailer",
  ]

  /// Nil for lines that are no such header: each has a name that mail knows, and one is the subject.
  init?(_ lines: [Range<Int>], in utf8: [UInt8]) {
    guard lines.count > 1 else { return nil }
    var subject: Range<Int>?
    var others: [Range<Int>] = []
    var sender: String?
    var day: CalendarDate?
    for line in lines {
      guard let colon = utf8[line].firstIndex(of: 0x3A) else { return nil }
      let name = String(decoding: utf8[line.lowerBound..<colon], as: UTF8.self).lowercased()
      guard Self.names.contains(name) else { return nil }
      var start = colon + 1
      while start < line.upperBound, utf8[start] <= 0x20 { start += 1 }
      let value = String(decoding: utf8[start..<line.upperBound], as: UTF8.self)
      if name == "subject", start < line.upperBound {
        subject = start..<line.upperBound
        continue
      }
      others.append(line)
      if name == "from" {
        sender = value.prefix { $0 != "<" }.filter { $0 != "\"" }.split(separator: " ").joined(separator: " ")
      }
      if name == "date" || name == "sent" { day = CalendarDate(readingPage: value) }
    }
    guard let subject, others.count > 0, sender != nil || day != nil else { return nil }
    self.subject = subject
    self.lines = others
    self.sender = sender.flatMap { $0.isEmpty || $0.contains("@") ? nil : $0 }
    self.day = day
  }
}
