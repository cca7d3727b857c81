/// How many elements a drawing comes to where parts of it are used in other parts: a few lines can ask for billions.
struct DrawingUses {
  /// What stands in a part of the drawing that has a name.
  private struct Part {
    var elements = 0
    var names: [String] = []
    var parts: [Int] = []
  }

  private(set) var elements = 0
  private var parts = [Part()]
  private var named: [String: Int] = [:]
  private var open = [0]

  mutating func open(_ id: String?) {
    elements += 1
    var own = open[open.count - 1]
    if let id, named[id] == nil {
      parts[own].parts.append(parts.count)
      own = parts.count
      named[id] = own
      parts.append(Part())
    }
    parts[own].elements += 1
    open.append(own)
  }

  mutating func close() { if open.count > 1 { open.removeLast() } }

  /// A reference in the element that was opened last.
  mutating func add(_ id: String) { parts[open[open.count - 1]].names.append(id) }

  /// Circles, which browsers do not follow, count once.
  var total: Int {
    var totals = [Int?](repeating: nil, count: parts.count)
    var pending = [0]
    var entered = [Bool](repeating: false, count: parts.count)
    while let part = pending.last {
      let below = parts[part].parts + parts[part].names.compactMap { named[$0] }
      if !entered[part] {
        entered[part] = true
        pending += below.filter { !entered[$0] }
        continue
      }
      pending.removeLast()
      if totals[part] != nil { continue }
      totals[part] = below.reduce(parts[part].elements) { min(Int(Int32.max), $0 + (totals[$1] ?? 0)) }
    }
    return totals[0] ?? 0
  }
}
