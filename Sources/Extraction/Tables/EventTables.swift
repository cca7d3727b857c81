/// Words by which a date says when something happened, or does not.
package enum EventTables {
  /// Nothing happened: "found no listing".
  package static let negations = keys(
    """
    no not never nothing none neither
    """)

  /// Before a possessive day: "from Monday's close".
  package static let origins = keys(
    """
    from than since before after of to
    """)

  /// Participles of papers: "its report published on Thursday".
  package static let issues = keys(
    """
    published released issued posted dated filed obtained seen compiled reviewed
    """)

  /// What comes out on a day and tells of another.
  package static let papers = keys(
    """
    report reports statement paper study survey data figures filing document documents letter article poll bulletin note
    review analysis assessment update estimates forecast index interview release list video statistics results minutes email
    memo
    """)

  /// Before a day on which something happened.
  package static let prepositions = keys(
    """
    on in by at during
    """)

  /// What a clause is set against: "after a loss yesterday".
  package static let settings = keys(
    """
    after before than since from
    """)

  /// The date belongs to what stands before: "the briefing of April 12".
  package static let references = keys(
    """
    of years than unlike
    """)

  /// Where something ends.
  package static let bounds = keys(
    """
    until till through before after
    """)

  /// How long something has held.
  package static let states = keys(
    """
    since for
    """)

  /// Units that are counted back in.
  package static let units = keys(
    """
    week weeks month months year years decade decades
    """)

  /// What is counted from another date.
  package static let reckonings = keys(
    """
    earlier before later after ago same that
    """)

  /// Where a clause ends.
  package static let breaks = keys(
    """
    : ;
    """)

  /// Where a clause begins that has its own time.
  package static let subordinators = keys(
    """
    that which who whose whom where because while when after before until unlike than although though as since
    """)

  /// What is done on one day.
  package static let acts = keys(
    """
    bought acquired sold signed joined agreed won awarded launched opened closed arrested sentenced fined sued seized
    appointed resigned died killed attacked announced merged approved rejected banned imposed founded elected convicted
    acquitted detained shut
    """)

  /// Those, and verbs by which a sentence tells a figure instead.
  package static let verbs = acts.union(
    keys(
      """
      is are was were be has have had said says rose fell grew dropped declined increased decreased gained lost accounted
      supplied made came reached hit stood totalled totaled averaged climbed jumped slid exported imported produced reported
      cost
      """))

  /// Words that tie what follows to what stands before.
  package static let openers = keys(
    """
    that which who whom whose when where while because after before until to of as if at for from with than into over about
    according
    """)

  /// What only joins the parts of a sentence.
  package static let joints = keys(", ; : and in on by but")

  /// In square brackets, what an encyclopaedia says of its own text.
  package static let notes: Set<String> = [
    "citation needed", "edit", "note", "update", "who?", "when?", "clarification needed",
  ]

  package static let should = Token.key("should")
  package static let at = Token.key("at")
  package static let `as` = Token.key("as")

  private static func keys(_ words: String) -> Set<UInt64> {
    Set(words.split(whereSeparator: \.isWhitespace).map { Token.key($0) })
  }
}
