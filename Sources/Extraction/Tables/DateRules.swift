/// The grammar of date expressions.
///
/// A line is a meaning (with an argument behind ":") and a pattern. In a pattern UPPER-CASE words are classes
/// (``DateSymbol``), others are words of the text, "|" parts alternatives, and "?" makes the element optional.
enum DateRules {
  /// Expressions that stand alone and that others are built on as BASE.
  static let base = """
    date MONTH DAY ,? YEAR
    date MONTH DAY ,? of|in YEAR
    date MONTH DAY
    date MONTH the DAYTH
    date MONTH SEP YEAR SEP DAY
    date MONTH SEP DAY SEP YEAR
    date the? DAY of? MONTH ,? YEAR
    date the? DAY of? MONTH of|in YEAR|SHORT
    date the? DAY of? MONTH
    date DAY SEP MONTH SEP YEAR
    date DAY SEP YEAR SEP MONTH
    date the DAYTH day? of the? MONTH
    date YEAR SEP? MONTH
    date YEAR SEP? MONTH SEP? DAY
    date YEAR SEP DAY SEP MONTH
    date EDGE? MONTH ,? YEAR
    date EDGE? MONTH of|in YEAR|SHORT
    date MONTH SEP YEAR
    date MONTH YY
    date WEEKDAY ,? the? DAY of? MONTH
    date WEEKDAY ,? the? DAY of? MONTH ,? YEAR
    date WEEKDAY ,? MONTH DAY
    date WEEKDAY ,? MONTH DAY ,? YEAR
    date WEEKDAY ,? MONTH the DAYTH
    date WEEKDAY the DAYTH
    monthday WEEKDAY DAY
    date the? EDGE? SEASON ,? of? YEAR
    date YEAR SEASON
    date the? ORD quarter of|in? the? year? YEAR
    date the? ORD half of|in? the? year? YEAR
    date QUARTER of|in|,? YEAR
    date YEAR QUARTER
    date YEAR 's QUARTER
    date HALF of|in|,? YEAR
    date the? fiscal|financial|calendar year ending? YEAR
    date fy|cy YEAR|SHORT
    date FISCAL
    date the? year of? YEAR
    date YYYYMMDD
    date WEEKDAY ,? NUMERIC
    date NUMERIC
    date the? ORD month of YEAR
    quarter the? ORD quarter
    quarter ORD - quarter
    quarter QUARTER
    quarter the? ORD half of the year
    weekday WEEKDAY
    month EDGE - MONTH
    month EDGE? MONTH
    season the? EDGE? -? SEASON
    year EDGE -? YEAR
    year YEAR
    short YY
    era ca|c|circa? .? early|late|mid? NUMBER ERA
    era NUMBER ERA
    era the? EDGE? SEASON|MONTH ,? of|in? NUMBER ERA
    era ad NUMBER
    decade the? EDGE? -? DECADE ERA?
    decade the EDGE? -? TENS
    century the? EDGE? -? ORD -? century ERA?
    holiday HOLIDAY of|in|,? YEAR
    holiday HOLIDAY of? this|last|next year
    holiday HOLIDAY
    relative LAST|THIS|NEXT HOLIDAY
    relative the LAST|NEXT HOLIDAY
    relative LAST|THIS|NEXT UNIT
    relative this calendar|fiscal|financial UNIT
    relative the LAST|NEXT UNIT
    relative the current UNIT
    relative LAST|THIS|NEXT MONTH
    relative LAST|THIS|NEXT SEASON
    relative the LAST|NEXT SEASON
    relative LAST|THIS|NEXT WEEKDAY
    relative the LAST|NEXT WEEKDAY
    relative this LAST|NEXT WEEKDAY
    relative this LAST|NEXT UNIT
    relative the LAST|NEXT MONTH
    relative:year MONTH of? LAST|THIS|NEXT year
    relative LAST|THIS|NEXT PART
    relative the LAST|NEXT PART
    weekof WEEKDAY of|,|-? LAST|THIS|NEXT week
    weekof WEEKDAY of|,|-? the LAST|NEXT week
    weekof LAST|THIS|NEXT week ,|-|'s? WEEKDAY
    weekof LAST|THIS|NEXT week on WEEKDAY
    that that same? UNIT
    that the? same UNIT
    that the? very same UNIT
    that that PART
    that the same PART
    that MONTH of that same? year
    that MONTH of the same year
    that MONTH DAY of|, that|the same? year
    that the? DAY MONTH of that|the same? year
    that MONTH DAY of|, that same? year
    around:-1 the UNIT before|previous|prior|earlier
    around:1 the UNIT after|following|later
    around:1 the day after that
    day:0 today
    day:-1 yesterday
    day:1 tomorrow
    day:1 tmrw|tmr
    day:-2 the? day before yesterday
    day:2 the? day after tomorrow
    night:0 tonight
    night:-1 last night
    night:0 overnight
    day:0 otd
    day:0 the present day
    unit the UNIT
    weekend the? weekend
    """

