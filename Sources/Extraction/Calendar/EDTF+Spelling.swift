extension EDTF {
  /// As a person writes it: a quarter as "2023-Q4" and a half as "2023-H1", which the standard numbers; all else as it is printed.
  package var spelling: String {
    let printed = description
    guard printed.utf8.count == 7, let number = Int(printed.suffix(2)) else { return printed }
    switch number {
    case 33...36: return printed.prefix(5) + "Q\(number - 32)"
    case 40...41: return printed.prefix(5) + "H\(number - 39)"
    default: return printed
    }
  }
}
