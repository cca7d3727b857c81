/// All declared names and aliases, compiled once, found in one pass over a text's UTF-8.
///
/// A match is the longest name at the leftmost place, on whole words, unless a name of more words or a person's full name begins
/// within it and goes on behind. Equal are: any case the ``CaseRule`` allows,
/// letters with and without diacritics, all quotes, all dashes, any run of white space within a paragraph, full-width
/// and plain letters, "&" and "and". Scripts without spaces match inside their runs; Cyrillic words of a name match in
/// every case.
package struct Gazetteer: Sendable {
  package struct Name: Sendable, Equatable {
    package let text: String
    /// The caller's number of the entity that bears the name.
    package let entry: Int
    package let isWeak: Bool
    /// A person's name in full: it wins over a name that reaches into it ("President Xi" in "President Xi Jinping").
    package let isFullName: Bool

    package init(text: String, entry: Int, isWeak: Bool = false, isFullName: Bool = false) {
      self.text = text
      self.entry = entry
      self.isWeak = isWeak
      self.isFullName = isFullName
    }
  }

  package struct Match: Sendable, Equatable {
    /// Bytes of the text, without the possessive, and without an article that no name declares.
    package let range: Range<Int>
    /// Which surface form was found: ask ``Gazetteer/entries(of:)``.
    package let form: Int
  }

  /// Names that are spelled alike and found under one rule.
  struct Form: Sendable {
    /// The first name given so.
    let name: Int32
    let rule: CaseRule
    let pattern: UInt64
    let raised: UInt64
    /// Its first letter may be raised within a sentence too.
    let isDistinct: Bool
    /// All its letters are capitals.
    let isAbbreviation: Bool
    /// Begins with the article it cannot spare.
    let hasArticle: Bool
    /// Declared with an article it can spare: one that stands before it belongs to it.
    let takesArticle: Bool
    let isFullName: Bool
    /// Ends in a legal form itself.
    let hasCompanyForm: Bool
    var entries: Range<Int32>
  }

  /// In bytes. What is longer is no name; it is ignored, so that a text is read in linear time.
  package static let longestName = 400

  let trie: Trie
  /// The forms of a key of ``trie``: those from `firstForm[key]` to `firstForm[key + 1]`, exact ones first.
  let firstForm: [Int32]
  let forms: [Form]
  let filter: StartFilter
  private let holders: [(entry: Int32, isWeak: Bool)]
  private let names: [String]

  /// - Parameter names: empty ones, those without a letter or digit, and those over ``longestName`` are ignored.
  package init(_ names: [Name]) {
    var compiler = GazetteerCompiler(names)
    compiler.compile()
    trie = Trie(compiler.keys, in: compiler.bytes)
    firstForm = compiler.firstForm
    forms = compiler.forms
    holders = compiler.holders
    filter = StartFilter(compiler.starts)
    self.names = compiler.forms.map { names[Int($0.name)].text }
  }

  /// How many surface forms there are; they are numbered from 0.
  package var count: Int { forms.count }

  /// The name as it was first given.
  package func text(of form: Int) -> String { names[form] }

  /// The entities that bear a surface form, in the order given; several where it is shared. An entity that bears it
  /// both ways bears it strongly.
  package func entries(of form: Int) -> [(entry: Int, isWeak: Bool)] {
    forms[form].entries.map { (Int(holders[Int($0)].entry), holders[Int($0)].isWeak) }
  }

  /// The names in a text, in order and disjoint.
  ///
  /// - Parameters:
  ///   - utf8: valid UTF-8.
  ///   - overCompanyForms: whether a match takes in a legal form that follows a name without one ("Apple" in "Apple, Inc.").
  package func matches(in utf8: [UInt8], overCompanyForms: Bool = true) -> [Match] {
    var result: [Match] = []
    utf8.withUnsafeBufferPointer { bytes in
      withScanner(of: bytes, overCompanyForms) { $0.scan(into: &result) }
    }
    return result
  }

  private func withScanner(
    of bytes: UnsafeBufferPointer<UInt8>, _ overCompanyForms: Bool, do work: (GazetteerScanner) -> Void
  ) {
    Fold.tables.entries.withUnsafeBufferPointer { entries in
      trie.nodes.withUnsafeBufferPointer { nodes in
        trie.bytes.withUnsafeBufferPointer { keyBytes in
          trie.keys.withUnsafeBufferPointer { keys in
            filter.bits.withUnsafeBufferPointer { bits in
              filter.codes.withUnsafeBufferPointer { codes in
                filter.steps.withUnsafeBufferPointer { steps in
                  guard let entries = entries.baseAddress, let nodes = nodes.baseAddress,
                    let keyBytes = keyBytes.baseAddress, let keys = keys.baseAddress, let bits = bits.baseAddress,
                    let codes = codes.baseAddress, let steps = steps.baseAddress
                  else { return }
                  work(
                    GazetteerScanner(
                      gazetteer: self, bytes: bytes, overCompanyForms: overCompanyForms, entries: entries, nodes: nodes,
                      keyBytes: keyBytes, keys: keys, bits: bits, codes: codes, steps: steps))
                }
              }
            }
          }
        }
      }
    }
  }
}
