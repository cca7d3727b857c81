import Diagnostics
import Extraction
import Markup

/// What Intelligence Community Directive 203 asks of words of estimation: likelihood and confidence in sentences of their
/// own, one row of words throughout; and that no judgement hangs on one source.
struct EstimateCheck {
  private(set) var diagnostics: [Diagnostic] = []

  init(_ notes: [Note], _ assertions: [Assertion]) {
    for note in notes { checkSentences(of: note) }
    checkRows(notes, assertions)
    for assertion in assertions where assertion.kind == .judgement { checkSources(assertion) }
  }

  private mutating func checkSentences(of note: Note) {
    for sentence in note.text.sentences {
      let words = note.text.string(sentence.range)
      guard let confidence = Likelihood.confidence(in: words), let term = Likelihood.terms(in: words).first else {
        continue
      }
      diagnostics.append(
        Diagnostic.warning(
          "likelihood-with-confidence", "‘\(term.term.word)’ and a level of confidence stand in one sentence",
          help:
            "say how likely it is in one sentence and how good the evidence is in another, or in ‘likelihood::’ and ‘confidence::’",
          at: note.prose.fileRange(of: confidence.shifted(by: sentence.range.lowerBound))
        ).placed(in: note.path.description))
    }
  }

  /// Within a statement its words and its field; throughout the dossier the fields alone, for in ordinary prose
  /// "likely" and "probably" are just words.
  private mutating func checkRows(_ notes: [Note], _ assertions: [Assertion]) {
    var first: (term: Likelihood.Term, place: String)?
    var isReported = false
    for assertion in assertions {
      guard let term = assertion.likelihood.flatMap(Likelihood.term) else { continue }
      let note = notes[assertion.note.index]
      let callout = note.prose.callouts[assertion.callout]
      let field = callout.fields.first { $0.key.lowercased() == "likelihood" }
      let place = field?.valueSource ?? callout.typeSource
      let others = Likelihood.terms(in: note.prose.string(callout.text)).map(\.term)
      if assertion.kind == .judgement, let other = others.first(where: { $0.row != term.row }) {
        diagnostics.append(Self.mixed(term, other, "in the same statement", note, at: place))
      } else if let first, first.term.row != term.row, !isReported {
        isReported = true
        diagnostics.append(Self.mixed(term, first.term, "in \(first.place)", note, at: place))
      }
      first = first ?? (term, note.path.description)
    }
  }

  private static func mixed(
    _ term: Likelihood.Term, _ other: Likelihood.Term, _ place: String, _ note: Note, at range: Range<Int>
  ) -> Diagnostic {
    let row = other.row == .chance ? Likelihood.bands : Likelihood.probabilities
    return Diagnostic.warning(
      "mixed-likelihood", "‘\(term.word)’ and ‘\(other.word)’ (\(place)) are of different rows of words",
      help: "use one row throughout; here that is ‘\(row[term.band])’", at: range
    ).placed(in: note.path.description)
  }

  private mutating func checkSources(_ assertion: Assertion) {
    guard Set(assertion.evidence.map(\.source)).count == 1,
      case .declared(let path, let offset, _) = assertion.provenance
    else { return }
    diagnostics.append(
      Diagnostic.warning(
        "single-source-judgement", "the judgement rests on one source",
        help: "add what else supports it, or say so as a claim of that source", at: offset..<offset + 1
      ).placed(in: path.description))
  }
}
