import Extraction
import Testing

@testable import DossierKit

@Suite struct NameChangesTests {
  private static let names = [
    "Apple", "Apple Inc.", "APPLE", "Bank of China", "China", "Xi", "Xi Jinping", "President Xi", "the Ministry",
    "Granite Works Co., Ltd", "Granite", "Works Council", "Громов", "Ангстрем", "U.S.", "US", "Ü-Werke", "O'Neill",
  ]
  private static let words =
    names + [
      "sold", "to", "the", "of", "and", "Громова", "apple", "granite works", "Jinping,", ".", "d'Apple", "(US)", "\n\n",
    ]

  private func list(_ chosen: some Sequence<String>) -> [Gazetteer.Name] {
    chosen.enumerated().map { Gazetteer.Name(text: $1, entry: $0, isFullName: $1 == "Xi Jinping") }
  }

  @Test(arguments: 0..<40)
  func `a text that no changed name touches holds the same names under both lists`(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for _ in 0..<50 {
      let earlier = Self.names.filter { _ in Bool.random(using: &random) }
      var later = earlier
      later.removeAll { _ in Int.random(in: 0..<6, using: &random) == 0 }
      if let new = Self.names.randomElement(using: &random) {
        later.insert(new, at: Int.random(in: 0...later.count, using: &random))
      }
      let changes = try #require(NameChanges(from: list(earlier), to: list(later), isSameBearer: { _, _ in true }))
      let (before, after) = (Gazetteer(list(earlier)), Gazetteer(list(later)))
      for _ in 0..<10 {
        let text = Text((0..<8).compactMap { _ in Self.words.randomElement(using: &random) }.joined(separator: " "))
        guard !changes.touch(text) else { continue }
        let (one, other) = (before.matches(in: text.utf8), after.matches(in: text.utf8))
        #expect(one.map(\.range) == other.map(\.range), "\(text.string(0..<text.utf8.count)) \(earlier) \(later)")
        #expect(one.map { before.text(of: $0.form) } == other.map { after.text(of: $0.form) })
      }
    }
  }

  @Test func `the same names change nothing, and who bears one counts where it is asked for`() throws {
    let names = list(["Apple", "China"])
    let moved = names.map { Gazetteer.Name(text: $0.text, entry: $0.entry + 1) }
    let text = Text("Apple sold it.")
    #expect(try #require(NameChanges(from: names, to: names, isSameBearer: ==)).touch(text) == false)
    #expect(try #require(NameChanges(from: names, to: moved) { _, _ in true }).touch(text) == false)
    #expect(try #require(NameChanges(from: names, to: moved, isSameBearer: ==)).touch(text))
  }

  @Test func `what is much is not told apart`() {
    let many = list((0..<99).map { "Name \($0)" })
    #expect(NameChanges(from: [], to: many, isSameBearer: ==) == nil)
    #expect(Renumbering(from: [], to: many.map { NamedKind(name: $0.text, kind: .company) }) == nil)
  }

  @Test func `entities that stay keep their order under new numbers`() throws {
    let kinds = ["a", "b", "c"].map { NamedKind(name: $0, kind: .company) }
    let numbers = try #require(Renumbering(from: kinds, to: [kinds[0], NamedKind(name: "n", kind: .person), kinds[2]]))
    #expect(numbers([EntityID(0), EntityID(2)]) == [EntityID(0), EntityID(2)])
    #expect(numbers([EntityID(1)]) == nil && !numbers.isIdentity)
    let grown = try #require(Renumbering(from: kinds, to: [NamedKind(name: "n", kind: .person)] + kinds))
    #expect(grown([EntityID(0), EntityID(2)]) == [EntityID(1), EntityID(3)])
  }
}
