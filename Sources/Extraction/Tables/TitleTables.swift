/// Words around the names of people.
enum TitleTables {
  /// Forms of address and ranks that stand right before a name.
  static let honorifics = """
    mr mrs ms miss dr prof professor sir dame lord lady sheikh sheikha prince princess king queen emperor pope cardinal archbishop bishop rev
    reverend father imam ayatollah rabbi gen general lt lieutenant col colonel maj major capt captain sgt sergeant cpl corporal adm admiral
    cmdr commander brig brigadier marshal sen senator rep representative congressman congresswoman gov governor mayor judge justice
    president premier chancellor minister secretary ambassador envoy deputy chairman chairwoman chairperson chair ceo cfo cto coo
    chief director commissioner spokesman spokeswoman spokesperson inspector superintendent detective attorney prosecutor
    speaker mp mep councillor coach manager executive officer founder co-founder cofounder analyst economist professor leader
    sheriff undersecretary comptroller coroner magistrate ombudsman assemblyman assemblywoman alderman cllr baroness viscount pastor
    president-elect governor-elect mayor-elect administrator provost co-chair co-chairman treasurer lecturer
    head advisor adviser negotiator banker governor-general crown prince-regent czar tsar sultan emir duke duchess baron count
    """

  /// Words that stand within titles: "Prime Minister", "Vice President", "Chief Executive Officer".
  static let titleParts = """
    prime vice deputy foreign finance defence defense interior trade energy health justice economy education acting former first senior
    assistant under permanent chief lead executive operating financial technology national security press attorney secretary
    lieutenant major brigadier air rear field vice-president supreme high presiding associate managing general state ex
    district sporting marketing medical scientific commander-in-chief interim incoming outgoing opposition majority minority house
    """

  /// Plain nouns for people: "spokesman John Doe", "John Doe, the chief executive".
  static let roles = """
    president presidents premier chancellor minister ministers secretary secretaries ambassador envoy chairman chairwoman chairperson chair ceo cfo
    chief chiefs director directors commissioner commissioners spokesman spokeswoman spokesperson spokespeople
    boss bosses head
    executive executives officer officers founder founders co-founder cofounder owner entrepreneur businessman businesswoman billionaire tycoon
    banker economist economists analyst analysts strategist trader investor investors lawyer lawyers attorney solicitor barrister prosecutor judge justice
    politician politicians lawmaker lawmakers senator senators congressman congresswoman legislator mp mps governor governors mayor mayors
    leader leaders dictator activist activists dissident journalist journalists reporter correspondent editor columnist author writer novelist poet
    professor researcher researchers scientist scientists physicist chemist biologist historian expert experts scholar fellow doctor surgeon
    engineer general colonel commander captain soldier sergeant admiral
    singer actor actress musician rapper director filmmaker comedian artist painter architect designer
    player players striker midfielder defender goalkeeper forward coach manager champion champions runner sprinter swimmer driver boxer
    cyclist golfer quarterback skipper bowler batsman winger referee
    father mother brother sister son daughter wife husband widow cousin nephew
    resident residents teacher student farmer worker nurse priest bishop cardinal pope imam king queen prince princess
    sheriff sheriffs coroner deputies firefighter firefighters paramedic paramedics detective inspector epidemiologist virologist
    climatologist geologist ecologist psychologist psychiatrist physician physicians conservationist environmentalist campaigner
    campaigners volunteer volunteers pensioner evacuee plaintiff defendant juror whistleblower trustee trustees headteacher
    curator archaeologist astronomer sociologist criminologist conductor composer playwright screenwriter producer
    photographer photojournalist presenter commentator jockey sprinter trainer pundit administrators owners chairmen
    official officials aide adviser advisor diplomat diplomats negotiator candidate candidates member members colleague
    rival rivals predecessor successor suspect victim survivor friend partner man woman boy girl
    """

  /// Of them those that companies are called as often: "rival Gorillas", "its owner Disney".
  static let sharedRoles =
    "rival rivals predecessor successor partner partners owner investor investors member members candidate"

  /// Of them those that are verbs as well: "prosecutors suspect Wirecard".
  static let verbalRoles = "suspect judge partner champion coach author chair head"

  /// Verbs of saying and deciding, which a name stands before.
  static let sayings = """
    said says told tells announced announces added adds claimed claims argued argues stated states confirmed confirms denied denies declared
    declares warned warns insisted insists explained explains noted notes wrote writes tweeted called calls accused accuses vowed
    urged urges acknowledged admitted admits reported reports revealed reveals predicted expects believes thinks hopes plans
    wants agreed refused declined responded replied commented comments testified suggested suggests estimated estimates launched
    launches unveiled unveils released releases introduced introduces sued sues bought buys sold sells acquired acquires
    won gave took began chose went fell rose sent met led left held kept spent built broke came saw got ran put hit cut drew grew
    knew lost paid sought struck taught threw wore beat bid fought found forced became opened closed appears appeared remains remained
    meet meets met face faces faced play plays played lead leads host hosts visit visits join joins joined move moves moved
    signed signs resigned resigns died dies won wins lost loses beat beats defeated scored appointed elected visited
    has have had is was will would could can may might did does owns makes made operates manufactures produces supplies employs
    """
}
