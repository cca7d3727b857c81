/// A kind of finding: its code, how grave it is unless `checks` of `dossier.yml` says otherwise, and what it is in one sentence.
///
/// `docs/diagnostics.md` explains each; a test holds the two together.
package struct Rule: Sendable {
  /// Kebab-case, or one word.
  package let code: String
  package let severity: Severity
  package let sentence: String

  /// In order of code.
  package static let all: [Rule] = table.split(separator: "\n").compactMap { line in
    let parts = line.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, let severity = Severity.allCases.first(where: { $0.name == parts[1] }) else { return nil }
    return Rule(code: String(parts[0]), severity: severity, sentence: String(parts[2]))
  }

  /// Faults after which nothing is written: the site would publish a false quotation or an unpublished text. No key and no
  /// baseline silences them.
  package static let fixed: Set<String> = ["quote-not-found", "unpublished-leak"]

  package static subscript(code: String) -> Rule? { all.first { $0.code == code } }

  /// Code, level, sentence.
  private static let table = """
    alias-pattern hint An alias looks like a regular expression.
    ambiguous-link error A wikilink names two or more pages: there are two files of the name, or a title or alias belongs to two pages.
    ambiguous-name warning A name in a text fits two or more declared entities, and nothing else in that text decides between them.
    bad-csv error A table cannot be read as meant: a needed column is missing, a column stands twice, a quoted field never ends, text follows a quoted field, or a row has more fields than the header.
    bad-date error A value that should be a date is none, or a day that does not exist.
    bad-redirect warning A note names a former address at which no page of the site can stand.
    bad-template error A template of the dossier's own templates/ folder is not valid Mustache.
    bad-toml error Front matter between lines of +++ is not TOML, says a key twice, or is nested too deep or too large.
    bad-value error A key, field or cell holds a value it cannot have, or a row or figure lacks one it needs.
    bad-yaml error dossier.yml, a sidecar or front matter is not YAML, says a key twice, or is nested too deep or too large.
    broken-picture error A picture cannot be read, so that what it tells of its maker cannot be taken out; it is not published.
    cascade-target warning A cascade of Hugo's keeps back what its target names; all notes of the folder are kept back.
    claim-without-claimant warning A [!claim] does not say whose it is.
    contradictory-origins error The metadata of one source says same_origin of another, and that of the same two, directly or through others, independent_of.
    control-character warning The file holds control characters other than tab and line end.
    dates-without-as-of warning Notes say when they are published (publishDate, expiryDate), and dossier.yml has no as_of to count that against.
    deep-page warning The elements of a saved page stand more than a thousand deep in one another.
    drawing-cut warning Of an SVG drawing parts are left out that run or load something, or that browsers do not show in pictures.
    duplicate-entity error Two notes declare entities of the same name; company forms such as Ltd count for nothing.
    duplicate-slug error Two files ask for one address.
    duplicate-title warning Two notes have one title, so that a link by the title fits both.
    embed-circle warning Notes embed each other in a circle, or a note embeds itself.
    empty-source warning A file of evidence holds no text.
    event-without-date error An event callout has no date.
    evidence-changed error A file of evidence has another SHA-256 than its sidecar records: it was changed since it was taken in.
    figure-without-claimant warning A declared figure does not say who says so.
    figure-without-period warning A declared figure does not say for which time it holds.
    file-too-large error A file has more than 16 MiB, or a saved page or PDF more than 64 MiB, and is not read.
    guessed-metadata hint dossier add guessed values of this sidecar from how the file looks, and lists them under guessed.
    html-dropped warning Raw HTML holds elements or attributes that are not published: scripts, styles, forms, frames, event attributes and the like.
    image-without-alt warning An image has no words for those who do not see it.
    likelihood-with-confidence warning One sentence holds both a word of likelihood (very likely) and a level of confidence (high confidence).
    link-outside error A symbolic link leads out of the dossier's folder, or to a folder, and is not followed.
    link-to-unpublished error A wikilink with words of its own leads to a note that is not published (draft: true, publish: false, or broken front matter).
    lone-sidecar warning A .yml file in seeds/ has no source of the same name beside it.
    long-link warning A wikilink has more than 1000 bytes.
    missing-anchor warning A Markdown link names a heading or block that its page does not have.
    missing-block warning A link to a block ([[Note#^id]]) names an id that the note does not have.
    missing-heading warning A link to a heading ([[Note#Heading]]) names a heading that the note does not have.
    missing-image error An image or an embed names a file that does not stand beside the notes.
    missing-link-target error A wikilink names nothing in the dossier.
    missing-paragraph error A link, a citation or a field names a paragraph that the source does not have.
    mixed-likelihood warning Words of likelihood are taken from both rows of Intelligence Community Directive 203: in the words and the field of one judgement, or in the fields of the dossier.
    not-a-page error A file that is called .html or .mhtml is something else by its first bytes.
    not-utf8 warning The file is not valid UTF-8 and is read as Windows-1252, or it is UTF-16 with a fault in it.
    one-origin warning A statement names two or more sources, and all of them go back to one origin: they are near copies of one text, or a person said so with same_origin.
    orphan hint No page leads to a note, or nothing names a declared entity.
    outside-its-dates hint A note is kept back by its publishDate or expiryDate.
    page-cut-short warning A saved page has more than 16 MiB of markup (pictures written into it do not count), or more than a million elements, or broken ones stand too deep in one another.
    pdf-not-read warning The text of a PDF was not read: pdftotext is not installed, or the file is locked, damaged, takes more than 20 seconds or holds more than about 7 MiB of text.
    percentage-left-out hint Percentages of a source are shown in no table: the program did not find of what they are, and nobody declared them.
    percentage-of-what hint The measure of a declared percentage names no whole.
    quote-not-found error A quotation, in a field, a table or a block quotation with a source beside it, does not stand in any of the sources named.
    quote-without-source warning A statement quotes words and names no source, so that they cannot be looked up.
    redirect-taken warning Another file of the site stands at a former address of a note.
    relation-circle error Relations of rank lead back to where they began.
    relation-to-nothing error A relation in front matter or in entities.csv names nobody of the dossier.
    repeated-key warning Front matter or another YAML file says one line twice.
    rests-on-changed warning A statement or quotation names a source that is not as it was recorded.
    rests-on-withdrawn warning A statement, quotation or link names a source that is withdrawn.
    script-only-page warning A saved page has no text: its scripts would load it.
    self-reference warning same_origin or independent_of of a source names the source itself.
    self-relation warning A page names itself as its parent, owner and so on.
    shared-sidecar warning One sidecar describes two files alike.
    sidecar-differs hint The sidecar gives another title or date than the file it describes.
    single-source-judgement warning A judgement names one source alone.
    stale-baseline hint The baseline lists a finding that is there no more.
    stale-decision hint A line of content/decisions.yml rejects a name that no source holds any more, or that a note or a table declares by now.
    statement-without-source warning A figure, an event, a claim or a judgement names no source.
    too-complex error A paragraph would take the Markdown library too long.
    too-deep error A line opens more than 100 quotations or lists.
    too-large error The text has more than 16 MiB and is read without its Markdown.
    two-grades warning A publisher has two grades of reliability, in dossier.yml and a note, or in two notes.
    two-sidecars error NAME.yml and NAME.yaml describe the same source.
    uncited-sentence hint A sentence of the briefing has no source behind it.
    unclosed-comment error A comment begins with %% and never ends.
    unclosed-front-matter error The file begins with --- and no second such line follows.
    undated-source warning The publication date of a source is not known.
    unknown-answer error The field answers names no statement and no page.
    unknown-check warning checks in dossier.yml names a code that no finding has.
    unknown-citation error A citation names no source.
    unknown-entity warning A name in the column entities of events.csv is not known.
    unknown-evidence warning A file in seeds/ is of a kind that is not read.
    unknown-key warning A key, field or column is not known and not read.
    unknown-shortcode warning A note holds a shortcode of a Hugo site, which is left out.
    unknown-source error A field source names nothing, or something that is not one source alone.
    unknown-statement warning The type of a callout is nearly that of a statement, and its lines are a statement's.
    unpublished-leak error Front matter, a statement's line or a table's cell names a note that is not published in a wikilink without words of its own.
    unreadable-file error The system refuses to read a file or folder, or a link leads to nothing.
    unreadable-folder error The folder of a preview is gone or cannot be read.
    unsafe-link error A link has an address that is not published, such as javascript: or file:.
    unsupported-attachment error A link or embed names a file of a kind that is not published, such as .html, which could run scripts.
    unusable-alias warning An alias or a title would link half of every text, or nothing.
    unused-alias hint No source and no note uses an alias.
    unused-grade hint publishers grades a publisher of whom there is no source.
    withdrawn-source warning A source is withdrawn (status: withdrawn) and something rests on it.
    wrong-charset warning A saved page is not in the charset it declares, or declares none and is not UTF-8, or declares one that is not known.
    wrong-page warning A quotation stands on another page of a PDF than its citation says.
    yaml-alias error YAML repeats itself through more than 20 aliases.
    """
}
