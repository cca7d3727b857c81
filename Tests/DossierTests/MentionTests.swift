import Testing

/// What a text links with a few declared names; each rule with a sentence of its own.
@Suite struct MentionTests {
  private func links(_ text: String, _ rows: String...) async -> [String] {
    let folder = await Folder([
      "dossier.yml": "unreviewed: hide",
      "content/entities.csv": "name,type,aliases,weak_aliases,not\n" + rows.joined(separator: "\n"),
      "seeds/a.txt": "date 2024-01-02\n\n" + text,
    ])
    let source = folder.dossier.sources[0]
    return folder.dossier.sourceMentions[0].map {
      "\(source.text.string($0.range))=\(folder.dossier.entities[$0.entity.index].name)"
    }
  }

  // MARK: Overlaps

  @Test func `a person's full name wins over a title with half of it`() async {
    let found = await links("President Xi Jinping spoke. President Xi left.", "Xi Jinping,person,President Xi,,")
    #expect(found == ["Xi Jinping=Xi Jinping", "President Xi=Xi Jinping"])
  }

  @Test func `an alias with its article is linked as it is written`() async {
    let found = await links("He read the Delta Times in the Delta.", "Delta Times,organization,the Delta Times,,")
    #expect(found == ["the Delta Times=Delta Times"])
  }

