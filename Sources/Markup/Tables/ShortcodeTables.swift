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
    "code-block": .argument, "prettify": .argument, "snippet": .argument, "output": .argument,
    "bash": .fixed("bash"), "shell": .fixed("sh"), "console": .fixed("console"), "terminal": .fixed("console"),
    "command": .fixed("console"), "mermaid": .fixed("mermaid"), "plantuml": .fixed("plantuml"),
    "graphviz": .fixed("dot"), "goat": .fixed("goat"), "chart": .fixed("json"), "echarts": .fixed("json"),
    "katex": .fixed("math"), "math": .fixed("math"), "mathjax": .fixed("math"), "latex": .fixed("math"),
  ]

  /// Arguments that name the language, or a file whose ending does.
  static let languageKeys: Set<String> = ["lang", "language", "syntax"]
  static let fileKeys: Set<String> = ["file", "filename", "title", "name"]

  /// What a shortcode that sets words apart is as a callout.
  enum Callout {
    case kind(String)
    /// Of the kind that an argument names: `{{< hint info >}}`, `{{% alert color="warning" %}}`.
    case argument
    /// Its words are hidden below its title.
    case folded
  }

  /// Shortcodes with words between them and their end that are set apart. From Hugo's documentation and the themes Docsy, Book,
  /// Relearn, LoveIt, Geekdoc, Blowfish, Hextra, Doks and Lotus Docs.
  static let callouts: [String: Callout] = [
    "note": .kind("note"), "info": .kind("info"), "information": .kind("info"), "tip": .kind("tip"),
    "warning": .kind("warning"), "caution": .kind("caution"), "attention": .kind("attention"),
    "danger": .kind("danger"), "important": .kind("important"), "error": .kind("error"), "success": .kind("success"),
    "example": .kind("example"),
    "notice": .argument, "alert": .argument, "admonition": .argument, "callout": .argument, "hint": .argument,
    "details": .folded, "expand": .folded, "collapse": .folded, "spoiler": .folded,
  ]

  /// Arguments that name the kind of a callout, and those that are its title.
  static let kindKeys = ["type", "style", "color", "context", "kind", "level", "status", "icon"]
  static let titleKeys = ["title", "header", "heading", "summary"]

  /// Kinds as themes call them, and colours by which they mean them.
  static let kinds: [String: String] = [
    "note": "note", "notice": "note", "secondary": "note", "default": "note", "info": "info", "information": "info",
    "primary": "info", "tip": "tip", "hint": "tip", "success": "success", "ok": "success", "check": "success",
    "warning": "warning", "caution": "caution", "attention": "attention", "important": "important",
    "danger": "danger", "error": "error", "failure": "failure", "bug": "bug", "example": "example",
    "question": "question", "abstract": "abstract",
  ]

  /// A page on another site that a shortcode shows a part of.
  struct Page {
    let address: String
    /// Its arguments in their order, which stand in braces in the address.
    let keys: [String]
    let words: String
    /// What stands for an argument that is not given.
    var instead: [String: String] = [:]
  }

  /// From Hugo's documentation, "Embedded shortcodes".
  static let pages: [String: Page] = [
    "youtube": Page(address: "https://www.youtube.com/watch?v={id}", keys: ["id"], words: "Film on YouTube"),
    "vimeo": Page(address: "https://vimeo.com/{id}", keys: ["id"], words: "Film on Vimeo"),
    "gist": Page(address: "https://gist.github.com/{user}/{id}", keys: ["user", "id"], words: "Code on GitHub Gist"),
    "x": Page(
      address: "https://x.com/{user}/status/{id}", keys: ["user", "id"], words: "Post on X", instead: ["user": "i"]),
    "tweet": Page(
      address: "https://x.com/{user}/status/{id}", keys: ["user", "id"], words: "Post on X", instead: ["user": "i"]),
    "twitter": Page(
      address: "https://x.com/{user}/status/{id}", keys: ["user", "id"], words: "Post on X", instead: ["user": "i"]),
    "instagram": Page(
      address: "https://www.instagram.com/p/{id}/", keys: ["id"], words: "Post on Instagram"),
  ]

  /// Folders below `content` that sites in several languages have for each of them.
  static let languages: Set<String> = ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "ja", "ko", "zh"]

  /// Shortcodes that show another file.
  static let embeds: Set<String> = ["readfile", "include"]

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
