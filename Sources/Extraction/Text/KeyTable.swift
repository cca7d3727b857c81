/// Values by ``Token/key``, open-addressed by the low bits of the keys: those are hashes, and hashing them again was a tenth of
/// the time that reading figures took.
struct KeyTable<Value: Sendable>: Sendable {
  private let slots: KeySlots
  private let values: [Value?]

  init(_ entries: [UInt64: Value]) {
    let slots = KeySlots(entries.keys)
    var values = [Value?](repeating: nil, count: slots.count)
    for (key, value) in entries {
      if let slot = slots.slot(of: key) { values[slot] = value }
    }
    self.slots = slots
    self.values = values
  }

  var keys: some Sequence<UInt64> { slots.keys }

  subscript(key: UInt64) -> Value? { slots.slot(of: key).flatMap { values[$0] } }
}

extension KeyTable: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (UInt64, Value)...) { self.init(Dictionary(elements) { first, _ in first }) }
}

/// A set of ``Token/key``s, addressed like a ``KeyTable``.
struct KeySet: Sendable, Sequence {
  private let slots: KeySlots

  init(_ keys: some Sequence<UInt64>) { slots = KeySlots(keys) }

  func contains(_ key: UInt64) -> Bool { slots.slot(of: key) != nil }

  func union(_ other: KeySet) -> KeySet { KeySet(slots.keys + other.slots.keys) }

  func makeIterator() -> IndexingIterator<[UInt64]> { slots.keys.makeIterator() }
}

/// Keys at the places their low bits name, or at the next free one behind.
private struct KeySlots: Sendable {
  /// A power of two of them, at least half free; 0 is a free one.
  private let slots: [UInt64]
  /// Rising.
  let keys: [UInt64]

  init(_ keys: some Sequence<UInt64>) {
    self.keys = Set(keys).subtracting([0]).sorted()
    var count = 2
    while count < self.keys.count * 4 { count *= 2 }
    var slots = [UInt64](repeating: 0, count: count)
    for key in self.keys {
      var slot = Int(truncatingIfNeeded: key) & (count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = key
    }
    self.slots = slots
  }

  var count: Int { slots.count }

  @inline(__always) func slot(of key: UInt64) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while true {
      let found = slots[slot]
      if found == 0 { return nil }
      if found == key { return slot }
      slot = (slot + 1) & mask
    }
  }
}
