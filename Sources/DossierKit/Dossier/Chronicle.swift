import Extraction

/// The events of all documents in order of date, each told once: what several sources tell is one event, and what a person
/// declared absorbs what was read out of the text.
enum Chronicle {
  /// - Parameter entities: of the dossier, by number.
  static func events(declared: [Event], extracted: [Event], entities: [Entity]) -> [Event] {
    var result: [Event] = []
    var sketches: [EventSketch] = []
    var index = Index()
    func add(_ event: Event, _ sketch: EventSketch) {
      index.add(result.count, event)
      result.append(event)
      sketches.append(sketch)
    }
    for event in declared { add(event, EventSketch(event, in: entities)) }
    let cited = CitedPassages(declared)
    // Days before months and years, so that the finer date stands.
    let accounts = extracted.filter { $0.kind == .extracted }
    let ordered = accounts.filter { $0.when.precision == .day } + accounts.filter { $0.when.precision != .day }
    // A sentence that a declared event quotes is told already.
    for event in ordered where !cited.contains(event) {
      let sketch = EventSketch(event, in: entities)
      var neighbour: Int?
      var same: Int?
      for candidate in index.candidates(for: event) {
        switch sketches[candidate].likeness(to: sketch) {
        case .same: same = candidate
        case .sameOnAnotherDay: neighbour = neighbour ?? candidate
        case .none: break
        }
        if same != nil { break }
      }
      if let known = same ?? neighbour {
        result[known] = result[known].told(also: event, isElsewhen: same == nil)
      } else {
        add(event, sketch)
      }
    }
    result += extracted.filter { $0.kind == .publication }
    // The keys are made once: comparing dates costs more than comparing numbers.
    let keys = result.enumerated().map { index, event in
      (
        first: event.when.sortKey.first, last: event.when.sortKey.last, kind: event.kind.rank,
        source: event.kind == .declared ? 0 : event.evidence.first?.source.index ?? 0, index: index
      )
    }
    return keys.sorted {
      ($0.first, $0.last, $0.kind, $0.source, $0.index) < ($1.first, $1.last, $1.kind, $1.source, $1.index)
    }.map { result[$0.index] }
  }

  /// Events by the entities they name and their day, and by entity and month, to compare each account with few others.
  private struct Index {
    private struct Slot: Hashable {
      let entity: EntityID
      /// A day's number, or a month's: years times twelve, from a place where no day is.
      let time: Int
    }

    private var slots: [Slot: [Int]] = [:]
    /// So that a day on which ten thousand articles tell of one country stays quick.
    private static let mostPerSlot = 24
    private static let most = 60

    mutating func add(_ number: Int, _ event: Event) {
      guard let first = event.when.earliest ?? event.when.latest else { return }
      let last = event.when.latest ?? first
      for entity in event.entities {
        for day in first.dayNumber...max(first.dayNumber, min(last.dayNumber, first.dayNumber + 6)) {
          put(number, Slot(entity: entity, time: day))
        }
        put(number, Slot(entity: entity, time: Self.month(first)))
      }
    }

    private mutating func put(_ number: Int, _ slot: Slot) {
      slots[slot, default: []].append(number)
    }

    /// Those of the day first, then of the two days on either side, then of the month for a coarser date.
    func candidates(for event: Event) -> [Int] {
      guard let first = event.when.earliest else { return [] }
      let isDay = event.when.precision == .day
      let times =
        isDay
        ? [0, -1, 1, -2, 2].map { first.dayNumber + $0 } + [Self.month(first)] : [Self.month(first), first.dayNumber]
      var result: [Int] = []
      var seen: Set<Int> = []
      for time in times {
        for entity in event.entities {
          for number in (slots[Slot(entity: entity, time: time)] ?? []).suffix(Self.mostPerSlot)
          where seen.insert(number).inserted {
            result.append(number)
            if result.count == Self.most { return result }
          }
        }
      }
      return result
    }

    private static func month(_ date: CalendarDate) -> Int { 100_000_000 + date.year * 12 + date.month }
  }
}

/// The passages that declared events quote, to recognise the same sentence when it is read out of the text.
private struct CitedPassages {
  private var bySource: [SourceID: [Range<Int>]] = [:]

  init(_ events: [Event]) {
    for evidence in events.flatMap(\.evidence) {
      if let range = evidence.range { bySource[evidence.source, default: []].append(range) }
    }
  }

  func contains(_ event: Event) -> Bool {
    event.evidence.contains { evidence in
      guard let range = evidence.range else { return false }
      return bySource[evidence.source]?.contains { $0.overlaps(range) } ?? false
    }
  }
}

extension Event.Kind {
  /// Within a day: what a person declared, what was found, what was published.
  fileprivate var rank: Int {
    switch self {
    case .declared: 0
    case .extracted: 1
    case .publication: 2
    }
  }
}

extension Event {
  /// The same event, told by a further source, perhaps for another day.
  fileprivate func told(also other: Event, isElsewhen: Bool) -> Event {
    var result = self
    let known = Set(evidence.map(\.source))
    result.evidence += other.evidence.filter { !known.contains($0.source) }
    if isElsewhen, let source = other.evidence.first?.source {
      result.otherDates.append(.init(when: other.when, source: source))
    }
    return result
  }
}
