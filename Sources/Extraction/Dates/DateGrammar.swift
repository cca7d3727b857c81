/// The rules of ``DateRules``, compiled to two tries over words and classes.
struct DateGrammar: Sendable {
  enum Meaning: String, Sendable {
    case date, monthday, quarter, weekday, month, season, year, short, era, decade, century, holiday, relative, weekof
    case that, around, day, night, unit, weekend
    case edge, eom, nth, part, time, shift, later, exact, within, onweekday, span, length, half, each, often, ref
    case days, years, eras, bare, dayalone, bcyear, portion
  }

  struct Rule: Sendable {
    let meaning: Meaning
    let argument: String
  }

  static let shared = DateGrammar()

  private(set) var lexicon = DateLexicon()
  private(set) var rules: [Rule] = []
  private(set) var trie = DateTrie()
  /// By literal: whether a rule or a holiday can begin with it.
  private(set) var literalOpens: [Bool] = []
  private(set) var literalOpensHoliday: [Bool] = []
  /// By literal: whether it stands for an expression only with the next word, and so for none before a word of no table.
  private var literalNeedsMore: [Bool] = []
  /// The same by role, a bit each.
  private var rolesNeedMore: UInt32 = 0
  /// The names of ``DateHolidays`` by their first word, longest first.
  private(set) var holidays: [UInt64: [Holiday]] = [:]

  struct Holiday: Sendable {
    let words: [UInt64]
    let when: Substring
    let number: Int
  }
  private(set) var holidayRules: [Substring] = []

  private(set) var dash: UInt16 = 0
  private(set) var apostrophe: UInt16 = 0

  private init() {
    dash = lexicon.literal("-")
    apostrophe = lexicon.literal("'")
    var builder = DateTrie.Builder()
    add(DateRules.base, to: DateTrie.base, of: &builder)
    add(DateRules.full, to: DateTrie.full, of: &builder)
    let holidayLines = DateHolidays.table.split(separator: "\n").map { $0.split(separator: " ") }
    let holidayLiterals = holidayLines.compactMap { $0.count > 1 ? lexicon.literal($0[1]) : nil }
    trie = DateTrie(builder, literals: lexicon.literals)
    literalOpensHoliday = Array(repeating: false, count: lexicon.literals + 1)
    for literal in holidayLiterals { literalOpensHoliday[Int(literal)] = true }
    literalOpens = literalOpensHoliday
    for literal in literalOpens.indices where trie.opens(with: literal) { literalOpens[literal] = true }
    // "'99" begins with a mark.
    literalOpens[Int(apostrophe)] = true
    literalNeedsMore = literalOpensHoliday.indices.map { !literalOpensHoliday[$0] && !trie.ends(with: $0) }
    // "more than" and "at least" are one class of two words.
    let pairs: [DateWord.Role] = [.approx, .comparison]
    rolesNeedMore = ~pairs.reduce(trie.wholeRoles) { $0 | 1 << UInt32($1.rawValue) }
    for fields in holidayLines {
      let words = fields.dropFirst().map { Token.key($0) }
      guard let first = words.first else { continue }
      holidays[first, default: []].append(Holiday(words: words, when: fields[0], number: holidayRules.count))
      holidayRules.append(fields[0])
    }
    for key in holidays.keys { holidays[key]?.sort { $0.words.count > $1.words.count } }
    lexicon.pack()
  }

  /// Whether a word begins expressions and is none by itself.
  func needsMore(_ word: DateWord) -> Bool {
    literalNeedsMore[Int(word.literal)] && rolesNeedMore >> UInt32(word.role.rawValue) & 1 != 0
  }

  private mutating func add(_ table: String, to root: Int, of trie: inout DateTrie.Builder) {
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard let head = fields.first?.split(separator: ":"), let name = head.first,
        let meaning = Meaning(rawValue: String(name))
      else { continue }
      let rule = rules.count
      rules.append(Rule(meaning: meaning, argument: head.count > 1 ? String(head[1]) : ""))
      // The nodes reached so far: optional elements leave the old ones in as well.
      var reached = [root]
      for element in fields.dropFirst() {
        let isOptional = element.count > 1 && element.last == "?"
        let name = isOptional ? element.dropLast() : element
        var next = isOptional ? reached : []
        for alternative in name.split(separator: "|") {
          let step: DateTrie.Step =
            if let symbol = DateSymbol.named[String(alternative)] { .symbol(symbol) } else {
              .literal(lexicon.literal(alternative))
            }
          for node in reached {
            let target = trie.node(after: node, step)
            if !next.contains(target) { next.append(target) }
          }
        }
        reached = next
      }
      for node in reached where node != root { trie.end(rule, at: node) }
    }
  }
}
