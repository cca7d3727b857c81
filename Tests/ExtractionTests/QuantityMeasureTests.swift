import Testing

@testable import Extraction

@Suite struct QuantityMeasureTests {
  private func measures(_ string: String) -> [String?] {
    let text = Text(string)
    return Quantity.find(in: text, dates: DateExpression.find(in: text, published: nil)).map(\.measure)
  }

  @Test func `a share says of what and which part`() {
    #expect(
      measures("In the year, 40 per cent of Norway's salmon exports went to France, which smoked them.")
        == ["share of Norway's salmon exports that went to France"])
    #expect(
      measures("Chile supplied nearly 70 per cent of the world's lithium.")
        == ["share of the world's lithium that Chile supplied"])
  }

  @Test func `a change names what changed and a level what stands there`() {
    #expect(measures("Imports rose 29.3% to $190bn.") == ["rise in imports", "imports"])
    #expect(measures("Trade between Peru and Chile hit a record $24bn.") == ["trade between Peru and Chile"])
    #expect(measures("Revenue reached $5bn, up 12 percent.") == ["revenue", "rise in revenue"])
  }

  @Test func `a figure in front of a noun measures it`() {
    #expect(measures("Acme won a $48 million army contract to build ships.") == ["army contract"])
    #expect(measures("Analysts expect a 5% increase in shipments.") == ["increase in shipments"])
  }

  @Test func `an apposition shares its measure`() {
    #expect(measures("The index fell 6.5% (323 points).") == ["fall in index", "fall in index"])
  }

  @Test func `money changes hands`() {
    #expect(measures("Acme paid $100 million to Bolt.") == ["amount that Acme paid to Bolt"])
    #expect(measures("Acme agreed to buy the cable company for 420 million euros.") == ["price of cable company"])
  }

  @Test func `"its" is the subject's where nobody else can be meant`() {
    #expect(
      measures("Peru’s exports fell by 5 per cent, and its imports from Chile by 3 per cent.")
        == ["fall in Peru’s exports", "fall in Peru’s imports from Chile"])
    #expect(
      measures("Peru exported tin worth $5 million to Chile. Its imports were worth $3 million.").last
        == "value of Peru’s imports")
    #expect(
      measures(
        "Peru accounted for 30 per cent of the tin. Its share of the gold was 4 per cent and its share of the salt 2 per cent."
      )
        == ["Peru’s share of tin", "Peru’s share of the gold", "Peru’s share of the salt"])
    // Peru's or Chile's?
    #expect(measures("Peru grew while Chile shrank. Its imports were worth $3 million.") == ["value of imports"])
    #expect(measures("Ana Ruiz said that Peru grew. Its imports were worth $3 million.") == ["value of imports"])
  }

  @Test func `a sentence that only goes on has the measure of the one before`() {
    #expect(
      measures("Makers abroad made 45 per cent of the parts. Makers based in the states that pay made 48 per cent.")
        == ["share of parts that makers abroad made", "share of parts that makers based in the states that pay made"])
    #expect(
      measures("Peru exported 700 tonnes of tin to Chile in 2022. About 110 tonnes followed in 2023.").last
        == "tin that Peru exported to Chile")
  }

  @Test func `what is given as a figure is its measure`() {
    #expect(
      measures("A paper gives the direct holding of the fund, which belongs to the state, as 38 per cent.")
        == ["direct holding of the fund"])
    #expect(measures("Peru expected trade with Chile to exceed $4 billion.") == ["trade with Chile"])
  }

  @Test(arguments: [
    ("The magnitude was estimated at 7.8 and the depth at 51 miles.", "depth"),
    ("Both put it at a shallow depth of 10 kilometres.", "shallow depth"),
    ("It struck around 120 kilometres southwest of the city.", nil),
    ("The club said attendance over the fortnight fell by 1.5 per cent.", "fall in attendance over the fortnight"),
    (
      "The number of people who said they were out of work fell by 7.5 per cent.",
      "fall in number of people who said they were out of work"
    ),
    ("Nearly half of the days were.", "share of days"),
    ("Half of the goods that reach Peru go through Chile.", "share of goods that go through Chile"),
    ("Reports said at least 40 people were missing.", "people"),
    ("The number of claims fell to $5 million, from $6 million a year earlier.", "number of claims"),
    ("Last year 18 million hectares burned.", nil),
    ("Acme shares that trade in Peru fell 22 cents to $72.19.", "Acme shares that trade in Peru"),
    ("Acme shares traded in Peru fell 3 per cent.", "fall in Acme shares traded in Peru"),
    ("There were fears that trade in Peru fell 3 per cent.", "fall in trade in Peru"),
    ("Ana Ruiz sold 5 million shares for proceeds of $1 billion.", "proceeds of Ana Ruiz"),
    ("It is cutting its ownership in Acme by 3% to about 17%.", "ownership in Acme"),
    ("It is cutting its ownership in Acme by 3%.", "fall in ownership in Acme"),
    ("Imports rose by 3 per cent to 17 per cent.", "imports"),
    ("The quake was 19 km deep.", "depth of quake"), ("The quake was 19 km below the surface.", "depth of quake"),
    ("The American figure for parts was 90 per cent.", nil),
    ("Net debt was $2 billion at the end of March compared with $3 billion in December.", "net debt"),
    (
      "The gas price fell to $9 per million British thermal units from $16.",
      "gas price per million British thermal units"
    ),
    ("Acme raised its quarterly dividend by 5% to $0.60.", "quarterly dividend"),
    ("The deal helped raise oil prices about 20%.", "rise in oil prices"),
    ("Output fell in March by 6 per cent.", "fall in output"),
    (
      "Spending is expected at $3 billion this year, of which 60% will go to roads.",
      "share of spending that will go to roads"
    ),
    ("The union would lose a million barrels, or 2 per cent of global supply.", "share of global supply"),
    ("Shares were up 3%, bringing gains for July to 6%.", "gains"),
    ("Spot prices, which peaked at $900 in July, have fallen 38%.", "fall in spot prices"),
    ("Acme Rovers, whose revenue rose 12% last year, are for sale.", "rise in Acme Rovers’ revenue"),
    ("Tin rose 10 cents to $40 after dropping 9 percent.", "fall in tin"),
    ("The Price Index (PI) rose in May, increasing by 9 percent.", "rise in Price Index"),
    ("It was the first time output dropped below 3 per cent.", "output"),
    ("Acme bought a 10% stake in Bolt from Cord for $450 million.", "price of 10% stake in Bolt"),
    ("Acme sold the ship for $5 million.", "price of ship"),
    ("Rovers signed striker Ana Ruiz for a record fee of 18 million euros.", "record fee for striker Ana Ruiz"),
    ("Prosecutors had sought a fine of $3 million.", "fine that prosecutors had sought"),
    ("Acme lost $2 billion in the quarter.", "amount that Acme lost in the quarter"),
    ("The rate dropped from a peak of 6% in January to 2%.", "rate"),
    ("Egg prices rose 3%.", "rise in egg prices"),
    ("The main index, the PXE 100, fell 3%.", "fall in PXE 100"),
    ("The Acme & Bolt's 500 index fell 3%.", "fall in Acme & Bolt's 500 index"),
    ("After the news was told the index dipped, then rose to close up 0.7%.", "rise in index"),
    ("The index had its worst day since 1987, a drop of 9%.", "drop in index"),
    ("Peruvian oil producer Acme Corp ACM reported a profit of $3 million.", "profit of Acme Corp"),
    ("The index fell 9% before going up to close with a loss of 3%.", "loss in index"),
    ("The losses cause equity values to lose 3 per cent.", "fall in equity values"),
    ("Stocks were down by 14%; today they were down as much as 5%.", "fall in stocks"),
    ("Danish shipper group Acme AC.N said it would wait. Its shares rose 2%.", "rise in Acme’s shares"),
    ("Bank of Peru shares rose 3%.", "rise in Bank of Peru shares"),
    ("Operating revenue rose 9%.", "rise in operating revenue"),
    ("The loss narrowed to $256 million, or 31 cents a share, from $794 million.", "loss"),
    ("Acme’s net loss was $19 million, compared with a loss of $112 million.", "Acme’s net loss"),
    ("Revenue grew 2 percent to $3 billion from last year's $2 billion.", "revenue"),
    ("Passenger revenue edged up 1 percent.", "rise in passenger revenue"),
    ("For May the company projects earnings of $3 million.", "earnings that the company projects"),
    ("The street was looking for tin revenues of $2 billion.", "tin revenues"),
    ("Acme completed its purchase of Bolt for $9 billion.", "price of Bolt"),
    ("Annual inflation accelerated for a second straight month in March to 3.7%.", "annual inflation"),
    ("The bank kept its benchmark rate unchanged at 6.5%.", "benchmark rate"),
    ("Inflation rose at an annual rate of 3.8%.", "rise in inflation"),
    ("This is reflected in transport inflation which rose to 1.4%.", "transport inflation"),
    ("Inflation in the 12 months to March climbed to 10.79%.", "inflation"),
    ("Peru’s IPX-15 price index rose 0.95%.", "rise in Peru’s IPX-15 price index"),
    ("That is far from the central bank’s year-end target of 3.5%.", "central bank’s year-end target"),
    ("Costs fell, helped by an 11 percent drop in fuel costs.", "drop in fuel costs"),
    ("It took a $65 million hit from the strike.", "hit from the strike"),
    ("Passenger sales were on pace to climb 1 per cent.", "rise in passenger sales"),
    ("Trade is expected to exceed $4 billion.", "trade"),
    ("The carrier lost $80 million.", "amount that the carrier lost"),
    ("The carrier took a $50 million loss on fuel hedges.", "loss on fuel hedges"),
    ("CPI was reported up by 0.3%, and economists were expecting a rise of 0.4%.", "rise in CPI"),
    ("The price index was reported up by 3.4%.", "rise in price index"),
    ("Its income was $5. The loss was 45 Canadian cents a share.", "loss"),
    ("The three indices each fell two percent.", "fall in three indices"),
    ("The firm saw its shares plummet 8 percent.", "fall in shares"),
    ("They pay the $31 million cost of cleaning up the spill.", "cost of cleaning up the spill"),
    (
      "In Peru 80 per cent of parts are made by hand. The Chilean figure for parts was 90 per cent.",
      "share of parts that are made by hand"
    ),
  ])
  func `a measure is a noun with what belongs to it`(sentence: String, measure: String?) {
    #expect(measures(sentence).last == measure)
  }

  @Test func `"the July figure" is the figure spoken of`() {
    #expect(
      measures("The unemployment rate fell to 8.4%, down from the July figure of 10.2%.")
        == ["unemployment rate", "unemployment rate"])
  }

  @Test func `the time of what a figure is compared with is not its own, however far off`() {
    let text = Text(
      "Its income was $23 billion, or $1.53 a share, compared with $24 billion a year earlier. Jobs rose to 8 per cent in August, down from the July figure of 9 per cent. Sales were $5 billion from January to July 2023."
    )
    let dates = DateExpression.find(in: text, published: CalendarDate(iso: "2024-05-02"))
    let periods = Quantity.find(in: text, dates: dates).map { $0.period.map { text.string(dates[$0].range) } }
    #expect(periods == [nil, nil, "a year earlier", "August", "July", "January"])
  }

  @Test func `a figure of the figure before has its period`() {
    let text = Text(
      "Trade was worth $5 billion in May 2023. That was 3 per cent more than a year before. Exports made up $2 billion of that sum."
    )
    let dates = DateExpression.find(in: text, published: nil)
    #expect(
      Quantity.find(in: text, dates: dates).map { $0.period.map { dates[$0].value } } == [
        "2023-05", "2023-05", "2023-05",
      ])
  }

  @Test(arguments: [
    "On 3 May 2024 the ministry announced that imports had risen by 5 per cent.",
    "In Oslo on 3 May 2024 the minister had said that imports rose by 5 per cent.",
  ])
  func `the time of saying in front is no period`(sentence: String) {
    let text = Text(sentence)
    #expect(Quantity.find(in: text, dates: DateExpression.find(in: text, published: nil)).map(\.period) == [nil])
  }

  @Test(
    arguments: [
      ("Prices fell 9 percent, the first fall since 1977.", nil),
      ("Acme, which scored 14 percent of the goals, agreed a deal until 2028.", nil),
      ("Tin for April delivery rose 3 percent.", nil),
      ("Rates, which peaked in July, have fallen 38 percent.", nil),
      ("It spent $2 billion since the outbreak began in February 2022.", "2022-02/.."),
      ("Revenue rose 5 percent in the year to June 2023.", "2022-07/2023-06"),
      ("Prices were $9, down from $16 in the same quarter of 2023.", nil),
      ("The price fell to $9 from $16 in 2023.", nil),
      ("Acme reported a profit of $3 million on Thursday.", nil),
      ("Acme reported first-quarter profit of $3 million on Thursday.", "2024-Q1"),
      ("Shares fell two percent, the second-biggest loss of 2023.", nil),
      ("The firm that ran the ship in 2007 pleaded guilty and agreed to pay $3 million.", nil),
    ] as [(String, String?)])
  func `a date of something else is no period`(sentence: String, period: String?) {
    let text = Text(sentence)
    let dates = DateExpression.find(in: text, published: CalendarDate(iso: "2024-05-02"))
    #expect(Quantity.find(in: text, dates: dates).first?.period.map { dates[$0].period } == period)
  }

  @Test func `a pronoun is no measure`() {
    #expect(measures("It fell by 5 percent.") == [nil])
  }

  @Test func `the time of saying is no period`() throws {
    let text = Text("In 2023, imports rose 5 percent, they said on April 12.")
    let dates = [
      DateExpression(range: 3..<7, kind: .date, value: "2023", edtf: nil),
      DateExpression(range: 46..<54, kind: .date, value: "2024-04-12", edtf: nil),
    ]
    #expect(Quantity.find(in: text, dates: dates).first?.period == 0)
  }

  @Test func `a percentage asks of what, when and according to whom`() {
    let text = Text("They saw 5 per cent. The bank said that in 2023 imports rose 6 per cent to $3bn.")
    let dates = DateExpression.find(in: text, published: nil)
    let questions = Quantity.find(in: text, dates: dates).map { $0.openQuestions.map(\.rawValue) }
    #expect(questions == [["of what", "when", "according to whom"], [], []])
  }
}
