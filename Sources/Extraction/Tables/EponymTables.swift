/// What bears the name of a person without being one, and what stands in brackets behind the names of companies.
enum EponymTables {
  /// Behind a possessive: "Hodgkin's lymphoma", "Ohm's law".
  static let heads = SentenceTables.keys(
    """
    disease diseases syndrome syndromes dementia lymphoma sarcoma palsy chorea ataxia paradox theorem constant lemma razor conjecture law
    """)

  /// Those that stand before other nouns too.
  static let known = SentenceTables.keys(
    "alzheimer parkinson crohn hodgkin huntington tourette asperger raynaud addison graves cushing sjögren hashimoto")

  /// Stock exchanges before a code.
  static let exchanges = SentenceTables.keys(
    "nyse nasdaq lse tse hkex sehk hkse asx tsx tsxv otc otcmkts otcqx otcqb amex szse sse tsec twse krx nse bse sgx euronext xetra moex idx bmv"
  )

  static let zones = SentenceTables.keys(
    "et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest jst ist aest aedt sgt hkt msk")
  static let halves = SentenceTables.keys("am pm a.m. p.m.")
}
