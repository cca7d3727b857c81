/// Writes pieces of text with the annotations that lie on them, properly nested, split at the piece's borders.
struct Weaver {
  private let annotations: [Annotation]
  private var next = 0
  /// Where the passage begins that is written now.
  private var start = 0
  /// Annotations that have begun and not ended, outermost first; whether their opening tag was written.
  private var active: [(index: Int, hasOpened: Bool)] = []
  /// How many of ``active`` are open in the output.
  private var open: [Int] = []

  init(_ annotations: [Annotation]) {
    let sorted = annotations.indices.dropFirst().allSatisfy {
      !Annotation.precedes(annotations[$0], annotations[$0 - 1])
    }
    self.annotations = sorted ? annotations : annotations.sorted(by: Annotation.precedes)
  }

  /// Begins again for a passage that starts at `offset`.
  ///
  /// Passages in order go on from the last one, so that a long text of many passages is written in linear time.
  mutating func rewind(to offset: Int) {
    active = []
    if offset < start { next = 0 }
    start = offset
    while next < annotations.count, annotations[next].range.upperBound <= offset { next += 1 }
  }

  /// Writes `text[range]`; ranges never fall.
  mutating func write(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, links: Bool, into out: inout [UInt8]
  ) {
    var at = range.lowerBound
    while at < range.upperBound {
      begin(at, links: links, into: &out)
      var stop = range.upperBound
      if next < annotations.count { stop = min(stop, max(annotations[next].range.lowerBound, at + 1)) }
      for item in active { stop = min(stop, max(annotations[item.index].range.upperBound, at + 1)) }
      HTML.escape(UnsafeBufferPointer(rebasing: text[at..<stop]), into: &out)
      at = stop
      end(at, into: &out)
    }
    closeAll(into: &out)
  }

  /// Takes in what begins at or before `at`, and opens all that may be open.
  private mutating func begin(_ at: Int, links: Bool, into out: inout [UInt8]) {
    active.removeAll { annotations[$0.index].range.upperBound <= at && !open.contains($0.index) }
    while next < annotations.count, annotations[next].range.lowerBound <= at {
      let annotation = annotations[next]
      let isDoubled = annotation.isLink && active.contains { annotations[$0.index].isLink }
      if annotation.range.upperBound > at, !isDoubled { active.append((next, false)) }
      next += 1
    }
    for position in active.indices where !open.contains(active[position].index) {
      let annotation = annotations[active[position].index]
      if annotation.isLink, !links { continue }
      out.append(contentsOf: active[position].hasOpened ? annotation.continuation : annotation.opening)
      active[position].hasOpened = true
      open.append(active[position].index)
    }
  }

  /// Closes what ends at `at`; what lies inside it is closed too and opened again by the next piece.
  private mutating func end(_ at: Int, into out: inout [UInt8]) {
    guard let lowest = open.firstIndex(where: { annotations[$0].range.upperBound <= at }) else { return }
    for index in open[lowest...].reversed() { out.append(contentsOf: annotations[index].closing) }
    open.removeLast(open.count - lowest)
    active.removeAll { annotations[$0.index].range.upperBound <= at }
  }

  private mutating func closeAll(into out: inout [UInt8]) {
    for index in open.reversed() { out.append(contentsOf: annotations[index].closing) }
    open.removeAll(keepingCapacity: true)
  }
}
