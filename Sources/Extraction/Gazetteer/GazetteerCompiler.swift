/// Turns names into sorted keys, and the names of one key into forms.
struct GazetteerCompiler {
  private(set) var bytes: [UInt8] = []
  private(set) var keys: [Trie.Key] = []
  private(set) var firstForm: [Int32] = []
  private(set) var forms: [Gazetteer.Form] = []
  private(set) var holders: [(entry: Int32, isWeak: Bool)] = []
  private(set) var starts: [StartFilter.Start] = []

  private let names: [Gazetteer.Name]
  private var items: [Item] = []

  private struct Item {
    let key: Trie.Key
    /// The first eight bytes of the key, so that most comparisons are one of integers.
    let prefix: UInt64
    let name: Int32
    let rule: CaseRule
    let pattern: CasePattern
    let raised: UInt64
    let isDistinct: Bool

    /// Exact forms come first: what matches them is no guess.
    var order: UInt8 { rule.rawValue }
    func isForm(of other: Item) -> Bool {
      rule == other.rule && (rule == .capitalised || rule == .any || pattern.hash == other.pattern.hash)
    }
  }

  init(_ names: [Gazetteer.Name]) { self.names = names }

  mutating func compile() {
    fold()
    sort()
    var start = 0
    while start < items.count {
      var end = start + 1
      while end < items.count, compareKeys(items[start], items[end]) == 0 { end += 1 }
      addKey(items[start..<end])
      start = end
    }
    firstForm.append(Int32(forms.count))
  }

  private mutating func fold() {
    items.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      guard let folded = FoldedName(name.text.utf8) else { continue }
      let key = Trie.Key(start: Int32(bytes.count), length: Int32(folded.bytes.count))
      bytes += folded.bytes
      var prefix: UInt64 = 0
      for place in 0..<8 { prefix = prefix << 8 | UInt64(place < folded.bytes.count ? folded.bytes[place] : 0) }
      items.append(
        Item(
          key: key, prefix: prefix, name: Int32(index), rule: folded.rule, pattern: folded.pattern,
          raised: folded.raised.hash, isDistinct: folded.isDistinct))
    }
  }

  private mutating func sort() {
    let bytes = bytes
    items.sort { a, b in
      let keys = GazetteerCompiler.compare(a.key, a.prefix, b.key, b.prefix, in: bytes)
      if keys != 0 { return keys < 0 }
      if a.order != b.order { return a.order < b.order }
      if a.rule == .exact || a.rule == .raisable, a.pattern.hash != b.pattern.hash {
        return a.pattern.hash < b.pattern.hash
      }
      return a.name < b.name
    }
  }

  private func compareKeys(_ a: Item, _ b: Item) -> Int {
    GazetteerCompiler.compare(a.key, a.prefix, b.key, b.prefix, in: bytes)
  }

  private static func compare(
    _ a: Trie.Key, _ aPrefix: UInt64, _ b: Trie.Key, _ bPrefix: UInt64, in bytes: [UInt8]
  ) -> Int {
    if aPrefix != bPrefix { return aPrefix < bPrefix ? -1 : 1 }
    var place = 8
    while place < a.length, place < b.length {
      let one = bytes[Int(a.start) + place]
      let two = bytes[Int(b.start) + place]
      if one != two { return one < two ? -1 : 1 }
      place += 1
    }
    return Int(a.length - b.length)
  }

  /// Adds a key with its forms; `items` share it and stand in order.
  private mutating func addKey(_ items: ArraySlice<Item>) {
    guard let first = items.first else { return }
    keys.append(first.key)
    firstForm.append(Int32(forms.count))
    let loose = items.filter { $0.rule == .capitalised }
    var start = items.startIndex
    while start < items.endIndex {
      var end = start + 1
      while end < items.endIndex, items[start].isForm(of: items[end]) { end += 1 }
      // What matches "APPLE" as it is written matches "Apple" as well.
      let isExact = items[start].rule == .exact && items[start].pattern.isCapitalised
      addForm(Array(items[start..<end]), also: isExact ? loose : [])
      start = end
    }
  }

  private mutating func addForm(_ items: [Item], also loose: [Item]) {
    guard let first = items.first else { return }
    let start = Int32(holders.count)
    var known: [Int32: Int] = [:]
    for item in items + loose {
      let name = names[Int(item.name)]
      let entry = Int32(truncatingIfNeeded: name.entry)
      if let place = known[entry] {
        holders[place].isWeak = holders[place].isWeak && name.isWeak
      } else {
        known[entry] = holders.count
        holders.append((entry, name.isWeak))
      }
    }
    forms.append(
      Gazetteer.Form(
        name: first.name, rule: first.rule, pattern: first.pattern.hash, raised: first.raised,
        isDistinct: first.isDistinct, isAbbreviation: first.pattern.isAllCapitals,
        hasCompanyForm: CompanyForm.endsInForm(names[Int(first.name)].text),
        entries: start..<Int32(holders.count)))
    starts.append(
      StartFilter.Start(
        first: bytes[Int(first.key.start)], second: first.key.length > 1 ? bytes[Int(first.key.start) + 1] : 0,
        rule: first.rule, isCapitalised: first.pattern.isCapitalised))
  }
}
