/// Something that happened as one source tells it, with what it is compared by.
struct Account: Sendable {
  let event: Event
  let sketch: EventSketch
}

/// What one source gives to the timeline.
struct SourceEvents: Sendable {
  let publication: Event?
  /// In order of place.
  let accounts: [Account]
}
