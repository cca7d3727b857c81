/// What a link can lead to.
package enum Target: Sendable, Hashable {
  case entity(EntityID)
  case note(NoteID)
  case source(SourceID)
  /// An image or another file beside the notes.
  case attachment(SourcePath)
}

extension Target {
  /// Whether it is no file beside the notes.
  var isPage: Bool { if case .attachment = self { false } else { true } }

  var isSource: Bool { if case .source = self { true } else { false } }
}
