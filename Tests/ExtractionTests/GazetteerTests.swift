import Testing

@testable import Extraction

/// What a gazetteer of `names` finds in a text, as the words found.
func found(_ names: [String], in text: String, overCompanyForms: Bool = false) -> [String] {
  let gazetteer = Gazetteer(names.enumerated().map { Gazetteer.Name(text: $1, entry: $0) })
  let utf8 = Array(text.utf8)
  return gazetteer.matches(in: utf8, overCompanyForms: overCompanyForms).map {
    String(decoding: utf8[$0.range], as: UTF8.self)
  }
}

@Suite struct GazetteerTests {
  @Test func `the longest name at the leftmost place wins`() {
    #expect(
      found(["Wuhan", "Wuhan Global", "Global Sensor"], in: "Wuhan Global Sensor of Wuhan") == [
        "Wuhan Global", "Wuhan",
      ])
    #expect(found(["New York Times", "York"], in: "in New York tonight") == ["York"])
  }

  @Test func `names match whole words only`() {
    #expect(
      found(["Iran", "Apple"], in: "Iranian Pineapple Applebee's, Apple-Iran (Apple)") == ["Apple", "Iran", "Apple"])
    #expect(found(["Xi"], in: "Xi'an, Xi’an and Xi") == ["Xi"])
    #expect(found(["Neill"], in: "O'Neill, O’Neill, Neill") == ["Neill"])
    #expect(found(["3M"], in: "1.3M, $3M, A3M, 3M.") == ["3M"])
    #expect(found(["U.S."], in: "U.S.A. and the U.S. too") == ["U.S."])
  }

  @Test func `the possessive stays outside`() {
    #expect(found(["China", "US"], in: "China's, China’s, US’ and CHINA'S") == ["China", "China", "US", "CHINA"])
    #expect(found(["McDonald's"], in: "McDonald’s's") == ["McDonald’s"])
  }

  @Test func `a longer name wants a capital and nothing else`() {
    #expect(found(["Target", "Apple"], in: "They target an apple. APPLE, Target") == ["APPLE", "Target"])
    #expect(found(["Foreign Ministry"], in: "Foreign ministry, FOREIGN MINISTRY, foreign ministry").count == 2)
  }

  @Test func `short and all-capital names match as they are written`() {
    #expect(found(["US"], in: "tell us, Us or US") == ["US"])
    #expect(found(["May"], in: "may MAY May") == ["May"])
    #expect(found(["CETC", "NVIDIA"], in: "Cetc CETC Nvidia NVIDIA") == ["CETC", "NVIDIA"])
    #expect(found(["DALIAN MACHINE TOOL"], in: "Dalian Machine Tool") == ["Dalian Machine Tool"])
  }

  @Test func `a short place may open a dateline in capitals`() {
    #expect(found(["Kyiv", "Iran"], in: "KYIV, April 12 (Agency) - IRAN") == ["KYIV"])
    #expect(found(["Oslo"], in: "Head\n\nOSLO — Text") == ["OSLO"])
  }

  @Test func `a name in small letters is raised at a sentence start only`() {
    #expect(found(["iRay"], in: "iRay, iray, IRay, Iray") == ["iRay", "IRay"])
    #expect(
      found(["machine tools"], in: "Machine tools. The Machine tools, machine tools") == [
        "Machine tools", "machine tools",
      ])
    #expect(found(["von der Leyen"], in: "President Von der Leyen") == ["Von der Leyen"])
  }

  @Test func `a name of more words wins over one that reaches into it`() {
    #expect(found(["New York", "York Times Square"], in: "New York Times Square") == ["York Times Square"])
    #expect(found(["Royal Dutch", "Dutch Shell"], in: "Royal Dutch Shell") == ["Royal Dutch"])
  }

  @Test func `a person's full name wins over a title with half of it`() {
    let gazetteer = Gazetteer([
      .init(text: "President Xi", entry: 0), .init(text: "Xi Jinping", entry: 0, isFullName: true),
    ])
    let text = Array("President Xi Jinping and President Xi".utf8)
    let words = gazetteer.matches(in: text).map { String(decoding: text[$0.range], as: UTF8.self) }
    #expect(words == ["Xi Jinping", "President Xi"])
  }

  @Test func `an article a name is declared with belongs to it and is spared`() {
    let names = ["The New York Times", "New York Times"]
    #expect(found(names, in: "the New York Times") == ["the New York Times"])
    #expect(found(["The New York Times"], in: "New York Times, a New York Times, the\nNew York Times").count == 3)
    #expect(found(["New York Times"], in: "the New York Times") == ["New York Times"])
    #expect(found(["The New York Times"], in: "Lathe New York Times, the\n\nNew York Times").count == 2)
    #expect(found(["and the", "The New York Times"], in: "and the New York Times") == ["and the", "New York Times"])
    #expect(found(["The Hague"], in: "in the Hague, The Hague, Hague") == ["the Hague", "The Hague"])
    #expect(found(["The iPhone", "iPhone 4"], in: "The iPhone 4 and the iPhone") == ["iPhone 4", "the iPhone"])
    #expect(found(["The Who"], in: "Who is who in The Who") == ["The Who"])
  }

  @Test func `entities share a form, and a strong alias outweighs a weak one`() {
    let gazetteer = Gazetteer([
      .init(text: "Apple", entry: 7, isWeak: true), .init(text: "apple", entry: 3), .init(text: "Äpple", entry: 5),
      .init(text: "Apple", entry: 7), .init(text: "APPLE", entry: 9),
    ])
    let forms = gazetteer.matches(in: Array("Mr Apple and APPLE".utf8)).map(\.form)
    #expect(forms.map { gazetteer.entries(of: $0).map(\.entry) } == [[7, 5], [9, 7, 5]])
    #expect(forms.first.map { gazetteer.entries(of: $0).map(\.isWeak) } == [false, false])
    #expect(forms.first.map(gazetteer.text) == "Apple")
  }

  @Test func `scripts without spaces match inside their runs`() {
    #expect(found(["武汉", "トヨタ", "ไทย"], in: "在武汉市、トヨタ自動車 ประเทศไทยวันนี้") == ["武汉", "トヨタ", "ไทย"])
    #expect(found(["高德红外"], in: "公司高德\n红外股份") == ["高德\n红外"])
    #expect(found(["Apple"], in: "在Apple公司") == ["Apple"])
  }

  @Test func `Cyrillic names match in every case`() {
    let text = "Газпрома, Газпромом, газпрома, Газпромбанк"
    #expect(found(["Газпром"], in: text) == ["Газпрома", "Газпромом"])
    #expect(found(["Владимир Путин"], in: "для Владимира Путина и с Владимиром Путиным").count == 2)
    #expect(found(["Москва", "Россия"], in: "в Москве, из России, Москвой, Россией, московский").count == 4)
    #expect(found(["Роман"], in: "Романов и Романова") == [])
    #expect(found(["Навальный"], in: "Навального, Навальная, Навальному").count == 3)
    #expect(found(["США", "ФСБ"], in: "США, ФСБ, сша") == ["США", "ФСБ"])
  }

  @Test func `a legal form behind a name is taken in`() {
    func over(_ names: [String], _ text: String) -> [String] { found(names, in: text, overCompanyForms: true) }
    #expect(over(["Apple"], "Apple, Inc. and Apple Inc said") == ["Apple, Inc.", "Apple Inc"])
    #expect(over(["Wuhan Global"], "Wuhan Global Co.,\nLtd. said") == ["Wuhan Global Co.,\nLtd."])
    #expect(over(["Wuhan Global"], "Wuhan Global Limited. It") == ["Wuhan Global Limited"])
    #expect(over(["高德红外"], "高德红外股份有限公司的") == ["高德红外股份有限公司"])
    #expect(
      over(["Barclays"], "Barclays plc, Barclays as such, Barclays Code") == ["Barclays plc", "Barclays", "Barclays"])
    #expect(over(["Enel", "Pretoria"], "Enel S.p.A., in Pretoria, SA") == ["Enel S.p.A.", "Pretoria"])
    #expect(over(["Apple Inc"], "Apple Inc Ltd") == ["Apple Inc"])
    #expect(found(["Apple"], in: "Apple Inc.") == ["Apple"])
  }

  @Test func `white space of any kind is one space and an empty line is none`() {
    #expect(found(["New York"], in: "New  \r\n York, New\u{A0}York, New\u{3000}York").count == 3)
    #expect(found(["New York"], in: "New\n\nYork") == [])
  }

  @Test func `names that are none are ignored`() {
    let gazetteer = Gazetteer(
      ["", " ", "…", "\u{0}", "-", String(repeating: "a", count: 10_000)].map { .init(text: $0, entry: 0) })
    #expect(gazetteer.count == 0)
    #expect(gazetteer.matches(in: Array("a … - \u{0} b".utf8)) == [])
    #expect(Gazetteer([]).matches(in: []) == [])
    #expect(found([".", " a.*b "], in: "axxb a.*b") == ["a.*b"])
  }
}
