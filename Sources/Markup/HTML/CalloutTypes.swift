/// The kinds of callouts that Obsidian knows, with the other names it has for them.
enum CalloutTypes {
  /// The kind that a style sheet knows a type by; an unknown type is its own kind.
  static func canonical(_ type: String) -> String { aliases[type] ?? type }

  /// From Obsidian's help, "Callouts: supported types".
  private static let aliases: [String: String] = [
    "summary": "abstract", "tldr": "abstract", "hint": "tip", "important": "tip", "check": "success", "done": "success",
    "help": "question", "faq": "question", "caution": "warning", "attention": "warning", "fail": "failure",
    "missing": "failure", "error": "danger", "cite": "quote",
  ]
}
