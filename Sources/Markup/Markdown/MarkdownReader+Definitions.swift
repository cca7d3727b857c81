/// Terms and their definitions, which the parser sees as paragraphs and lists between them.
extension MarkdownReader {
  /// The paragraph above a definition.
  mutating func enterTerm(_ place: Place) {
    guard calloutPlace == nil else { return enterParagraph(place, isTight: false) }
    openDefinitions()
    depths.append(builder.depth)
    cursor.enter(range(place))
    isLineStart = true
    openTerm(place)
  }

  private mutating func openTerm(_ place: Place) {
    termDepth = builder.depth
    builder.open(.term)
    openParagraph(place, isTight: true)
  }

  /// - Parameter isLast: whether no other term with definitions follows.
  mutating func enterDefinitions(isLast: Bool) {
    let hasTerm = builder.top == .definitionList
    openDefinitions()
    if !hasTerm { openEmptyTerm() }
    depths.append(isLast ? builder.depth - 1 : builder.depth)
  }

  private mutating func openDefinitions() {
    startBody()
    if builder.top != .definitionList { builder.open(.definitionList) }
  }

  /// What is defined may stand elsewhere, as the title of a callout does.
  private mutating func openEmptyTerm() {
    let depth = builder.depth
    builder.open(.term)
    builder.close(to: depth)
  }

  /// Whether an item begins with the colon of a definition, which ``Shield`` made the mark of a list.
  func isDefinition(at place: Place) -> Bool {
    let offset = range(place).lowerBound
    return source.isShielded && offset < source.bytes.count && source.original[offset] == UInt8(ascii: ":")
      && source.bytes[offset] == Shield.definitionMark
  }

  /// Whether the break ended a term: each line of the paragraph above a definition is one.
  mutating func endTerm() -> Bool {
    guard let depth = termDepth, builder.depth == lineDepth else { return false }
    builder.close(to: depth)
    openTerm(lastParagraph)
    isLineStart = true
    return true
  }
}