  /// What is built on those: shifts, edges, times, durations and sets.
  static let full = """
    edge EDGE|earlier|later in? BASE
    edge EDGE - BASE
    edge EDGE in the? BASE
    edge the? very? start|beginning|end|middle|close|outset|eve|turn|rest|remainder|height|dawn of BASE
    edge UNIT 's end
    edge the? latter|early|late|earlier|later|first|last|final|better|greater|middle part|stages|half|days|weeks|months|years of BASE
    edge most|much|all|part of BASE
    eom:3 the? end of month
    eom:4 the? end of year
    eom:2 the? end of week
    eom:3 eom
    eom:4 eoy
    eom:2 eow
    eom:4 the? year to date
    portion:1 the? first|opening COUNT UNIT of BASE
    portion:-1 the? last|final COUNT UNIT of BASE
    nth the? ORD UNIT of BASE

    nth the DAYTH of? BASE
    nth the? last|final UNIT of BASE
    days the? DAY to|until|through|and|or|- the? DAY of? MONTH
    days the? DAY to|until|through|and|or|- the? DAY of? MONTH ,? YEAR
    days MONTH DAY to|until|through|and|or|- DAY
    days MONTH DAY to|until|through|and|or|- DAY ,? YEAR
    years YEAR -|/ SHORT
    eras NUMBER to|and|until|- NUMBER ERA
    bcyear NUMBER
    bare UNIT
    dayalone the DAYTH
    part BASE PART
    part BASE ,? EDGE PART
    part BASE at PART
    part the? EDGE? PART of|on BASE
    part PART on BASE
    part EDGE? in? the PART
    part PART
    time CLOCK
    time CLOCK ,|on|of? BASE
    time BASE ,? at? around|about? CLOCK
    time CLOCK in the PART
    time CLOCK in the PART of|on BASE
    shift:-1 APPROX? COUNT UNIT ago
    shift:-1 APPROX? COUNT UNIT ago BASE
    later:-1 APPROX? COUNT UNIT earlier|before|previously|prior
    later:1 APPROX? COUNT UNIT later|afterwards|afterward|thereafter|on|after
    later:1 COUNT UNIT and? COUNT UNIT later
    later:1 COUNT UNIT ,? COUNT UNIT ,|and? COUNT UNIT later
    later:-1 UNIT earlier|before
    later:1 UNIT later
    exact:1 APPROX? COUNT UNIT from now
    exact:1 APPROX? COUNT UNIT from|after BASE
    exact:-1 APPROX? COUNT UNIT before|prior BASE
    exact:-1 APPROX? COUNT UNIT prior to BASE
    exact:1 in|within COUNT UNIT since the? BASE
    within:1 in APPROX? COUNT UNIT
    within:1 in COUNT UNIT 's? ' time
    onweekday WEEKDAY ,? COUNT UNIT from now
    onweekday WEEKDAY ,? COUNT UNIT from|after BASE
    onweekday COUNT UNIT from now on WEEKDAY
    onweekday COUNT UNIT from|after BASE on WEEKDAY
    onweekday in COUNT UNIT on WEEKDAY
    span the LAST|NEXT COUNT UNIT
    span LAST|NEXT COUNT UNIT
    span the COUNT LAST|NEXT UNIT
    span these LAST|NEXT? COUNT UNIT
    length:1 the past UNIT
    length:1 the last decade|century
    span the LAST|NEXT UNIT
    length APPROX? COUNT UNIT
    length APPROX? COUNT UNIT and a half
    length APPROX? COUNT and a half UNIT
    length COUNT UNIT and? COUNT UNIT
    length more|less|fewer|longer than COUNT UNIT
    length at least|most COUNT UNIT
    length up to COUNT UNIT
    length as much|long|little|few|many as COUNT UNIT
    length close to COUNT UNIT
    length no more|less|fewer|longer than COUNT UNIT
    length COUNT UNIT old
    length COUNT UNIT of age
    length the? COUNT - UNIT
    length COUNT - UNIT - old|long|olds
    length COUNT UNIT - old|long
    length COUNT UNIT long
    length:1 UNIT - long
    half half a|an UNIT
    half half - a? - UNIT
    half half - UNIT
    half half UNIT
    each every|each UNIT
    each every|each COUNT UNIT
    each every other UNIT
    each per UNIT
    each every|each WEEKDAY
    each every|each MONTH
    each every|each SEASON
    each every|each PART
    each WEEKDAYS
    often:P1D daily
    often:P1W weekly
    often:P2W fortnightly|biweekly
    often:P1M monthly
    often:P3M quarterly
    often:P1Y annual|annually|yearly
    often:P1D nightly
    often:P1D everyday
    ref:PRESENT_REF right? now
    ref:PRESENT_REF currently|presently|nowadays
    ref:PRESENT_REF current
    ref:PRESENT_REF at the moment
    ref:PRESENT_REF at present
    ref:PRESENT_REF at this time
    ref:PRESENT_REF the present
    ref:PRESENT_REF the time being
    ref:PRESENT_REF these days
    ref:PRESENT_REF present|modern - day
    ref:PRESENT_REF modern|present day
    ref:PAST_REF more|most? recently
    ref:PAST_REF more|most? recent
    ref:PAST_REF lately
    ref:PAST_REF the recent? past
    ref:PAST_REF recent UNIT
    ref:PAST_REF long ago
    ref:PAST_REF some time ago
    ref:FUTURE_REF the near|foreseeable|immediate|distant? future
    ref:FUTURE_REF near|foreseeable future
    """
}
