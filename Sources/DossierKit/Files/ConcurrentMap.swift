package extension Array where Element: Sendable {
  /// Maps every element on as many threads as there are cores; the results keep the order of the elements, so that
  /// nothing a reader sees depends on the threads.
  func concurrentMap<Result: Sendable>(_ transform: @escaping @Sendable (Element) -> Result) async -> [Result] {
    let size = Swift.max(1, Swift.min(64, count / 16))
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      var chunks = [[Result]](repeating: [], count: (count + size - 1) / size)
      for (number, start) in stride(from: 0, to: count, by: size).enumerated() {
        let slice = self[start..<Swift.min(start + size, count)]
        group.addTask { (number, slice.map(transform)) }
      }
      for await (number, results) in group { chunks[number] = results }
      return chunks.flatMap { $0 }
    }
  }
}
