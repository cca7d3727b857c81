/// Names people bear, by which a full name is known. Latin transliterations, without diacritics where both are used.
enum PersonTables {
  /// Names that stand first.
  static let given = """
    aaron abdul abdallah abdel abdelaziz abdelfattah abdoulaye abdulaziz abdullah abdulrahman abe abel abigail abiy abraham abu ada adam adama adele adnan adrian
    adriana agnes agnieszka ahmad ahmed aisha akbar akira alain alan alana albert alberto alec alejandra alejandro aleksandar aleksander aleksandr
    aleksei aleksey alena alessandro alex alexander alexandra alexandre alexandria alexei alexey alexis alfonso alfred alfredo ali alice alicia alina
    alisher alison alistair allan allen allison almazbek alvaro alvin alyssa amadou amanda amber amelia amin amina amir amit amitabh amos amy
    ana anand anastasia anatoly anders andre andrea andreas andrei andres andrew andrey andriy andrzej andy angel angela angelina angelo angus anil
    anita ann anna annabel annalena anne annette annie anthony antoine anton antonella antoni antonin antonio antony anwar april archie
    ariel arif arlene armando armin arnaud arnold artem arthur arturo arun arvind ashley ashok ashraf asif atiku audrey augusto aung aurora austin
    ava axel aya ayman aziz babar babatunde barack barbara barry bart bartosz bashar beatrice beatriz bella ben benazir benedict benigno benita benito benjamin
    bernard bernardo bernie bert beth betty beverly bianca bidzina bilal bill billy bjarne bjorn bob bobby bogdan bola bongbong boris borut boyko brad bradley
    brandon branko brenda brendan brent brett brian bridget brigitte britney brooke bruce bruno bryan bukola caitlin caleb calvin cameron camila camilla
    candace carl carla carlo carlos carmen carol carole carolina caroline carolyn carrie carter casey caspar cassandra catarina catherine cathy cecilia
    cedric celeste celine cesar chad charlene charles charlie charlotte chelsea cheryl chester chinua chloe chris christian christiane christina
    christine christoph christophe christopher chuck cindy claire clara clarence clarissa claude claudia claudio clement clemens cliff clifford clint clive
    clyde colette colin colleen connie connor conor conrad constance constantin cora corey cornelius cory courtney craig cristian cristiano cristina
    curtis cynthia cyril cyrus daisy dale damian damien damon dan dana daniel daniela daniele danielle danny daria darius darrell darren dave david
    davide dean deborah debbie declan deepak deepika delia denis denise dennis denys derek desmond devon diana diane dick didier diego dieter dilma dimitri
    dimitris dina dino dirk djibril dmitri dmitriy dmitry dmytro dolores dominic dominik dominique don donald donna dora doris dorothy doug douglas
    drew duncan dustin dwayne dwight dylan eamon earl ed eddie edgar edith edmund eduardo edward edwin eileen ekaterina elaine eleanor elena eli elias
    elijah elisa elisabeth elise elizabeth ella ellen ellie elliot elliott ellis elmar elon elsa elton elvira elvis emanuel emil emilia emilio
    emily emine emma emmanuel emmerson enda enrico enrique eric erica erich erik erika erin ernest ernesto ernst esteban esther ethan eugene eva evan eve evelyn
    evgeny evo ezra fabian fabio fabrice fahad faisal farah farhad farid faride farouk fatima fatou federica federico felicity felipe felix ferdinand fernanda fernando
    fidel fiona flavio flora florence florian floyd frances francesca francesco francis francisco franck francois françois françoise frank frankie franklin
    franz fred freddie frederic frederick frederik frida friedrich fumio gabriel gabriela gabriele gabrielle gamal gareth garry gary gavin gaston gaurav gautam gene genevieve
    gennady geoff geoffrey george georges georgi georgia georgina gerald geraldine gerard gerd gerhard german gerry gianluca gianni gideon gilbert gilles
    gina gino giorgia giorgio giovanni giulia giuliano giulio giuseppe gladys glen glenn gloria gonzalo goodluck gordon grace graham grant greg gregg
    gregor gregory greta gretchen guido guillaume guillermo gunter gustav gustavo guy gwen hadi haider hailemariam hakainde hakan hamid hamish hamza hank hannah
    hans harald harold haroon harriet harris harrison harry haruki haruto harvey hasan hassan hazel heather hector heidi heiko heiner helen helena helene helga
    helmut henri henrik henrique henry herbert herman hermann hideki hilary hillary hiroshi hosni howard hubert hugh hugo humberto hussein ian ibrahim ida ignacio
    igor ikram ilham ilya imad imran ines inga ingrid ion irene irina iris irving isaac isabel isabella isabelle isaias ismail ivan ivana ivo jack jackie jacob
    jacqueline jacques jacinda jair jake jakob jakub jamal james jamie jan jana jane janet janice janine jared jarosław jaroslaw jasmine jason javed javier
    jawaharlal jay jayden jean jeanne jeff jeffrey jelena jen jenna jennifer jenny jens jeremy jermaine jerome jerry jesse jessica jesus jill jim jimmy jin
    joachim joan joanna joanne joao joaquin jochen jodie joe joel johan johann johannes john johnny johnson jokowi jon jonas jonathan jordan jorg jorge jose joseph
    josef josep josh joshua josephine joy joyce juan juana juanita judith judy jules julia julian juliana julie julien juliet julio julius june jürgen jurgen justin justine
    kaja kamal kamala kamran karen karim karin karl karla karolina kate katarina katherine kathleen kathryn kathy katie katja katrin katrina kay kazuo kebede keir
    keith kelly kelvin ken kenji kenneth kenny kent kerry kevin khaled khalid khalifa kieran kim kimberly kiran kirill kirk kirsten kirsty klaus kofi konrad konstantin
    kristen kristi kristian kristin kristina kristine krzysztof kumar kwame kyle kyriakos kyrylo lance larissa larry lars laszlo laura laurel lauren laurence laurent
    laurie lawrence lea leah lech lee leila lena lenny leo leon leonard leonardo leonid leroy leslie lester levi lewis liam lidia liliana lilian lillian lily
    linda lindsay lindsey lionel lisa liz liza lloyd logan lois lola lorenzo loretta lorraine lou louis louisa louise luc luca lucas lucia luciano lucien lucille
    lucinda lucy ludwig luis luisa luiz lukas lukasz luke lula lydia lyle lynn lyudmila mackenzie macky madeleine madison mads magdalena magnus mahmoud mahmud mahathir mahinda
    maia malcolm malik manfred manmohan manoj manuel manuela mao marc marcel marcela marcelo marcia marcin marco marcos marcus margaret margarita margot maria
    marian mariana marianne marie marilyn marina marine mario marion mariusz marjorie mark marko marlene marlon marta martha martin martina marty marvin mary
    maryam massimo mateo mateusz mathias mathieu matilda matt matteo matthew matthias matthieu maureen maurice mauricio mauro max maxim maxime maxwell
    may megan mehmet mel melanie melinda melissa melvin mercedes meredith mervyn mia micah michael michal micheal micheál michel michela michele michelle miguel mihai mika mike
    mikhail miki mikheil mila milan milena miles milos mina ming miranda miriam mirjana mitch mitchell mitt mo moez mohamed mohammad mohammed mohamud molly mona monica
    monika monique morgan moritz moses moshe muammar muhammad muhammadu muhyiddin mukesh mustafa myles myriam nabil nadia nadine nancy naomi narendra naresh nasser natalia
    natalie nataliya natasha nate nathan nathaniel nawaz neil nelson nestor nguyen nicholas nick nicola nicolae nicolas nicole nigel nikhil nikita nikki nikol nikolai nikolas nikolay
    nina nirmala noah noam noel nolan nora norbert norman nuno nursultan octavio olaf oleg oleksandr oleksiy olena olga oliver olivia olivier olusegun omar oprah orlando
    oscar oskar osman otto owen pablo paige pamela paolo parker pascal pat patrice patricia patricio patrick patty paul paula paulo pavel pavlo pedro peggy penelope
    penny per perry peter petr petra petro petros phil philip philipp philippe phillip phoebe phyllis pia pierre pieter pietro pilar piotr prabowo prakash pranab
    pratibha pravind preston priya priyanka pushpa quentin quincy rachel rafael rafal rafik rahul raila raj rajesh rajiv rajnath rakesh ralf ralph ram raman ramesh ramon ramona ramzan
    randall randy ranil raphael rashid raul ravi ray raymond rebecca recep reed regina reinhard rene renata renee reuben rex reza rhonda ricardo riccardo richard
    rick ricky rishi rita rob robert roberta roberto robin rocio rod roderick rodney rodrigo rodrigue roger rohan roland rolf roman romano ron ronald ronnie rory rosa
    rosalind rosario rose rosemary rosie ross roy ruben rubén rudolf rudy rui rupert ruslan russell ruth ryan saad sabine sabrina sachin saddam sadiq said salah sally salma
    salman salvador salvatore sam samantha sameer samia samir samuel samuli sandeep sandra sandy sanjay sanna santiago santosh sara sarah sasha saul savannah scott sean
    sebastian sebastien selena selim serena serge sergei sergej sergey sergio serhiy serzh seth seyed shahid shane shannon sharon shaun shavkat shawn sheila shelley sheryl
    shinzo shirley shivraj shmuel sibel sidney sidsel siegfried sigmar sigrid silvia silvio simon simona simone sinead siobhan sofia sofie sonia sonja sophia sophie soren
    spencer stacey stan stanislav stanley stefan stefania stefano stella stephan stephanie stephane stephen sterling steve steven stewart stuart sue suella sukarno
    sumit sunil sunita suresh susan susanna susanne sushma susilo suzanne svetlana svitlana sven sylvain sylvester sylvia sylvie syed tadeusz takeshi takashi tamara tamim tammy
    tania tanya tara tariq taro tarek tatiana tatyana taylor ted tedros teodoro terence teresa teri terrence terry tessa thabo thaksin thandi thelma theo theodor theodore
    theresa therese thierry thomas tiago tiffany tim timo timothy tina tobias toby todd tom tomas tomasz tommy toni tony toomas tracey traci tracy travis trevor tricia
    troy tyler tyrone uhuru ulf ulrich umaru ursula usha vadim valdis valentin valentina valeria valerie valery valeriy vanessa vasily vasyl vera vernon veronica
    viacheslav vicente vicky victor victoria vijay viktor viktoria vince vincent vincenzo viola violet virginia vitali vitaliy vitaly vitor vivek vivian viviane vladimir
    vlad vladislav volker volodymyr vojislav vyacheslav wagner walid wallace walter wanda warren wayne wendy werner wesley whitney wilfred wilhelm will willem william
    willie willy wilma winnie winston wolfgang wojciech xavier yahya yair yana yanis yann yannick yaroslav yasmin yasser yevgeny yitzhak yoav yolanda yoon yoshihide yoshihiko yoweri
    yuki yukio yulia yuri yuriy yusuf yves yvette yvonne zachary zain zara zeljko zeljka zhanna zine zinedine zoe zoltan zoran zsolt zuzana
    abdirahman abdou abena abhisit ahmet airlangga akello akhmed akihito akio akosua akufo alar alassane albin ales
    aliko allyson ama amani aminata andrej andrii andronico anies annika anura anutin ardern arkady armand armen
    arturs arvydas asghar ashwini asim aslan asma azar azim azmin babajide bakir baraka barnaby basil beata berat
    bharrat bilawal binali bingu bisi blaise bobi bohuslav bojko bounnhang bujar bukayo calin chandrika cheikh chidi
    chimamanda chinedu choummaly chuan cilia ciro clover coco constantino corazon corina crin dalia dani dara
    debretsion delcy delyan demeke devlet diosdado domingo dragan dzhokhar ebba ebrahim edgars edi edmundo eduard
    edwidge efua egils ekrem eliud emeka emomali erick erling erna espen evika ewa faith fakhrul fander farmaajo
    fatoumata faure fawad fethullah filipe folake francia fredrik fritz funke ganiyu ganjar gebran geert geraldo
    gergely gibran ginni giorgi gitanas gotabaya graca gurbanguly gustaf gyorgy hadiza hage haile haitham halima hamad
    haris haruka hashim hasina hastings hauwa hebe helle heydar hichilema hirokazu hiroto hissa horacio hossein htin
    hulusi hussain ibrahima idriss ifeoma iga ihor iliana ilir imelda inger ingrida irakli irfaan iryna isa isko
    istvan ivica izkia jabari jaishankar jakaya janos javad jeanine jeannette jensen jimmie jiri joaquim joko jovenel
    juha juma junichiro jusuf juvenal kalonzo kamla karel karol karsten kassym katalin kateryna katsunobu kazuhiro
    keiko kem kemal kenenisa kersti khaleda khawaja khin kipchoge kiril kizza koji kojo krisjanis kristalina ksenia
    kurmanbek kwabena kwaku kwesi kyaw kylian laurentino lazarus leni lenin leopoldo levon luhut luka lukashenko
    mahamat mahsa maithripala makoto maksim malala mamadou mamata manny mansur marek margrethe marise marissa masako
    masayoshi masoud meg megawati mehriban meles meral mesut mette mevlut milo milorad minoru mireya mishal mohamad
    mohannad mohsen mondo moussa moza musa musalia museveni myint mykhailo mykola nabih naim najib nakato naledi namal
    nana nangolo naoto narges naruhito nasrin nataliia nawaf nayib neymar ngina ngozi nicolai nino nitish njoroge
    nnamdi norodom novak nuhu nurul obinna okello olha ollanta olof oluwaseun orban orhan ousmane paetongtarn panfilo
    parviz pauline pervez petteri pita piyush porfirio portia prawit prayut prayuth puan qamar qasem qassem rabiu
    radoslaw rafizi raheem raimonds rama ramush ratan retno riad riek risa rodolfo romeu rostyslav ruhollah rumen
    rustam ruto ryu sabah sade sadio sadyr saeed sahle sajeeb sajith sali salif salome salva samora sani saparmurat
    satoshi satya sauli segun seiko selahattin serdar serhii shamil sharad sharif shehbaz shehu sheikh shelly shigeru
    shirin shiv siad sifan sirisena slawomir slobodan smriti sokha sooronbay srettha sri subrahmanyam suleiman
    suleyman sundar suthep sviatlana szymon taban tadashi tamar tammam tansu taras tarcisio taye tayyip temitope
    thongloun thuli tibisay tidjane timur tirunesh tito tola tomislav tomomi toshimitsu traian tunde uday uddhav
    uladzimir usain usman vaclav vagit valerii venus veronika vinicius vjosa vladimiro vuk wale wan wangari wanjiru
    wole wopke xiomara xochitl yakubu yasar yaw yegor yemi yevgeniy yingluck yinka yogi yohan yuliia yuriko zahid
    jo trish mortimer vernice coral kory timothée timothee saoirse tamsin nia rhys callum ewan euan aled niamh aoife orla ciaran
    eoin oisin siân sian ffion gwen gwyneth keisha latoya ayesha shabana sajid priti nadhim kwasi humza anas zarah nusrat remi
    immacolata matshidiso morris felipe hermione jemima imogen clive nigella alastair alasdair hamish fergus rhiannon bronwyn
    zainab zawadi zbigniew zelimkhan ziaur zlatan zulfikar zurab
    """

