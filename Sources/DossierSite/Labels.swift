import DossierKit

/// The parts of views that are the same on every page: made once, completed with an address by ``Composer``.
enum Labels {
  static func entity(_ entity: Entity, _ configuration: Configuration) -> View {
    [
      "name": .text(entity.name), "kind": .text(entity.kind.rawValue), "name_lang": false,
      "unreviewed": .flag(!entity.isReviewed && configuration.unreviewed == .mark),
    ]
  }

  static func source(_ source: Source, language: String) -> View {
    let publication = source.publication
    let letters = [publication.reliability, publication.credibility].compactMap { $0 }.joined()
    return [
      "source_label": .text(
        Wording.isolated(publication.publisher ?? Wording.shortened(publication.title, to: 40))),
      "source_title": .text(publication.title),
      "source_title_lang": .optional(Wording.language(ofTitle: source, besides: language)),
      "publisher": .text(Wording.isolated(publication.publisher ?? String(source.path.fileName))),
      "source_date": .optional(publication.date.map { Wording.short($0) }),
      "source_iso": .optional(publication.date.map(Wording.machine)),
      "form": .optional(publication.form == .original ? nil : publication.form.rawValue), "use_line": false,
      "withdrawn": .flag(publication.status == .withdrawn), "grade": .optional(letters),
      "grade_words": .optional(letters.isEmpty ? nil : Grades.words(publication)), "source_para": false,
    ]
  }
}
