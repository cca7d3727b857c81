/// The words for relations: the keys that declare one from the subject's page, the word there, the keys that declare it from
/// the object's page, and the word there. A key that is not here is its own word, "… of" on the other side.
enum RelationTable {
  static let entries: [(names: String, label: String, inverseNames: String, inverse: String)] = [
    (
      "parent, parent company, parent organisation, parent organization, parent agency, belongs to", "Parent",
      "subsidiary, subsidiaries, unit, units, affiliate of parent, daughter company", "Subsidiary"
    ),
    ("owner, owners, owned by, shareholder, shareholders", "Owner", "owns, owner of, shareholding, holds", "Owns"),
    ("controlled by, controller, beneficial owner", "Controlled by", "controls", "Controls"),
    ("founder, founders, founded by", "Founder", "founded, founder of", "Founded"),
    ("supplies, supplier of, supplier to, supplies to", "Supplies", "supplied by, supplier, suppliers", "Supplied by"),
    ("customer, customers, client, clients, buyer, sells to", "Customer", "customer of, buys from", "Customer of"),
    ("maker, manufacturer, made by, producer", "Maker", "makes, product, products, manufactures, produces", "Makes"),
    ("uses", "Uses", "used by, user, users", "Used by"),
    ("finances, funds, lender to", "Finances", "financed by, funded by, lender, funder", "Financed by"),
    ("member of, member in", "Member of", "member, members", "Member"),
    ("part of", "Part of", "parts, has part, division, divisions", "Part"),
    (
      "located in, location, seat, headquarters, based in, seat in", "Located in", "location of, seat of",
      "Located here"
    ),
    (
      "ceo, chief executive, chief executive officer", "Chief executive", "ceo of, chief executive of",
      "Chief executive of"
    ),
    ("director, directors, general director, managing director", "Director", "director of", "Director of"),
    ("chair, chairman, chairwoman, chairperson", "Chair", "chair of, chairman of, chairwoman of", "Chair of"),
    ("head, leader, led by, boss", "Head", "leads, head of, leader of", "Head of"),
    ("president", "President", "president of", "President of"),
    ("minister", "Minister", "minister of", "Minister of"),
    (
      "spokesperson, spokesman, spokeswoman", "Spokesperson",
      "spokesperson of, spokesman of, spokeswoman of, speaks for", "Spokesperson of"
    ),
    ("works for, employer, works at, employed by", "Works for", "employee, employees, employs, staff", "Employs"),
    ("successor, succeeded by, renamed to", "Successor", "predecessor, formerly, succeeds", "Predecessor"),
    ("regulator, regulated by", "Regulator", "regulates", "Regulates"),
    ("sanctioned by, listed by, blacklisted by", "Sanctioned by", "sanctions, sanctioned, lists", "Sanctioned"),
    ("shareholder in, invests in, investor in", "Invests in", "investor, investors", "Investor"),
    ("brand, brands", "Brand", "brand of", "Brand of"),
    ("partner, partners, cooperates with, works with", "Partner", "", "Partner"),
    ("joint venture, joint venture with", "Joint venture with", "", "Joint venture with"),
    ("competitor, competitors, rival, rivals", "Competitor", "", "Competitor"),
    ("sister company, sibling, sister", "Sister", "", "Sister"),
    ("spouse, husband, wife, married to", "Spouse", "", "Spouse"),
    ("related, related to, associate, associated with, linked to, see also", "Related", "", "Related"),
    ("ally, allies, allied with", "Ally", "", "Ally"),
    ("meets, met, talks with", "Met", "", "Met"),
  ]

  /// Of the words that are nouns.
  static let plurals = [
    "Parent": "Parents", "Subsidiary": "Subsidiaries", "Unit": "Units", "Owner": "Owners", "Founder": "Founders",
    "Customer": "Customers", "Maker": "Makers", "Member": "Members", "Part": "Parts", "Director": "Directors",
    "Head": "Heads", "President": "Presidents", "Minister": "Ministers", "Spokesperson": "Spokespersons",
    "Chief executive": "Chief executives", "Chair": "Chairs", "Successor": "Successors", "Predecessor": "Predecessors",
    "Regulator": "Regulators", "Investor": "Investors", "Brand": "Brands", "Partner": "Partners",
    "Competitor": "Competitors", "Sister": "Sisters", "Ally": "Allies",
  ]

  /// Where one side is no company.
  static let wordsForOthers = ["Subsidiary": "Unit"]

  /// The types of which a circle is an error: by the first of their names.
  static let hierarchies: Set<String> = ["parent", "part of", "located in"]
}