  /// Family names that stand first: Chinese, Korean, Vietnamese.
  static let familyFirst = """
    ai bai bao bian bo cai cao cen chai chang che chen cheng chi chu cui dai deng ding dong dou du duan fan fang fei feng fu gan gao ge geng gong gu guan guo
    han hao he hong hou hu hua huang huo ji jia jiang jiao jin jing kang ke kong lai lan lei leng li lian liang liao lin ling liu long lou lu luo lv ma mao mei
    meng miao mo mou mu nie ning niu ou pan pang pei peng pu qi qian qiao qin qiu qu quan rao ren rong ruan shang shao shen sheng shi shu song su sun tan tang tao teng
    tian tong tu wan wang wei wen weng wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yi yin ying you yu yuan yue zeng zhan zhang zhao zheng zhong
    zhou zhu zhuang zong zou zuo
    kim lee park choi jeong jung kang cho yoon jang lim shin seo kwon hwang ahn song yoo hong moon ban chung roh
    vu vo dang do le dinh tsai chiang koo lai
    """

  /// Family names that stand first before any given name.
  static let familyOnly = "nguyen tran pham hoang huynh phan bui ngo duong truong trinh"

  /// Syllables of Hanyu Pinyin and common Wade–Giles and Cantonese ones: one or two of them make a given name.
  static let syllables = """
    a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu cai can cang cao ce cen ceng cha chai chan chang chao che chen cheng chi chong
    chou chu chuan chuang chui chun cong cu cui cun cuo da dai dan dang dao de deng di dian diao die ding dong dou du duan dui dun duo e en er fa fan fang fei fen feng
    fo fou fu gai gan gang gao ge gen geng gong gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo
    ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun kai kan kang kao ke ken kong kou ku kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lian
    liang liao lie lin ling liu long lou lu luan lun luo lv ma mai man mang mao mei men meng mi mian miao min ming mo mou mu na nai nan nang nao nei neng ni nian niang
    niao nie nin ning niu nong nu nuan nuo ou pai pan pang pao pei pen peng pi pian piao pin ping po pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun
    ran rang rao ren reng ri rong rou ru ruan rui run ruo sa sai san sang sao se sen sha shai shan shang shao she shen sheng shi shou shu shua shuai shuan shuang shui shun
    shuo si song sou su suan sui sun suo ta tai tan tang tao te teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian
    xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai zan zang zao ze zen zeng zha zhai zhan zhang zhao zhe
    zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo
    """
}
