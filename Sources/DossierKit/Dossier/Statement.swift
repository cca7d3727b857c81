import Extraction

/// Where a statement was made: in a note or a table by a person, or read out of a source by the tool.
package enum Provenance: Sendable, Equatable {
  /// The file, and the byte offset of the statement in it.
  case declared(SourcePath, offset: Int, note: NoteID?)
  case extracted

  package var isReviewed: Bool {
    if case .declared = self { true } else { false }
  }

  package var note: NoteID? {
    if case .declared(_, _, let note) = self { note } else { nil }
  }
}

/// The passage of a source that carries a statement.
package struct Evidence: Sendable, Equatable {
  package let source: SourceID
  /// The words quoted, as the author gave them; nil when only the source is named.
  package let quote: String?
  /// Where they stand in the source's text, in bytes.
  package let range: Range<Int>?
}

/// A stated figure: how much of what, when, and who says so.
package struct Statistic: Sendable, Equatable {
  package let title: String?
  /// What the figure measures: "China's share of Russia's microelectronics imports".
  package let measure: String
  package let figure: Figure
  package let period: EDTF?
  package let claimant: String?
  package internal(set) var evidence: [Evidence]
  package let remark: String?
  package internal(set) var entities: [EntityID]
  package let provenance: Provenance
  /// Where an extracted figure stands in its source's text, in bytes.
  package let place: Range<Int>?
  /// Of this figure, on the Admiralty scale: 1 confirmed … 6 cannot be judged.
  package var credibility: String? = nil
  /// The place it holds for: "China", "China to Russia".
  package var locality: String? = nil
  /// What a change is set against, in the words of its sentence: "a year earlier", "those of 2021".
  package var comparedWith: String? = nil
}

/// Something that happened, or is to happen, at a date.
package struct Event: Sendable, Equatable {
  package enum Kind: Sendable { case declared, publication, extracted }

  package let kind: Kind
  package let when: EDTF
  package let title: String
  package let place: String?
  package internal(set) var entities: [EntityID]
  package internal(set) var evidence: [Evidence]
  package let provenance: Provenance
  package var claimant: String? = nil
  /// Of this account, on the Admiralty scale.
  package var credibility: String? = nil
  /// What a person remarks on it.
  package var remark: String? = nil
  /// Other days that sources give for the same thing.
  package internal(set) var otherDates: [OtherDate] = []
  /// Its date and first words in ASCII: the same event keeps it when others come and go, and two may share it.
  package let handle: String

  init(
    kind: Kind, when: EDTF, title: String, place: String?, entities: [EntityID], evidence: [Evidence],
    provenance: Provenance, claimant: String? = nil, credibility: String? = nil, remark: String? = nil
  ) {
    self.kind = kind
    self.when = when
    self.title = title
    self.place = place
    self.entities = entities
    self.evidence = evidence
    self.provenance = provenance
    self.claimant = claimant
    self.credibility = credibility
    self.remark = remark
    handle = "\(Slug(when.description))-\(Slug(title.words(6)).description.parts(6))"
  }

  package struct OtherDate: Sendable, Equatable {
    package let when: EDTF
    package let source: SourceID
  }
}

/// A claim, a judgement, an assumption or a gap, declared in a note.
package struct Assertion: Sendable {
  package enum Kind: String, Sendable, CaseIterable { case claim, judgement, assumption, gap }

  package let kind: Kind
  package let title: String
  package let claimant: String?
  /// A word of ``Likelihood``, as its row spells it.
  package let likelihood: String?
  package let confidence: String?
  package let when: EDTF?
  package let evidence: [Evidence]
  package let entities: [EntityID]
  package let provenance: Provenance
  /// The callout in its note, for the words below its title.
  package let note: NoteID
  package let callout: Int
  /// Of this claim, on the Admiralty scale.
  package var credibility: String? = nil
}

extension String {
  /// Up to the end of the first words; words stand between spaces.
  fileprivate func words(_ count: Int) -> String {
    var left = count
    var isInside = false
    for index in utf8.indices {
      let isSpace = utf8[index] == 0x20
      if isInside, isSpace {
        left -= 1
        if left == 0 { return String(self[..<index]) }
      }
      isInside = !isSpace
    }
    return self
  }

  /// Up to the end of the first parts; parts stand between hyphens.
  fileprivate func parts(_ count: Int) -> Substring {
    var left = count
    for index in utf8.indices where utf8[index] == 0x2D {
      left -= 1
      if left == 0 { return self[..<index] }
    }
    return self[...]
  }
}
