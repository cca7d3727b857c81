/// Turns names into sorted keys, and the names of one key into forms.
struct GazetteerCompiler {
  private(set) var keys: [Trie.Key] = []
  private(set) var firstForm: [Int32] = []
  private(set) var forms: [Gazetteer.Form] = []
  private(set) var holders: [(entry: Int32, isWeak: Bool)] = []
  private(set) var starts: [StartFilter.Start] = []

  private let names: [Gazetteer.Name]
  private var folder = NameFolder()
  private var items: [Item] = []

  private struct Item {
    let folded: FoldedName
    let name: Int

    func sharesForm(with other: Item) -> Bool {
      folded.rule == other.folded.rule
        && (folded.rule == .capitalised || folded.rule == .any || folded.pattern.hash == other.folded.pattern.hash)
    }
  }

  /// The first eight bytes of a key and the number of its item: most comparisons are one of integers.
  private struct Place {
    let prefix: UInt64
    let item: Int32
  }

  init(_ names: [Gazetteer.Name]) { self.names = names }

  var bytes: [UInt8] { folder.bytes }

  mutating func compile() {
    let places = fold()
    let order = sorted(places)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, compare(order[start], order[end]) == 0 { end += 1 }
      addKey(order[start..<end].map { items[Int($0.item)] })
      start = end
    }
    firstForm.append(Int32(forms.count))
  }

  private mutating func fold() -> [Place] {
    var places: [Place] = []
    items.reserveCapacity(names.count)
    places.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      var text = name.text
      guard let folded = text.withUTF8({ folder.fold($0) }) else { continue }
      var prefix: UInt64 = 0
      for place in 0..<8 {
        let byte = place < folded.key.length ? folder.bytes[Int(folded.key.start) + place] : 0
        prefix = prefix << 8 | UInt64(byte)
      }
      places.append(Place(prefix: prefix, item: Int32(items.count)))
      items.append(Item(folded: folded, name: index))
    }
    return places
  }

  /// By key; then exact forms first, since what matches them is no guess.
  private func sorted(_ places: [Place]) -> [Place] {
    places.sorted { a, b in
      if a.prefix != b.prefix { return a.prefix < b.prefix }
      let order = compare(a, b)
      if order != 0 { return order < 0 }
      let one = items[Int(a.item)].folded
      let two = items[Int(b.item)].folded
      if one.rule != two.rule { return one.rule.rawValue < two.rule.rawValue }
      if one.rule == .exact || one.rule == .raisable, one.pattern.hash != two.pattern.hash {
        return one.pattern.hash < two.pattern.hash
      }
      return a.item < b.item
    }
  }

  private func compare(_ a: Place, _ b: Place) -> Int {
    if a.prefix != b.prefix { return a.prefix < b.prefix ? -1 : 1 }
    let one = items[Int(a.item)].folded.key
    let two = items[Int(b.item)].folded.key
    var place = 8
    while place < one.length, place < two.length {
      let difference = Int(folder.bytes[Int(one.start) + place]) - Int(folder.bytes[Int(two.start) + place])
      if difference != 0 { return difference }
      place += 1
    }
    return Int(one.length - two.length)
  }

  /// Adds a key with its forms; `items` share it and stand in order.
  private mutating func addKey(_ items: [Item]) {
    guard let first = items.first else { return }
    keys.append(first.folded.key)
    firstForm.append(Int32(forms.count))
    var start = 0
    while start < items.count {
      var end = start + 1
      while end < items.count, items[start].sharesForm(with: items[end]) { end += 1 }
      // What matches "APPLE" as it is written matches "Apple" as well.
      let isExact = items[start].folded.rule == .exact && items[start].folded.pattern.isCapitalised
      let loose = isExact && end < items.count ? items[end...].filter { $0.folded.rule == .capitalised } : []
      addForm(items[start..<end] + loose)
      start = end
    }
  }

  private mutating func addForm(_ items: ArraySlice<Item>) {
    guard let first = items.first else { return }
    let start = Int32(holders.count)
    if items.count == 1 {
      let name = names[first.name]
      holders.append((Int32(truncatingIfNeeded: name.entry), name.isWeak))
    } else {
      addHolders(items)
    }
    let folded = first.folded
    forms.append(
      Gazetteer.Form(
        name: Int32(first.name), rule: folded.rule, pattern: folded.pattern.hash, raised: folded.raised,
        isDistinct: folded.isDistinct, isAbbreviation: folded.pattern.isAllCapitals,
        hasArticle: folded.hasArticle,
        takesArticle: items.contains { $0.folded.takesArticle },
        isFullName: items.contains { names[$0.name].isFullName },
        hasCompanyForm: CompanyForm.endsInForm(names[first.name].text), entries: start..<Int32(holders.count)))
    let key = folder.bytes[Int(folded.key.start)..<Int(folded.key.start + folded.key.length)].prefix(3)
    let opening = (key + [0, 0]).prefix(3)
    starts.append(
      StartFilter.Start(
        bytes: (opening[opening.startIndex], opening[opening.startIndex + 1], opening[opening.startIndex + 2]),
        rule: folded.rule, isCapitalised: folded.pattern.isCapitalised))
  }

  private mutating func addHolders(_ items: ArraySlice<Item>) {
    var known: [Int32: Int] = [:]
    for item in items {
      let name = names[item.name]
      let entry = Int32(truncatingIfNeeded: name.entry)
      if let place = known[entry] {
        holders[place].isWeak = holders[place].isWeak && name.isWeak
      } else {
        known[entry] = holders.count
        holders.append((entry, name.isWeak))
      }
    }
  }
}