  @Test func `a name within the name of something else is no mention`() async {
    let china = "China,place,,,"
    #expect(await links("The Bank of China grew in China.", china) == ["China=China"])
    #expect(
      await links("Delta Optics Logistics Bank and Delta Optics grew.", "Delta Optics,company,,,") == [
        "Delta Optics=Delta Optics"
      ])
    #expect(
      await links("Delta Optics Group grew, Delta Optics Co., Ltd. too.", "Delta Optics,company,,,") == [
        "Delta Optics=Delta Optics", "Delta Optics Co., Ltd.=Delta Optics",
      ])
  }

  @Test func `a product's name goes on into another product's`() async {
    let rows = "Orlan,product,,,\nOrlan 10,product,,,"
    #expect(await links("An Orlan Scout fell near an Orlan.", rows) == ["Orlan=Orlan"])
    #expect(await links("An Orlan 10 and an Orlan 30 fell.", rows) == ["Orlan 10=Orlan 10"])
    #expect(await links("They saw 5 Orlan drones.", rows) == ["Orlan=Orlan"])
    #expect(await links("Army Buys Orlan Drones From Abroad", rows) == ["Orlan=Orlan"])
  }

  // MARK: Acronyms

  @Test func `letters in brackets beside a name stand for it in that text`() async {
    let council = "National Security Council,agency,,,"
    #expect(
      await links("The National Security Council (NSC) met. NSC staff left.", council).dropFirst() == [
        "NSC=National Security Council", "NSC=National Security Council",
      ])
    #expect(
      await links("NSC (the National Security Council) met. The NSC left.", council).map { $0.prefix(3) } == [
        "NSC", "Nat", "NSC",
      ])
    #expect(await links("The NSC met.", council).isEmpty)
    #expect(
      await links("Federal Security Service (FSB) men met. An FSB man left.", "Federal Security Service,agency,,,")
        .count
        == 3)
  }

  @Test func `a country, an exchange or a place in brackets is no acronym`() async {
    let rows = "Delta Optics,company,,,\nWuhan,place,,,"
    #expect(await links("Delta Optics (US) grew in the US.", rows).count == 1)
    #expect(await links("Delta Optics (SHE) grew on SHE.", rows).count == 1)
    #expect(await links("Wuhan (WH) grew, WH too.", rows).count == 1)
  }

  // MARK: Variants

  @Test(arguments: [
    "Delta Optics Co., Ltd", "Delta Optics Co.,Ltd.", "Delta Optics Corp.", "Delta Optics, Inc.", "Delta Optics JSC",
    "OOO Delta Optics", "Delta Optics GmbH", "Delta Optics S.p.A.", "Delta Optics Pte. Ltd.", "Delta Optics LLC",
  ])
  func `the company form may be there or not`(_ full: String) async {
    let bare = await links("They say Delta Optics grew.", "\"\(full)\",company,,,")
    #expect(bare == ["Delta Optics=\(full)"])
    let found = await links("They say \(full) grew.", "Delta Optics,company,,,")
    #expect(found.count == 1 && found[0].hasSuffix("=Delta Optics"))
  }

  @Test func `a company form leaves no plain word behind`() async {
    #expect(await links("New plants. The New Co., Ltd grew.", "\"New Co., Ltd\",company,,,").count == 1)
  }

  @Test func `spellings nobody should have to type`() async {
    let rows = "Smith & Sons,company,,,\nDelta Optics,company,,,\nГазпром,company,,,\n高德红外,company,,,\nไทย,place,,,"
    #expect(
      await links("They say Smith and Sons, Smith & Sons’ and Smith &\nSons grew, and that they fell later.", rows)
        .count == 3)
    #expect(await links("Delta\u{A0}Optics, Delta\nOptics’s, Ｄｅｌｔａ Ｏｐｔｉｃｓ, Délta Optics", rows).count == 4)
    #expect(await links("акции Газпрома и Газпрому", rows).count == 2)
    #expect(await links("武汉高德红外股份有限公司在", rows) == ["高德红外股份有限公司=高德红外"])
    #expect(await links("ประเทศไทยวันนี้", rows) == ["ไทย=ไทย"])
  }

  @Test func `a country has its other names`() async {
    let found = await links(
      "The US, the U.S., America's, American, the United States and the USA told us.", "United States,place,,,")
    #expect(found.map { $0.split(separator: "=")[0] } == ["US", "U.S.", "America", "American", "United States", "USA"])
  }

  @Test func `money is no country`() async {
    let rows = "United States,place,,,\nChina,place,,,"
    #expect(await links("It cost US$299, 9 US dollars or 70 Chinese yuan in the US.", rows) == ["US=United States"])
  }

  // MARK: Surnames

  @Test func `a family name with another given name is somebody else`() async {
    #expect(
      await links("Joe Biden spoke. Later Hunter Biden and Mr Biden left. Biden slept.", "Joe Biden,person,,,") == [
        "Joe Biden=Joe Biden", "Biden=Joe Biden", "Biden=Joe Biden",
      ])
    #expect(await links("John Ford spoke at the Ford Foundation.", "John Ford,person,,,") == ["John Ford=John Ford"])
  }

  @Test func `a family name that is a plain word opens no sentence`() async {
    #expect(
      await links("Steve Jobs spoke of jobs. Jobs were lost. They met Jobs.", "Steve Jobs,person,,,") == [
        "Steve Jobs=Steve Jobs", "Jobs=Steve Jobs",
      ])
  }

  // MARK: Evidence

  @Test func `the sentence asks for a kind`() async {
    let beijing = "Beijing,place,,,\nGovernment of China,agency,Beijing,,"
    #expect(
      await links("They say Beijing said no. He was in Beijing.", beijing).map { $0.split(separator: "=")[1] } == [
        "Government of China", "Beijing",
      ])
    #expect(
      await links(
        "BEIJING, April 12 (Agency) - Nobody spoke.",
        "Beijing City,place,Beijing,,\nGovernment of China,agency,Beijing,,") == ["BEIJING=Beijing City"])
    let ford = "Ford Motor,company,Ford,,\nGerald Ford,person,Ford,,"
    #expect(await links("They met president Ford.", ford) == ["Ford=Gerald Ford"])
    #expect(await links("They bought shares of Ford.", ford) == ["Ford=Ford Motor"])
    #expect(await links("They sold Ford Inc. to them.", ford) == ["Ford Inc.=Ford Motor"])
    #expect(await links("They spoke of Ford often.", ford).isEmpty)
  }

  @Test func `the name that says more decides between two that are there`() async {
    let rows = "Delta,product,Delta,,\nDelta Optics,company,Delta,,"
    #expect(await links("Delta Optics grew. They like Delta.", rows).last == "Delta=Delta Optics")
  }

  @Test func `a weak alias counts beside a full name only`() async {
    let rows = "Delta Optics,company,,Delta,"
    #expect(await links("They like Delta.", rows).isEmpty)
    #expect(await links("They like Delta and Delta Optics.", rows).count == 2)
  }

  @Test func `what is excluded is linked to nobody`() async {
    #expect(await links("Delta Air Lines met Delta.", "Delta,company,,,Delta Air Lines") == ["Delta=Delta"])
  }

  @Test func `a language is not linked to its country`() async {
    let folder = await Folder([
      "dossier.yml": "unreviewed: hide", "content/entities.csv": "name,type\nItaly,place\n",
      "seeds/a.txt": "date 2024-01-02\n\nShe spoke in Italian. Italian officials left Italy.",
    ])
    let source = folder.dossier.sources[0]
    #expect(folder.dossier.sourceMentions[0].map { source.text.string($0.range) } == ["Italian", "Italy"])
  }
}
