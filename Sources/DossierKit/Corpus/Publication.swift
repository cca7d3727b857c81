import Extraction

/// Who published a source, when and where, and how it is graded: the sidecar's words, then what the file itself says.
package struct Publication: Sendable {
  /// What the stored text is of the published one.
  package enum Form: String, Sendable, CaseIterable { case original, summary, translation, transcript }

  package enum Status: String, Sendable, CaseIterable { case active, withdrawn }

  package var title: String
  package var publisher: String?
  package var author: String?
  /// As it is known: a day, or only a month or a year.
  package var date: EDTF?
  /// The first day that may mean: what sources are ordered by.
  package var published: CalendarDate?
  package var retrieved: CalendarDate?
  package var url: String?
  package var archiveURL: String?
  /// BCP 47.
  package var language: String?
  package var form: Form = .original
  /// The Admiralty scale (NATO STANAG 2511): A reliable … F cannot be judged.
  package var reliability: String?
  /// Whether the grade is the publisher's, and the source has none of its own.
  package var isGradeOfPublisher = false
  /// The Admiralty scale: 1 confirmed … 6 cannot be judged.
  package var credibility: String?
  package var status: Status = .active
  /// Of the evidence file, in lower-case hexadecimal.
  package var sha256: String?
  /// Sources that a person says go back to the same origin as this one.
  package var sameOrigin: [SourceReference] = []
  /// Sources that a person says are independent of this one, however alike their words.
  package var independentOf: [SourceReference] = []

  package init(title: String) { self.title = title }
}
