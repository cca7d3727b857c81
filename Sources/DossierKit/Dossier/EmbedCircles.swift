import Diagnostics
import Markup

/// Finds the embeds that lead back to where they stand. A note may show a block of its own, and two notes may show each other's
/// sections: only a passage that holds the very embed by which it is shown would never end.
struct EmbedCircles {
  private(set) var diagnostics: [Diagnostic] = []

  /// A part of a note that is shown as a whole.
  private struct Passage: Hashable {
    let note: Int
    let events: Range<Int>
  }

  private let notes: [Note]
  private let targets: [[Target?]]
  private let noteOf: (Target?) -> NoteID?

  /// - Parameter noteOf: the note that is the page a link leads to.
  init(_ notes: [Note], _ targets: [[Target?]], noteOf: @escaping (Target?) -> NoteID?) {
    self.notes = notes
    self.targets = targets
    self.noteOf = noteOf
    for index in notes.indices where notes[index].prose.wikilinks.contains(where: \.isEmbed) {
      follow(from: Passage(note: index, events: 0..<notes[index].prose.events.count))
    }
  }

  /// Passages that are being followed, and those that need not be followed again.
  private var open: Set<Passage> = []
  private var done: Set<Passage> = []
  private var told: Set<Passage> = []

  /// Without recursion: chains of notes are as long as their authors make them.
  private mutating func follow(from start: Passage) {
    guard !done.contains(start) else { return }
    var stack = [(passage: start, embeds: embeds(in: start), next: 0)]
    open.insert(start)
    while let (passage, embeds, next) = stack.last {
      guard next < embeds.count else {
        open.remove(passage)
        done.insert(passage)
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      let embed = embeds[next]
      guard let shown = self.passage(of: embed, in: passage.note), !done.contains(shown) else { continue }
      if !open.contains(shown) {
        open.insert(shown)
        stack.append((shown, self.embeds(in: shown), 0))
      } else if told.insert(Passage(note: passage.note, events: embed..<embed)).inserted {
        let link = notes[passage.note].prose.wikilinks[embed]
        diagnostics.append(
          Diagnostic.warning(
            "embed-circle", "the embedded note leads back to this one; a link stands in its place",
            help: "take one embed of the circle out", at: link.source
          ).placed(in: notes[passage.note].path.description))
      }
    }
  }

  /// Indices into the note's wikilinks.
  private func embeds(in passage: Passage) -> [Int] {
    notes[passage.note].prose.events[passage.events].compactMap { event in
      if case .embed(let index) = event { index } else { nil }
    }
  }

  private func passage(of embed: Int, in note: Int) -> Passage? {
    guard let other = noteOf(targets[note][embed])?.index,
      let events = notes[other].passage(notes[note].prose.wikilinks[embed].fragment)
    else { return nil }
    return Passage(note: other, events: events)
  }
}
