/// Words as a POSIX shell takes them.
enum Shell {
  /// In double quotes, with what a shell would read in them escaped.
  static func quoted(_ word: String) -> String {
    var result = "\""
    for character in word.filter({ !$0.isNewline }) {
      if ["\"", "\\", "$", "`"].contains(character) { result.append("\\") }
      result.append(character)
    }
    return result + "\""
  }
}
