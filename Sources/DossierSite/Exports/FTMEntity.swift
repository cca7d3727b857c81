import DossierKit

/// One entity of the FollowTheMoney model: a schema, and properties that have one value or several.
struct FTMEntity {
  let id: String
  let schema: String
  private var properties: [(String, [JSON])] = []

  init(id: String, schema: String) {
    self.id = id
    self.schema = schema
  }

  /// Adds what is known, each value once.
  mutating func add(_ property: String, _ values: [String?]) {
    var seen: Set<String> = []
    let known = values.compactMap { $0?.onOneLine }.filter { !$0.isEmpty && seen.insert($0).inserted }
    if !known.isEmpty { properties.append((property, known.map(JSON.string))) }
  }

  var json: JSON {
    .object([
      ("id", .string(id)), ("schema", .string(schema)),
      ("properties", .object(properties.map { ($0.0, .array($0.1)) })),
    ])
  }
}
