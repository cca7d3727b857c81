/// The small words of languages in Latin letters, by which a text shows its language.
enum LanguageTables {
  /// A line a language: its tag, then words that are frequent in it. A word of several languages counts for each.
  static let words = """
    en the of and to in a is that for on was with as by it at from said has have be are which were not its this
    de der die das und ist nicht mit von dem den des für auf eine einer einem wurde nach bei auch sich zu im am ein hat aus wird sind
    fr le la les des et est une un dans pour qui sur par au aux du que avec ont été cette ne pas il elle son ses ce
    es el la los las y del de que una un por con para se su al como más en lo fue ha sus este
    it il la di che gli della del per una un con sono nel alla dei delle anche è si lo ha da le i
    pt o os a as do da de em um uma para com não que ao são pela pelo no na dos das foi se mais
    nl de het een van en dat niet met voor zijn op te bij ook aan is wordt door naar werd heeft
    pl się nie na w z do jest że przez oraz jak po od dla są to i o za
    sv och att det som en ett på är av för med den till inte har om från var
    da og at det som en et på er af for med den til ikke har om fra var blev
    fi ja on ei että oli mukaan myös ovat se hän kun joka mutta sekä
    tr ve bir bu için ile da de olarak daha çok olan gibi kadar sonra göre
    cs se na v že je do pro podle ale jako od které byl jsou po
    ro și de la în a care cu pe din pentru că nu mai este au
    hu a az és hogy nem egy is meg szerint volt csak már
    id yang dan di itu dengan untuk dari pada ini dalam tidak ke akan
    """
}
