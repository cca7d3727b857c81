import Testing

@testable import Extraction

@Suite struct CompanyFormTests {
  @Test(arguments: [
    ("Wuhan Global Sensor Technology Co., Ltd", "Wuhan Global Sensor Technology"), ("Apple Inc.", "Apple"),
    ("Apple, Inc", "Apple"), ("Ford Motor Company", "Ford Motor"), ("Enel S.p.A.", "Enel"),
    ("ASML Holding N.V.", "ASML Holding"),
    ("Siemens AG", "Siemens"), ("Maersk A/S", "Maersk"), ("Dr. Oetker GmbH & Co. KG", "Dr. Oetker"),
    ("ООО «Ромашка»", "Ромашка"),
    ("ПАО Газпром", "Газпром"), ("PJSC Gazprom", "Gazprom"), ("Gazprom PJSC", "Gazprom"),
    ("武汉高德红外股份有限公司", "武汉高德红外"), ("株式会社トヨタ", "トヨタ"), ("Foo (Pty) Ltd", "Foo"),
    ("PT Astra International Tbk", "Astra International"), ("Barclays plc", "Barclays"), ("Orlen sp. z o.o.", "Orlen"),
    ("Koç Holding A.Ş.", "Koç Holding"), ("HUAWEI TECHNOLOGIES CO.,LTD.", "HUAWEI TECHNOLOGIES"),
  ])
  func `a legal form is taken off`(_ name: String, _ rest: String) {
    #expect(CompanyForm.stripped(name) == rest)
  }

  @Test(arguments: [
    "Apple", "", "Inc.", "Co., Ltd", "有限公司", "ООО", "Norinco", "Softbank Group", "CITIC Holdings", "yes as", "Costco",
  ])
  func `a name without one has nothing to take off`(_ name: String) {
    #expect(CompanyForm.stripped(name) == nil)
  }

  @Test(arguments: [
    ("The Boeing Company", "Boeing Co."), ("Johnson & Johnson, Inc.", "JOHNSON and JOHNSON"),
    ("U.S. Steel Corp", "US Steel"),
    ("Société Générale S.A.", "Societe  Generale"), ("ООО «Ромашка»", "Ромашка"), ("武汉高德有限公司", "武汉高德"),
  ])
  func `two spellings have one key`(_ one: String, _ two: String) {
    #expect(CompanyForm.canonical(one) == CompanyForm.canonical(two))
  }

  @Test func `keys differ where names do`() {
    #expect(CompanyForm.canonical("Wuhan Global") != CompanyForm.canonical("Wuhan-Global"))
    #expect(CompanyForm.canonical("Apple Inc.") == "apple")
    #expect(CompanyForm.canonical("The Inc.") == "the")
  }
}
