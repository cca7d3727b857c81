import Extraction

/// The events of all documents in order of date, each told once: what several sources tell is one event, and what a person
/// declared absorbs what was read out of the text.
enum Chronicle {
  /// - Parameters:
  ///   - told: by source.
  ///   - entities: of the dossier, by number.
  static func events(declared: [Event], told: [SourceEvents], entities: [Entity]) -> [Event] {
    var joined = Joined(declared, entities)
    joined.reserve(declared.count + told.reduce(0) { $0 + $1.accounts.count + 1 })
    // Days before months and years, so that the finer date stands.
    for isDay in [true, false] {
      for (index, source) in told.enumerated() {
        for account in source.accounts where (account.sketch.precision == .day) == isDay {
          joined.tell(account, of: SourceID(index))
        }
      }
    }
    for source in told {
      if let publication = source.publication { joined.add(publication, days: publication.when.sortKey) }
    }
    return joined.inOrder
  }

  /// Events joined so far.
  private struct Joined {
    private var events: [Event] = []
    /// By event: the first and last day it may mean.
    private var days: [(first: Int, last: Int)] = []
    /// By event, without the publications.
    private var sketches: [EventSketch] = []
    private var slots = EventSlots()
    /// The passages that declared events quote, to recognise the same sentence when it is read out of the text.
    private var cited: [SourceID: [Range<Int>]] = [:]

    init(_ declared: [Event], _ entities: [Entity]) {
      for event in declared {
        add(Account(event: event, sketch: EventSketch(event, in: entities)))
        for evidence in event.evidence {
          if let range = evidence.range { cited[evidence.source, default: []].append(range) }
        }
      }
    }

    mutating func reserve(_ count: Int) {
      events.reserveCapacity(count)
      days.reserveCapacity(count)
      sketches.reserveCapacity(count)
    }

    mutating func add(_ event: Event, days own: (first: Int, last: Int)) {
      events.append(event)
      days.append(own)
    }

    private mutating func add(_ account: Account) {
      slots.add(events.count, account.event, days: account.sketch.days)
      add(account.event, days: account.sketch.days)
      sketches.append(account.sketch)
    }

    /// Adds an account to the event it tells of, or as an event of its own.
    mutating func tell(_ account: Account, of source: SourceID) {
      // A sentence that a declared event quotes is told already.
      if let passages = cited[source], let range = account.event.evidence.first?.range,
        passages.contains(where: { $0.overlaps(range) })
      {
        return
      }
      var neighbour: Int?
      for candidate in slots.candidates(for: account.event, precision: account.sketch.precision) {
        switch sketches[candidate].likeness(to: account.sketch) {
        case .same:
          events[candidate].add(account.event, isElsewhen: false)
          return
        case .sameOnAnotherDay: neighbour = neighbour ?? candidate
        case .none: break
        }
      }
      if let neighbour {
        events[neighbour].add(account.event, isElsewhen: true)
      } else {
        add(account)
      }
    }

    /// By date, then kind, then source.
    var inOrder: [Event] {
      let keys = events.indices.map { index in
        let kind = events[index].kind
        return (
          first: days[index].first, last: days[index].last,
          rest: kind.rank << 32 | (kind == .declared ? 0 : events[index].evidence.first?.source.index ?? 0),
          index: index
        )
      }
      return keys.sorted { ($0.first, $0.last, $0.rest, $0.index) < ($1.first, $1.last, $1.rest, $1.index) }
        .map { events[$0.index] }
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
  fileprivate mutating func add(_ other: Event, isElsewhen: Bool) {
    let known = evidence.count
    for item in other.evidence where !evidence[..<known].contains(where: { $0.source == item.source }) {
      evidence.append(item)
    }
    if isElsewhen, let source = other.evidence.first?.source {
      otherDates.append(.init(when: other.when, source: source))
    }
  }
}
