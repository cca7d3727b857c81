/// Units of measurement, under the names UCUM gives them.
enum UnitTables {
  struct Unit {
    let name: String
    /// A length, so that "an hour" behind it makes a speed.
    let isLength: Bool
  }

  /// Unit words in any case: "kilometres".
  static let words = KeyTable(entries.words)
  /// Symbols as they are written, by ``UnitTables/exactKey(_:)``: "MB" is not "Mb".
  static let symbols = KeyTable(entries.symbols)

  /// Words of time. What they count is a duration, a matter of dates.
  static let times = SentenceTables.keys(
    """
    second seconds minute minutes hour hours day days night nights week weeks weekend weekends month months quarter quarters
    year years decade decades century centuries generation generations min mins sec secs hr hrs yr yrs yo year-old am pm a.m. p.m.
    o'clock fortnight
    """)

  /// The names of lengths.
  static let lengths = Set(
    lines.split(separator: "\n").filter { $0.hasPrefix(">") }.map { $0.dropFirst().prefix { $0 != "|" } }.map(
      String.init))

  static let perTimes: KeyTable<String> = {
    var result: [UInt64: String] = [:]
    for (forms, name) in [
      ("hour hr h", "hour"), ("second sec s", "second"), ("millisecond ms", "millisecond"), ("minute min", "minute"),
      ("day", "day"), ("week", "week"), ("month", "month"), ("year annum", "year"),
    ] {
      for form in forms.split(separator: " ") { result[Token.key(form)] = name }
    }
    return KeyTable(result)
  }()

  /// The hash of bytes as they stand, case and all.
  static func exactKey(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash
  }

  // name (a leading ">" marks a length) | words | symbols
  private static let lines = """
    >meter|meter meters metre metres|m
    >kilometer|kilometer kilometers kilometre kilometres kms|km Km KM
    >centimeter|centimeter centimeters centimetre centimetres|cm
    >decimeter|decimeter decimeters decimetre decimetres|dm
    >millimeter|millimeter millimeters millimetre millimetres|mm
    >micrometer|micrometer micrometers micrometre micrometres micron microns|μm µm
    >nanometer|nanometer nanometers nanometre nanometres|nm
    >picometer|picometer picometers picometre picometres|
    >mile|mile miles|mi
    >yard|yard yards|yd yds
    >foot|foot feet|ft
    >inch|inch inches|
    >light year|lightyear lightyears|
    >astronomical unit||AU
    knot|knot knots|kn kt
    square meter||m2 m² sqm
    square kilometer||km2 km²
    square mile||sqmi
    square foot||sqft ft2 ft²
    square centimeter||cm2 cm²
    hectare|hectare hectares|ha
    acre|acre acres|
    cubic meter||m3 m³ cbm bcm
    cubic centimeter||cm3 cm³
    liter|liter liters litre litres|l L
    milliliter|milliliter milliliters millilitre millilitres|ml mL
    centiliter|centiliter centilitre centiliters centilitres|cl cL
    gallon|gallon gallons|gal
    quart|quart quarts|
    pint|pint pints|
    cup|cup cups|
    tablespoon|tablespoon tablespoons tbsp|
    teaspoon|teaspoon teaspoons tsp|
    bushel|bushel bushels|
    barrel|barrel barrels|bbl
    barrel per day||bpd
    kilogram|kilogram kilograms kilogramme kilogrammes kilo kilos kgs|kg Kg KG
    gram|gram grams gramme grammes|g
    milligram|milligram milligrams|mg
    microgram|microgram micrograms|μg µg mcg
    ton|ton tons|
    metric ton|tonne tonnes|t
    kiloton|kiloton kilotons kilotonne kilotonnes|
    megaton|megaton megatons megatonne megatonnes|
    pound|pound pounds|lb lbs
    ounce|ounce ounces|oz
    stone||
    carat|carat carats|
    bit|bit bits|
    byte|byte bytes|
    kilobit|kilobit kilobits|kb
    kilobyte|kilobyte kilobytes|kB KB
    megabit|megabit megabits|Mb mb Mbit
    megabyte|megabyte megabytes|MB
    gigabit|gigabit gigabits|Gb gb Gbit
    gigabyte|gigabyte gigabytes|GB
    terabyte|terabyte terabytes|TB
    petabyte|petabyte petabytes|PB
    megabit per second||Mbps mbps
    gigabit per second||Gbps gbps
    pixel|pixel pixels|px
    megapixel|megapixel megapixels|MP
    hertz|hertz|Hz
    kilohertz|kilohertz|kHz KHz
    megahertz|megahertz|MHz
    gigahertz|gigahertz|GHz
    watt|watt watts|W
    kilowatt|kilowatt kilowatts|kW KW
    megawatt|megawatt megawatts|MW
    gigawatt|gigawatt gigawatts|GW
    kilowatt hour|kilowatt-hour|kWh
    megawatt hour||MWh
    gigawatt hour||GWh
    terawatt hour||TWh
    joule|joule joules|J
    calorie|calorie calories|cal
    kilocalorie|kilocalorie kilocalories|kcal
    horsepower|horsepower|hp
    volt|volt volts|V
    kilovolt|kilovolt kilovolts|kV
    ampere|ampere amperes amp amps|
    newton|newton newtons|N
    pascal|pascal pascals|Pa
    decibel|decibel decibels|dB
    degree Celsius|celsius|°C ℃
    degree Fahrenheit|fahrenheit|°F ℉
    radian|radian radians|rad
    kilometer per hour||kph kmph kmh
    mile per hour||mph
    teraflop|teraflop teraflops|
    kelvin|kelvin kelvins|
    """

  private static let entries: (words: [UInt64: Unit], symbols: [UInt64: Unit]) = {
    var words: [UInt64: Unit] = [:]
    var symbols: [UInt64: Unit] = [:]
    for line in lines.split(separator: "\n") {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      let isLength = fields[0].hasPrefix(">")
      let unit = Unit(name: String(isLength ? fields[0].dropFirst() : fields[0]), isLength: isLength)
      for word in fields[1].split(separator: " ") { words[Token.key(word)] = unit }
      for symbol in fields[2].split(separator: " ") { symbols[exactKey(symbol.utf8)] = unit }
    }
    return (words, symbols)
  }()
}
