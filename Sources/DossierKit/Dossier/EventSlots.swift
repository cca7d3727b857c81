import Extraction

/// Events by the entities they name and their day, and by entity and month, to compare each account with few others.
struct EventSlots {
  /// The number of the latest event in each slot's chain. A slot is an entity in the upper half; in the lower a day's number, or a
  /// month's: years times twelve, from a place where no day is.
  private var heads: [UInt64: Int32] = [:]
  private var links: [(event: Int32, earlier: Int32)] = []
  /// By event: the last search that came upon it.
  private var seen: [Int] = []
  private var searches = 0

  /// So that a day on which ten thousand articles tell of one country stays quick.
  private static let mostPerSlot = 24
  private static let most = 60

  /// - Parameter number: of the event; one more than the last.
  mutating func add(_ number: Int, _ event: Event, days: (first: Int, last: Int)) {
    seen.append(0)
    guard let date = event.when.earliest ?? event.when.latest else { return }
    let first = days.first == .min ? date.dayNumber : days.first
    let last = days.last == .max ? first : days.last
    for entity in event.entities {
      for day in first...max(first, min(last, first + 6)) { put(number, entity, day) }
      put(number, entity, Self.month(date))
    }
  }

  private mutating func put(_ number: Int, _ entity: EntityID, _ time: Int) {
    let link = Int32(links.count)
    let earlier = heads.updateValue(link, forKey: Self.slot(entity, time)) ?? -1
    links.append((Int32(number), earlier))
  }

  /// Those of the day first, then of the two days on either side, then of the month for a coarser date; of each the earlier added
  /// first.
  mutating func candidates(for event: Event, precision: EDTF.Precision) -> [Int] {
    guard let date = event.when.earliest else { return [] }
    let first = date.dayNumber
    let times =
      precision == .day
      ? [first, first - 1, first + 1, first - 2, first + 2, Self.month(date)] : [Self.month(date), first]
    searches += 1
    var result: [Int] = []
    for time in times {
      for entity in event.entities {
        var link = heads[Self.slot(entity, time)] ?? -1
        let start = result.count
        var steps = 0
        while link >= 0, steps < Self.mostPerSlot {
          let number = Int(links[Int(link)].event)
          if seen[number] != searches {
            seen[number] = searches
            result.append(number)
          }
          link = links[Int(link)].earlier
          steps += 1
        }
        result[start...].reverse()
        if result.count >= Self.most { return Array(result.prefix(Self.most)) }
      }
    }
    return result
  }

  private static func slot(_ entity: EntityID, _ time: Int) -> UInt64 {
    UInt64(UInt32(truncatingIfNeeded: entity.index)) << 32 | UInt64(UInt32(truncatingIfNeeded: time))
  }

  private static func month(_ date: CalendarDate) -> Int { 100_000_000 + date.year * 12 + date.month }
}
