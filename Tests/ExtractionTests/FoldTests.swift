import Testing

@testable import Extraction

@Suite struct FoldTests {
  @Test func `letters match with and without their marks`() {
    #expect(found(["Peña Nieto"], in: "Pena Nieto, Pen\u{303}a Nieto, PEÑA NIETO").count == 3)
    #expect(found(["Tromso Line"], in: "Tromsø Line") == ["Tromsø Line"])
    #expect(found(["Weißbach"], in: "Weissbach, WEISSBACH").count == 2)
    #expect(found(["Edouard Cafe"], in: "Édouard Cafe\u{301}!") == ["Édouard Cafe\u{301}"])
    #expect(found(["Αθήνα"], in: "ΑΘΗΝΑ, Αθηνα").count == 2)
    #expect(found(["Королёв"], in: "Королев, КОРОЛЁВ").count == 2)
  }

  @Test func `quotes, dashes and full-width forms are one`() {
    #expect(found(["L'Oreal"], in: "L’Oréal, L`Oreal").count == 2)
    #expect(found(["Rolls-Royce"], in: "Rolls–Royce, Rolls\u{2011}Royce, Rolls Royce").count == 2)
    #expect(found(["Huawei"], in: "Ｈｕａｗｅｉ") == ["Ｈｕａｗｅｉ"])
    #expect(found(["弗拉基米尔·普京"], in: "弗拉基米尔・普京") == ["弗拉基米尔・普京"])
  }

  @Test func `an ampersand reads as and`() {
    #expect(found(["Johnson & Johnson", "AT&T"], in: "Johnson and Johnson, Johnson & Johnson, AT&T").count == 3)
    #expect(found(["Ernst and Young"], in: "Ernst & Young") == ["Ernst & Young"])
  }

  @Test func `what nobody sees stands for nothing`() {
    #expect(found(["Huawei"], in: "Hua\u{AD}wei, Hua\u{200B}wei, Huawei\u{FE0F}").count == 3)
  }
}
