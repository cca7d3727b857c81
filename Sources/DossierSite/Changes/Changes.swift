import DossierKit
import Extraction

/// What one build has that an earlier one had not, and the other way round.
struct Changes: Sendable {
  enum Verb: String, Sendable, CaseIterable { case added, changed, regraded, withdrawn, removed }

  struct Change: Sendable {
    let verb: Verb
    /// As it is now; as it was where it is no longer there.
    let item: SnapshotItem
    /// "published: 2023 → 2024"
    let details: [String]
  }

  /// By verb, in the order of the lists.
  let all: [Change]
  /// The day the earlier build speaks of, where it is another than this one's.
  let since: EDTF?

  init(from earlier: Snapshot, to now: Snapshot) {
    var changes: [Change] = []
    for section in SnapshotSection.allCases {
      let pairs = Self.pairs(earlier.items.filter { $0.section == section }, now.items.filter { $0.section == section })
      for pair in pairs {
        switch pair {
        case (let old?, let new?): changes += Self.differences(old, new)
        case (nil, let new?): changes.append(Change(verb: .added, item: new, details: []))
        case (let old?, nil): changes.append(Change(verb: .removed, item: old, details: []))
        case (nil, nil): break
        }
      }
    }
    all = Verb.allCases.flatMap { verb in changes.filter { $0.verb == verb } }
    since = earlier.asOf == now.asOf ? nil : earlier.asOf.flatMap { EDTF($0) }
  }

  /// "3 added, 1 changed"; "nothing changed".
  var summary: String {
    let counts = Verb.allCases.compactMap { verb -> String? in
      let count = all.count { $0.verb == verb }
      return count == 0 ? nil : "\(Wording.count(count)) \(verb.rawValue)"
    }
    return counts.isEmpty ? "nothing changed" : counts.joined(separator: ", ")
  }

  // MARK: Comparing

  /// Those that are one, first by their surest keys, then by the others; the rest by themselves.
  private static func pairs(
    _ old: [SnapshotItem], _ new: [SnapshotItem]
  ) -> [(old: SnapshotItem?, new: SnapshotItem?)] {
    var partner = [Int?](repeating: nil, count: new.count)
    var isTaken = [Bool](repeating: false, count: old.count)
    let levels = (old + new).map(\.keys.count).max() ?? 0
    for level in 0..<levels {
      // The last is the first to be taken: the lists are turned round.
      var waiting: [String: [Int]] = [:]
      for index in old.indices.reversed()
      where !isTaken[index] && level < old[index].keys.count && !old[index].keys[level].isEmpty {
        waiting[old[index].keys[level], default: []].append(index)
      }
      for index in new.indices where partner[index] == nil && level < new[index].keys.count {
        guard let found = waiting[new[index].keys[level]]?.popLast() else { continue }
        partner[index] = found
        isTaken[found] = true
      }
    }
    pairReworded(old, new, &partner, &isTaken)
    let present = new.indices.map { index in (old: partner[index].map { old[$0] }, new: Optional(new[index])) }
    return present + old.indices.filter { !isTaken[$0] }.map { (old: old[$0], new: nil) }
  }

  /// More pairs than this are not looked at: so much does not change by rewording.
  private static let mostPairs = 250_000

  /// Of what is left, statements and events of one kind on one page whose words are mostly the same, the likest first.
  private static func pairReworded(
    _ old: [SnapshotItem], _ new: [SnapshotItem], _ partner: inout [Int?], _ isTaken: inout [Bool]
  ) {
    let before = old.indices.filter { !isTaken[$0] && old[$0].isReworded }
    let after = new.indices.filter { partner[$0] == nil && new[$0].isReworded }
    guard before.count * after.count <= mostPairs else { return }
    let words = before.map { old[$0].words }
    var likest: [(share: Double, old: Int, new: Int)] = []
    for index in after {
      let own = new[index].words
      for (earlier, theirs) in zip(before, words)
      where old[earlier].kind == new[index].kind && old[earlier].place == new[index].place {
        let shared = own.intersection(theirs).count
        let share = Double(shared) / Double(max(1, own.count + theirs.count - shared))
        if share >= 0.5 { likest.append((share, earlier, index)) }
      }
    }
    for pair in likest.sorted(by: { ($1.share, $0.new, $0.old) < ($0.share, $1.new, $1.old) })
    where !isTaken[pair.old] && partner[pair.new] == nil {
      partner[pair.new] = pair.old
      isTaken[pair.old] = true
    }
  }

  private static func differences(_ old: SnapshotItem, _ new: SnapshotItem) -> [Change] {
    var changes: [Change] = []
    if old.isWithdrawn != new.isWithdrawn {
      let words = new.isWithdrawn ? [] : ["no longer withdrawn"]
      changes.append(Change(verb: new.isWithdrawn ? .withdrawn : .changed, item: new, details: words))
    }
    if old.grade != new.grade {
      changes.append(Change(verb: .regraded, item: new, details: [step(old.grade, new.grade)]))
    }
    let before = Dictionary(old.fields.map { ($0.name, $0.value) }) { first, _ in first }
    let details = new.fields.compactMap { field -> String? in
      guard let earlier = before[field.name], earlier != field.value else { return nil }
      switch field.name {
      case "text" where new.section == .sources: return "the stored text is another"
      // Builds before this member was there do not tell.
      case "text" where new.section == .notes || new.section == .entities:
        return earlier.isEmpty || field.value.isEmpty ? nil : "its text was written anew"
      case "reviewed": return field.value == "reviewed" ? "confirmed by a person" : "no longer confirmed by a person"
      default: return "\(field.name): \(step(earlier, field.value))"
      }
    }
    if !details.isEmpty { changes.append(Change(verb: .changed, item: new, details: details)) }
    return changes
  }

  private static func step(_ old: String, _ new: String) -> String {
    let words = [old, new].map { $0.isEmpty ? "none" : Wording.shortened($0.onOneLine, to: 160) }
    return "\(words[0]) → \(words[1])"
  }
}
