import Extraction

/// The line a messenger writes by a message that is copied out of it: "The Harbour Watch, [13/04/2024 10:02]" over it, "12.4K views 03:11
/// 11 Mar 2023" below it. In figures the day comes first.
struct ChatLine: Sendable, Equatable {
  let channel: String?
  let day: CalendarDate

  init?(_ line: String) {
    guard line.utf8.count <= 90 else { return nil }
    if let views = line.firstRange(of: " views ") {
      guard line.first?.isNumber == true, !line[..<views.lowerBound].contains(" "),
        let day = CreditLine(String(line[views.upperBound...]).replacing("edited ", with: "").onOneLine)?.day
      else { return nil }
      channel = nil
      self.day = day
      return
    }
    guard line.hasSuffix("]"), let open = line.lastIndex(of: "[") else { return nil }
    let name = String(line[..<open]).onOneLine
    let words = line[line.index(after: open)...].dropLast().split { $0 == " " || $0 == "," }
    guard name.hasSuffix(","), words.count == 2, words[1].split(separator: ":").count > 1 else { return nil }
    let parts = words[0].split { $0 == "/" || $0 == "." }.map { Int($0) ?? 0 }
    guard parts.count == 3, let day = CalendarDate(year: parts[2], month: parts[1], day: parts[0]) else { return nil }
    channel = String(name.dropLast())
    self.day = day
  }
}
