/// Which letters of a name are capitals, gathered while it is read.
struct CasePattern: Equatable {
  /// Over the cased letters in order; equal for equal capitalisation of equal letters.
  private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  private(set) var uppers: Int32 = 0
  private(set) var lowers: Int32 = 0
  /// The class of the first cased letter; 0 before there is one.
  private(set) var first: Fold.Entry = 0

  var isCapitalised: Bool { first == Fold.upper }
  var isAllCapitals: Bool { uppers > 0 && lowers == 0 }

  @inline(__always) mutating func add(_ entry: Fold.Entry) {
    let kind = entry & (Fold.upper | Fold.lower)
    if kind == 0 { return }
    if first == 0 { first = kind }
    if kind == Fold.upper { uppers += 1 } else { lowers += 1 }
    hash = (hash ^ UInt64(kind >> 24)) &* 0x0000_0100_0000_01b3
  }
}

/// In which capitalisation a name counts as found.
enum CaseRule: UInt8, Sendable {
  /// As it is written: all-capital and short names ("US", "May").
  case exact
  /// With a capital at its start: "Apple" is no "apple".
  case capitalised
  /// It has no letters that know capitals: 武汉, 360.
  case any
  /// It begins with a small letter ("iRay", "von der Leyen"): as it is written, or with its first letter raised.
  case raisable

  /// The most letters of a short name.
  static let shortName = 4
}
