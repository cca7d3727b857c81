/// Which scalars count as equal when a name is looked for. After Unicode's canonical decompositions, with the letters
/// that have none (ß, ø, ł) written as English newspapers do.
enum FoldTable {
  /// What a letter is read as, a space, and the letters read so. The first keeps the case.
  static let letters = """
    A ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ
    AE ÆǢǼ
    B ɃḂḄḆ
    C ÇĆĈĊČȻḈ
    D ÐĎĐḊḌḎḐḒ
    DZ ǄǅǱǲ
    E ÈÉÊËĒĔĖĘĚƎƏȄȆȨɆḔḖḘḚḜẸẺẼẾỀỂỄỆ
    F Ḟ
    G ĜĞĠĢǦǴḠ
    H ĤĦȞḢḤḦḨḪ
    I ÌÍÎÏĨĪĬĮİƗǏȈȊḬḮỈỊ
    IJ Ĳ
    J ĴɈ
    K ĶǨḰḲḴ
    L ĹĻĽĿŁḶḸḺḼ
    LJ Ǉǈ
    M ḾṀṂ
    N ÑŃŅŇŊǸṄṆṈṊ
    NJ Ǌǋ
    O ÒÓÔÕÖØŌŎŐƠǑǪǬǾȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢ
    OE Œ
    P ṔṖ
    R ŔŖŘȐȒɌṘṚṜṞ
    S ŚŜŞŠȘṠṢṤṦṨ
    SS ẞ
    T ŢŤŦȚṪṬṮṰ
    TH Þ
    U ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ
    V ṼṾ
    W ŴẀẂẄẆẈ
    X ẊẌ
    Y ÝŶŸȲɎẎỲỴỶỸ
    Z ŹŻŽƵẐẒẔ
    a àáâãäåāăąǎǟǡǻȁȃȧḁẚạảấầẩẫậắằẳẵặ
    ae æǣǽ
    b ƀḃḅḇ
    c çćĉċčȼḉ
    d ðďđḋḍḏḑḓ
    dz ǆǳ
    e èéêëēĕėęěǝȅȇȩɇḕḗḙḛḝẹẻẽếềểễệ
    f ƒḟ
    g ĝğġģǧǵḡ
    h ĥħȟḣḥḧḩḫẖ
    i ìíîïĩīĭįıǐȉȋḭḯỉị
    ij ĳ
    j ĵǰɉ
    k ķĸǩḱḳḵ
    l ĺļľŀłḷḹḻḽ
    lj ǉ
    m ḿṁṃ
    n ñńņňŉŋǹṅṇṉṋ
    nj ǌ
    o òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ
    oe œ
    p ṕṗ
    r ŕŗřȑȓɍṙṛṝṟ
    s śŝşšſșṡṣṥṧṩ
    ss ß
    t ţťŧțṫṭṯṱẗ
    th þ
    u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự
    v ṽṿ
    w ŵẁẃẅẇẉẘ
    x ẋẍ
    y ýÿŷȳɏẏẙỳỵỷỹ
    z źżžƶẑẓẕ
    Α ΆἈἉἊἋἌἍἎἏᾈᾉᾊᾋᾌᾍᾎᾏᾸᾹᾺᾼ
    Ε ΈἘἙἚἛἜἝῈ
    Η ΉἨἩἪἫἬἭἮἯᾘᾙᾚᾛᾜᾝᾞᾟῊῌ
    Ι ΊΪἸἹἺἻἼἽἾἿῘῙῚ
    Ο ΌὈὉὊὋὌὍῸ
    Ρ Ῥ
    Υ ΎΫὙὛὝὟῨῩῪ
    Ω ΏὨὩὪὫὬὭὮὯᾨᾩᾪᾫᾬᾭᾮᾯῺῼ
    α άἀἁἂἃἄἅἆἇὰᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ
    ε έἐἑἒἓἔἕὲ
    η ήἠἡἢἣἤἥἦἧὴᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ
    ι ΐίϊἰἱἲἳἴἵἶἷὶῐῑῒῖῗ
    ο όὀὁὂὃὄὅὸ
    ρ ῤῥ
    υ ΰϋύὐὑὒὓὔὕὖὗὺῠῡῢῦῧ
    ω ώὠὡὢὣὤὥὦὧὼᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ
    """

  /// Cyrillic letters that are written without their mark as often as with it.
  static let cyrillic = """
    Е ЁЀ
    И ЙЍ
    І Ї
    У Ў
    К Ќ
    Г Ѓ
    е ёѐ
    и йѝ
    і ї
    у ў
    к ќ
    г ѓ
    """

  /// Capitals outside Latin: the first, the last, and how far off the small letter stands; hexadecimal.
  /// A step of 1 means that capitals and small letters alternate.
  static let capitals = """
    391 3A1 20
    3A3 3AB 20
    400 40F 50
    410 42F 20
    460 481 1
    48A 4BF 1
    4D0 52F 1
    531 556 30
    """

  /// Marks of punctuation: the one they are read as, a space, and their numbers.
  static let marks = """
    ' 60 B4 2B9 2BB 2BC 2BD 2018 2019 201A 201B 2032 2035
    " AB BB 201C 201D 201E 201F 2033 2036
    - 2010 2011 2012 2013 2014 2015
    · 387 2022 2027
    / 2044
    """

  /// White space outside ASCII. Any run of it equals one space.
  static let spaces = "85 A0 2000 2001 2002 2003 2004 2005 2006 2007 2008 2009 200A 2028 2029 202F 205F"

  /// Scalars that nobody sees: they stand for nothing.
  static let invisible =
    "AD 200B 200C 200D 200E 200F 202A 202B 202C 202D 202E 2060 2061 2062 2063 2064 2066 2067 2068 2069"
}
