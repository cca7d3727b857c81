/// What is known of the shortcodes of Hugo and of its widely used themes.
enum ShortcodeTables {
  /// Where the language of the code stands that is put between a shortcode and its end.
  enum Language {
    /// In `lang="go"`, or first of all (`{{< highlight go >}}`), or as the ending of `file="main.go"`.
    case argument
    case fixed(String)
  }

  /// Shortcodes with code between them and their end. From Hugo's documentation ("Embedded shortcodes", "Syntax highlighting"), its
  /// own source, and the themes Docsy, Book, Relearn, Geekdoc, Hextra and LoveIt.
  static let code: [String: Language] = [
    "highlight": .argument, "code": .argument, "code-toggle": .argument, "codeblock": .argument,
    "code-block": .argument, "prettify": .argument, "snippet": .argument,
    "bash": .fixed("bash"), "shell": .fixed("sh"), "console": .fixed("console"), "terminal": .fixed("console"),
    "command": .fixed("console"), "mermaid": .fixed("mermaid"), "plantuml": .fixed("plantuml"),
    "graphviz": .fixed("dot"), "goat": .fixed("goat"), "chart": .fixed("json"), "echarts": .fixed("json"),
    "katex": .fixed("math"), "math": .fixed("math"), "mathjax": .fixed("math"), "latex": .fixed("math"),
  ]

  /// Arguments that name the language, or a file whose ending does.
  static let languageKeys: Set<String> = ["lang", "language", "syntax"]
  static let fileKeys: Set<String> = ["file", "filename", "title", "name"]

  /// Shortcodes that stand for the address of a page.
  static let references: Set<String> = ["ref", "relref"]

  /// Shortcodes that show a picture.
  static let pictures: Set<String> = ["figure", "img", "image"]

  /// What others are in Markdown.
  static let cures: [String: String] = [
    "ref": "write the link as [words](note.md)", "relref": "write the link as [words](note.md)",
    "figure": "write ![what it shows](image.png)", "img": "write ![what it shows](image.png)",
    "image": "write ![what it shows](image.png)",
    "highlight": "write a fence: ```language", "details": "write a folded callout: > [!note]- Title",
    "youtube": "write a link to the film's page", "vimeo": "write a link to the film's page",
    "tweet": "write a link to its page, or quote it", "x": "write a link to its page, or quote it",
    "instagram": "write a link to its page, or quote it",
    "gist": "write a link to its page, or the code in a fence", "param": "write the value itself",
    "notice": "write a callout: > [!note] Title", "note": "write a callout: > [!note] Title",
    "hint": "write a callout: > [!tip] Title", "tip": "write a callout: > [!tip] Title",
    "warning": "write a callout: > [!warning] Title", "alert": "write a callout: > [!warning] Title",
    "callout": "write a callout: > [!note] Title", "admonition": "write a callout: > [!note] Title",
    "include": "write an embed: ![[note]]", "readfile": "write an embed: ![[note]]",
  ]
}
