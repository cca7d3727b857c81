import Testing

@testable import Extraction

/// News of many subjects: what gets a page, by kind, each name once and sorted.
@Suite struct CandidateTests {
  struct News: Sendable, CustomTestStringConvertible {
    let subject: String
    let text: String
    let pages: [EntityKind: [String]]

    var testDescription: String { subject }
  }

  @Test(arguments: all)
  func `the pages of a news text are its names`(news: News) {
    let text = Text(news.text)
    let found = Candidate.find(in: text).filter { $0.score >= Candidate.pageScore }
    for kind in EntityKind.allCases {
      let names = Set(found.filter { $0.kind == kind }.map(\.text)).sorted()
      #expect(names == news.pages[kind] ?? [], "\(kind)")
    }
  }

  @Test(arguments: all)
  func `finding twice gives the same`(news: News) {
    let text = Text(news.text)
    #expect(Candidate.find(in: text) == Candidate.find(in: text))
  }
}

extension CandidateTests {
  static let all: [News] = [
    News(
      subject: "Politics in Nigeria",
      text: """
        ABUJA — Nigeria's Independent National Electoral Commission (INEC) on Saturday declared Bola Tinubu of the \
        All Progressives Congress winner of the presidential vote.

        Opposition candidates Atiku Abubakar and Peter Obi rejected the result. Obi said he would go to court. INEC \
        denied any wrongdoing.

        In Lagos, police fired tear gas at protesters near the Lekki Toll Gate. Amnesty International said two \
        people were hurt. Nigerian National Petroleum Company Limited said output was normal.

        President Muhammadu Buhari, who steps down in May, urged calm. The Economic Community of West African States \
        sent observers led by former Sierra Leonean President Ernest Bai Koroma. Dangote Group, a conglomerate owned \
        by billionaire Aliko Dangote, closed its refinery in Ibeju-Lekki for a day.
        """,
      pages: [
        .person: [
          "Aliko Dangote",
          "Atiku Abubakar",
          "Bola Tinubu",
          "Ernest Bai Koroma",
          "Muhammadu Buhari",
          "Peter Obi",
        ],
        .agency: ["All Progressives Congress", "Independent National Electoral Commission"],
        .organization: ["Amnesty International", "Economic Community of West African States"],
        .place: ["Abuja", "Lagos", "Nigeria", "Sierra Leone"],
        .company: ["Dangote Group", "Nigerian National Petroleum Company"],
      ]),
    News(
      subject: "Diplomacy and industry in East Asia",
      text: """
        South Korean President Yoon Suk-yeol met Japanese Prime Minister Fumio Kishida in Tokyo on Thursday, a day \
        after North Korea fired a missile into the Sea of Japan.

        Kim Jong-un watched the launch with his daughter, the Korean Central News Agency reported. Kim told officers \
        to be ready.

        Yoon said chipmakers like Samsung Electronics, SK Hynix and DB HiTek would build plants near Seoul. China's \
        foreign ministry spokesman Wang Wenbin said Beijing opposed blocs. Wang did not mention Taiwan Semiconductor \
        Manufacturing Co., Ltd.

        Vietnam's Communist Party chief Nguyen Phu Trong was to visit Hanoi University on Friday. Meanwhile, Toyota \
        Motor Corp and its supplier Denso signed a deal with Contemporary Amperex Technology, one of the world's \
        biggest battery makers. Denso's shares rose.
        """,
      pages: [
        .person: ["Fumio Kishida", "Kim Jong-un", "Nguyen Phu Trong", "Wang Wenbin", "Yoon Suk-yeol"],
        .agency: ["Korean Central News Agency"],
        .organization: ["Hanoi University"],
        .place: [
          "Beijing",
          "China",
          "Japan",
          "North Korea",
          "Sea of Japan",
          "Seoul",
          "South Korea",
          "Tokyo",
          "Vietnam",
        ],
        .company: [
          "Contemporary Amperex Technology",
          "DB HiTek",
          "Denso",
          "SK Hynix",
          "Samsung Electronics",
          "Taiwan Semiconductor Manufacturing",
          "Toyota Motor",
        ],
      ]),
    News(
      subject: "Banks and rates",
      text: """
        Fed Holds Rates Steady as Inflation Cools

        NEW YORK, March 20 (Reuters) - The Federal Reserve kept interest rates unchanged on Wednesday, and Chair \
        Jerome Powell said policymakers needed more confidence that inflation was easing.

        Shares of JPMorgan Chase & Co. rose 2 percent, while Bank of America and Wells Fargo gained about 1 percent. \
        Deutsche Bank AG fell in Frankfurt after a ruling by the European Central Bank.

        "Powell was careful," said Priya Menon, an economist at Barclays Capital. Menon expects two cuts this year.

        Swiss lender UBS said it would cut 3,000 jobs. The bank's chief executive, Sergio Ermotti, told reporters in \
        Zurich that talks with the Swiss National Bank were going well.

        However, Ermotti declined to comment on Credit Suisse. Analysts at firms including Goldman Sachs, Nomura \
        Holdings and Jefferies had forecast the move.
        """,
      pages: [
        .person: ["Jerome Powell", "Priya Menon", "Sergio Ermotti"],
        .agency: ["European Central Bank", "Federal Reserve", "Swiss National Bank"],
        .place: ["Frankfurt", "New York", "Switzerland", "Zurich"],
        .company: [
          "Bank of America",
          "Deutsche Bank",
          "Goldman Sachs",
          "JPMorgan Chase & Co",
          "Jefferies",
          "Nomura Holdings",
          "UBS",
          "Wells Fargo",
        ],
      ]),
    News(
      subject: "A court and a war",
      text: """
        The International Criminal Court on Friday issued a warrant for Sudanese general Abdel Fattah al-Burhan over \
        attacks in Darfur.

        Prosecutor Karim Khan said his office had "reasonable grounds". The court, based in The Hague, has no \
        police. Al-Burhan denied the charges through his lawyer, Sarah O'Connor of Doughty Street Chambers.

        Rapid Support Forces commander Mohamed Hamdan Dagalo, known as Hemedti, was not named. The United Nations \
        says 15,000 died in El Geneina. Human Rights Watch welcomed the move; so did Kenya's Foreign Ministry. Mr \
        Khan will visit Port Sudan next week. Residents of Omdurman fled. Gum Arabic Company Ltd, Al-Jazeera and the \
        Blue Nile Bank closed their offices in Khartoum.
        """,
      pages: [
        .person: ["Abdel Fattah al-Burhan", "Karim Khan", "Mohamed Hamdan Dagalo", "Sarah O'Connor"],
        .agency: ["International Criminal Court"],
        .organization: ["Human Rights Watch", "Rapid Support Forces", "United Nations"],
        .place: ["Darfur", "Kenya", "Khartoum", "Omdurman", "Port Sudan", "Sudan", "The Hague"],
        .company: ["Blue Nile Bank", "Gum Arabic Company"],
      ]),
    News(
      subject: "An election in Brazil",
      text: """
        BRASÍLIA, Oct. 30 (AP) — Luiz Inácio Lula da Silva won Brazil's election on Sunday, beating President Jair \
        Bolsonaro by less than two points.

        Lula, a former metalworker, thanked voters in São Paulo. Bolsonaro did not concede. Supreme Court Justice \
        Alexandre de Moraes said the vote was clean.

        Shares of Petróleo Brasileiro SA, known as Petrobras, fell 8 percent. Vale, a mining company based in Rio de \
        Janeiro, lost 3 percent. State-run lender Banco do Brasil also fell.

        Argentine President Alberto Fernández flew to Brazil. In Caracas, Nicolás Maduro congratulated Lula. "He is \
        a friend," Maduro wrote on Twitter. The Workers' Party will hold 68 seats. Environment campaigners such as \
        Marina Silva and Txai Suruí were hopeful. The Amazon Fund will reopen.
        """,
      pages: [
        .person: [
          "Alberto Fernández",
          "Alexandre de Moraes",
          "Jair Bolsonaro",
          "Luiz Inácio Lula da Silva",
          "Marina Silva",
          "Nicolás Maduro",
          "Txai Suruí",
        ],
        .organization: ["Amazon Fund"],
        .place: ["Argentina", "Brasilia", "Brazil", "Caracas", "Rio de Janeiro", "São Paulo"],
        .company: ["Banco do Brasil", "Petróleo Brasileiro", "Vale"],
      ]),
    News(
      subject: "A vaccine in Uganda",
      text: """
        Kampala, 3 May 2022 – Uganda has approved a malaria vaccine developed by the University of Oxford and made \
        by the Serum Institute of India, the Ministry of Health and Population said.

        Health Minister Jane Ruth Aceng told parliament that 2.3 million doses would arrive by June. The World \
        Health Organization (WHO) welcomed the decision. "This is a milestone," said WHO Director-General Tedros \
        Adhanom Ghebreyesus.

        Novavax Inc., which supplies the adjuvant Matrix-M, rose 9% in early trading. Rival drugmaker GSK plc \
        declined to comment. Novavax has its headquarters in Gaithersburg, Maryland.

        Dr. Samuel Okello, 49, who runs a clinic in Gulu, said supply was his main worry. Okello said nurses had run \
        out of syringes twice. The Bill & Melinda Gates Foundation paid for the trial, together with Gavi, the \
        vaccine alliance.
        """,
      pages: [
        .person: ["Jane Ruth Aceng", "Samuel Okello", "Tedros Adhanom Ghebreyesus"],
        .agency: ["Ministry of Health and Population"],
        .organization: [
          "Bill & Melinda Gates Foundation",
          "Gavi",
          "Serum Institute of India",
          "University of Oxford",
          "World Health Organization",
        ],
        .place: ["Gaithersburg", "Kampala", "Uganda"],
        .company: ["GSK", "Novavax"],
      ]),
    News(
      subject: "Football",
      text: """
        Liverpool beat Real Madrid 2-1 on Tuesday to reach the Champions League final in Istanbul.

        Mohamed Salah scored twice for Liverpool. The Egyptian striker missed a penalty early in the match. Real \
        Madrid manager Carlo Ancelotti called the result "painful".

        Vinicius Junior had put Madrid ahead. "We lost our heads," Ancelotti said. Referee Szymon Marciniak sent off \
        Dani Carvajal after the break.

        In the other semi-final, Bayern Munich meet Paris Saint-Germain at the Allianz Arena. FIFA president Gianni \
        Infantino will attend, the German Football Association said. Kylian Mbappé, the France captain, is fit.
        """,
      pages: [
        .person: [
          "Carlo Ancelotti",
          "Dani Carvajal",
          "Gianni Infantino",
          "Kylian Mbappé",
          "Mohamed Salah",
          "Szymon Marciniak",
          "Vinicius Junior",
        ],
        .organization: ["Champions League", "German Football Association"],
        .place: ["Allianz Arena", "Egypt", "France", "Istanbul", "Liverpool", "Madrid"],
      ]),
    News(
      subject: "A takeover",
      text: """
        Microsoft Corp. said on Monday it will buy Activision Blizzard for $68.7 billion, its biggest deal ever.

        The maker of "Call of Duty" would join Xbox Game Studios. Phil Spencer, who leads Microsoft's gaming unit, \
        will report to Satya Nadella. Bobby Kotick will stay as chief executive.

        Sony said it expected Microsoft to honour its contracts. Sony's PlayStation 5 competes with the Xbox Series \
        X. Lina Khan, chairwoman of the Federal Trade Commission (FTC), has vowed to look hard at Big Tech. The FTC \
        declined to comment.

        Frustrated workers at Raven Software, a studio in Wisconsin, had walked out in December. Their union, the \
        Communications Workers of America, called the deal a test. Many employees use Slack. Apple and Google were \
        not involved; the EU's competition chief Margrethe Vestager would review it.
        """,
      pages: [
        .person: ["Bobby Kotick", "Lina Khan", "Margrethe Vestager", "Phil Spencer", "Satya Nadella"],
        .agency: ["Federal Trade Commission"],
        .organization: ["Communications Workers of America", "European Union"],
        .place: ["Wisconsin"],
        .company: ["Microsoft", "Xbox Game Studios"],
      ]),
  ]
}
