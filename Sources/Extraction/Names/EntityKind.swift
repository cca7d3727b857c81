/// What an entity is; the raw value is its `type:` in front matter and in tables.
package enum EntityKind: String, Sendable, CaseIterable {
  case company, person, agency, organization, place, product
}
