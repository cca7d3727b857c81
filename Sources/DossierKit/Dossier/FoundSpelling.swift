/// Which spelling of a name heads its page.
enum FoundSpelling {
  /// The most frequent one, one in capitals or of letters alone only where there is no other; of equals the first in order of bytes.
  static func best(of spellings: [String: Int]) -> String? {
    let quiet = spellings.filter { !isShouted($0.key) }
    let some = quiet.isEmpty ? spellings : quiet
    let long = some.filter { $0.key.contains(" ") }
    let isAbbreviated = some.contains { !$0.key.contains(" ") && !$0.key.contains(where: \.isLowercase) }
    return (isAbbreviated && !long.isEmpty ? long : some).max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// "SVB FINANCIAL GROUP", as titles and forms are set.
  private static func isShouted(_ name: String) -> Bool { name.contains(" ") && !name.contains(where: \.isLowercase) }
}
