/// Large cities, provinces and states by country, and parts of the world: enough to tell a place from a company.
///
/// Places whose name is mostly something else in English ("Reading", "Nice", "Mobile") are left out on purpose.
enum PlaceTable {
  /// `country code: places`, separated by ";"; a name behind "=" is another spelling of the place before it,
  /// and behind "/" stand the states and provinces that a city's name is followed by ("Cupertino, California").
  static let cities = """
    US: Washington=Washington DC=Washington D.C.; New York=New York City=NYC; Los Angeles=LA; Chicago; Houston; Philadelphia; San Antonio; San Diego; Dallas; San Jose; Austin; San Francisco; Seattle; Denver; Boston; Detroit; Nashville; Memphis; Portland; Las Vegas; Baltimore; Milwaukee; Albuquerque; Tucson; Sacramento; Kansas City; Atlanta; Miami; Oakland; Minneapolis; Tampa; New Orleans; Cleveland; Honolulu; Pittsburgh; Cincinnati; St Louis=St. Louis; Orlando; Anchorage; Salt Lake City; Cupertino; Palo Alto; Silicon Valley; Hollywood; Manhattan; Brooklyn; Wall Street; Guantanamo Bay; Fort Worth; Fresno; Tulsa; Omaha; Boise; Spokane; Pasadena; Santa Rosa; Santa Monica; Santa Barbara; Beverly Hills; Menlo Park; San Bernardino; Baton Rouge; Des Moines; Little Rock; Silver Spring; Staten Island; Capitol Hill / Alabama; Alaska; Arizona; Arkansas; California; Colorado; Connecticut; Delaware; Florida; Hawaii; Idaho; Illinois; Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts; Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire; New Jersey; New Mexico; North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island; South Carolina; South Dakota; Tennessee; Texas; Utah; Vermont; Virginia; West Virginia; Wisconsin; Wyoming
    CN: Beijing=Peking; Shanghai; Guangzhou=Canton; Shenzhen; Wuhan; Tianjin; Chongqing; Chengdu; Nanjing; Hangzhou; Xi'an=Xian; Dalian; Qingdao; Shenyang; Harbin; Suzhou; Ningbo; Xiamen; Fuzhou; Jinan; Changsha; Zhengzhou; Kunming; Hefei; Dongguan; Foshan; Wuxi; Urumqi; Lhasa; Changchun; Shijiazhuang; Nanchang; Guiyang; Nanning; Taiyuan; Lanzhou; Zhuhai; Wenzhou; Yiwu; Manzhouli / Guangdong; Zhejiang; Jiangsu; Shandong; Henan; Hebei; Hubei; Hunan; Sichuan; Fujian; Anhui; Liaoning; Jilin; Heilongjiang; Shaanxi; Shanxi; Yunnan; Guizhou; Guangxi; Jiangxi; Gansu; Qinghai; Hainan; Xinjiang; Tibet; Inner Mongolia
    RU: St Petersburg=St. Petersburg=Saint Petersburg; Novosibirsk; Yekaterinburg; Kazan; Nizhny Novgorod; Chelyabinsk; Samara; Omsk; Rostov-on-Don; Ufa; Krasnoyarsk; Voronezh; Perm; Volgograd; Vladivostok; Khabarovsk; Irkutsk; Murmansk; Kaliningrad; Tula; Izhevsk; Alabuga; Sochi; Grozny; Belgorod; Kursk; Bryansk; Chechnya; Dagestan; Siberia; Tatarstan; Crimea; Zabaikalsk; Blagoveshchensk
    UA: Kyiv=Kiev; Kharkiv=Kharkov; Odesa=Odessa; Dnipro; Donetsk; Luhansk=Lugansk; Zaporizhzhia; Lviv; Mariupol; Kherson; Mykolaiv; Bakhmut; Avdiivka; Donbas=Donbass; Sevastopol; Simferopol; Chernobyl
    GB: Birmingham; Manchester; Liverpool; Leeds; Sheffield; Bristol; Glasgow; Edinburgh; Cardiff; Belfast; Newcastle; Nottingham; Leicester; Southampton; Coventry; Sunderland; Plymouth; Swansea; Portsmouth; Brighton; Bournemouth; Middlesbrough; Wolverhampton; Aberdeen; Dundee; Inverness; Norwich; Ipswich; Blackpool; Milton Keynes; Canary Wharf; Cornwall; Yorkshire; Lancashire; Merseyside; Londonderry=Derry; Oxford; Cambridge; England; Scotland; Wales; Northern Ireland; Downing Street; Westminster; Gibraltar
    FR: Marseille; Lyon; Toulouse; Bordeaux; Lille; Strasbourg; Nantes; Cannes; Normandy; Brittany; Corsica
    DE: Hamburg; Munich; Cologne; Frankfurt; Stuttgart; Dusseldorf=Düsseldorf; Leipzig; Dresden; Hanover; Bremen; Bonn; Nuremberg; Bavaria; Saxony
    IT: Milan; Naples; Turin; Venice; Bologna; Genoa; Palermo; Sicily; Sardinia; Lombardy; Tuscany
    ES: Barcelona; Valencia; Seville; Bilbao; Malaga; Zaragoza; Catalonia; Andalusia; Basque Country
    PT: Porto; Madeira; Azores
    NL: Rotterdam; Utrecht; Eindhoven
    BE: Antwerp; Ghent; Bruges; Flanders; Wallonia
    CH: Bern=Berne; Zurich=Zürich; Geneva; Basel; Lausanne; Davos; Lugano
    AT: Salzburg; Graz; Innsbruck
    SE: Gothenburg; Malmo=Malmö
    NO: Bergen; Trondheim; Stavanger
    DK: Aarhus
    PL: Krakow=Kraków; Gdansk=Gdańsk; Wroclaw=Wrocław; Poznan=Poznań; Lodz=Łódź; Katowice
    CZ: Brno; Ostrava
    HU: Debrecen
    RO: Cluj-Napoca; Timisoara; Constanta
    BG: Plovdiv; Varna
    GR: Thessaloniki; Piraeus; Crete
    TR: Istanbul; Izmir; Antalya; Gaziantep; Diyarbakir
    RS: Novi Sad
    IE: Galway; Limerick; Waterford; Donegal
    IN: New Delhi=Delhi; Mumbai=Bombay; Bangalore=Bengaluru; Chennai=Madras; Kolkata=Calcutta; Hyderabad; Ahmedabad; Pune; Jaipur; Lucknow; Kanpur; Nagpur / Gujarat; Kashmir; Punjab; Kerala; Maharashtra; Tamil Nadu; Karnataka; Uttar Pradesh; Bihar; West Bengal; Assam; Goa; Manipur
    PK: Karachi; Lahore; Peshawar; Quetta; Rawalpindi; Faisalabad; Balochistan; Sindh
    BD: Chittagong; Cox's Bazar
    LK: Kandy; Jaffna
    JP: Osaka; Yokohama; Nagoya; Kyoto; Kobe; Fukuoka; Sapporo; Hiroshima; Nagasaki; Sendai; Fukushima; Okinawa; Hokkaido
    KR: Busan; Incheon; Daegu; Daejeon; Gwangju; Ulsan; Suwon
    TW: Kaohsiung; Taichung; Tainan; Hsinchu; Kinmen; Taiwan Strait
    HK: Kowloon
    ID: Surabaya; Bandung; Medan; Bali; Java; Sumatra; Borneo; Sulawesi; Papua; Aceh
    MY: Penang; Johor; Johor Bahru; Sabah; Sarawak
    TH: Chiang Mai; Phuket; Pattaya
    VN: Ho Chi Minh City; Saigon; Da Nang; Haiphong
    PH: Quezon City; Cebu; Davao; Mindanao; Luzon
    MM: Yangon=Rangoon; Mandalay
    AU: Sydney; Melbourne; Brisbane; Perth; Adelaide; Hobart; Gold Coast; Geelong / New South Wales; Queensland; Tasmania
    NZ: Auckland; Christchurch
    CA: Toronto; Montreal; Vancouver; Calgary; Edmonton; Winnipeg; Quebec City / Quebec; Ontario; Alberta; British Columbia; Manitoba; Nova Scotia; Saskatchewan; Newfoundland
    MX: Guadalajara; Monterrey; Tijuana; Puebla; Ciudad Juarez; Cancun; Chiapas; Oaxaca; Sinaloa
    BR: Brasilia=Brasília; São Paulo=Sao Paulo; Rio de Janeiro; Salvador; Fortaleza; Recife; Porto Alegre; Curitiba; Belo Horizonte; Manaus; Amazonas; Minas Gerais
    AR: Rosario; Patagonia
    CO: Bogota=Bogotá; Medellin=Medellín; Barranquilla; Cartagena
    PE: Cusco; Arequipa
    EC: Guayaquil
    CL: Valparaiso=Valparaíso
    BO: Santa Cruz; Cochabamba
    VE: Maracaibo
    EG: Alexandria; Giza; Suez; Sinai; Sharm el-Sheikh
    ZA: Johannesburg; Durban; Soweto; Bloemfontein; Gauteng; KwaZulu-Natal
    NG: Lagos; Kano; Ibadan; Kaduna; Port Harcourt; Maiduguri; Borno
    KE: Mombasa; Kisumu
    ET: Tigray; Amhara; Oromia
    GH: Kumasi
    CI: Abidjan
    CM: Yaounde=Yaoundé; Douala
    CD: Goma; Lubumbashi; North Kivu; South Kivu; Katanga
    SD: Darfur; Port Sudan; Omdurman
    LY: Benghazi; Misrata
    MA: Casablanca; Marrakesh=Marrakech; Tangier; Fez
    DZ: Oran
    TN: Sfax
    SN: Saint-Louis
    TZ: Zanzibar
    UG: Entebbe
    ZW: Bulawayo
    SO: Somaliland; Puntland
    MZ: Cabo Delgado
    IL: Tel Aviv; Haifa; Golan Heights
    PS: Gaza=Gaza Strip; West Bank; Rafah; Khan Younis; Jenin; Nablus; Hebron; East Jerusalem
    SY: Aleppo; Homs; Idlib; Latakia; Raqqa
    IQ: Basra; Mosul; Kirkuk; Erbil; Fallujah; Kurdistan
    IR: Tehran=Teheran; Isfahan; Mashhad; Shiraz; Tabriz; Natanz; Bandar Abbas
    SA: Jeddah; Mecca; Medina; Dhahran
    AE: Dubai; Sharjah
    YE: Sanaa=Sana'a; Aden; Hodeidah
    AF: Kandahar; Herat; Helmand; Kunduz
    KZ: Astana=Nur-Sultan; Almaty
    UZ: Samarkand
    GE: Batumi; Abkhazia; South Ossetia
    AZ: Nagorno-Karabakh
    MD: Chisinau=Chișinău; Transnistria
    TD: N'Djamena=Ndjamena
    IS: Reykjavik=Reykjavík
    MN: Ulaanbaatar=Ulan Bator
    PY: Asuncion=Asunción
    TG: Lome=Lomé
    BY: Gomel; Brest; Vitebsk
    """

  /// States of the US as news agencies shorten them behind a town, and as the post does.
  static let stateAbbreviations = """
    Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Mass. Md. Mich. Minn. Miss. Mo. Mont. N.C. N.D. N.H. N.J.
    N.M. N.Y. Neb. Nev. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Vt. Va. W.Va. Wash. Wis. Wyo.
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
  static let postalCodes = """
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT
    VA WA WV WI WY DC
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }

  /// Parts of the world, with their adjectives behind "=".
  static let regions = """
    Europe=European=Europeans; Asia=Asian=Asians; Africa=African=Africans; North America=North American; South America=South American; \
    Latin America=Latin American=Latin Americans; Central America=Central American; Middle East; Far East; Central Asia=Central Asian; \
    Southeast Asia=South-East Asia=Southeast Asian; East Asia=East Asian; South Asia=South Asian; Western Europe=Western European; \
    Eastern Europe=Eastern European; Central Europe; North Africa=North African; West Africa=West African; East Africa=East African; \
    Southern Africa; Scandinavia=Scandinavian; Balkans=Balkan; Caucasus; Baltics; Arctic; Antarctica=Antarctic; Caribbean; \
    Pacific=Pacific Ocean; Atlantic=Atlantic Ocean; Indian Ocean; Mediterranean=Mediterranean Sea; Black Sea; Red Sea; Baltic Sea; \
    South China Sea; East China Sea; Persian Gulf; Gulf of Mexico; Sahara; Sahel; Himalayas; Amazon Basin; Strait of Hormuz; \
    Alps; Rocky Mountains=Rockies; Andes; Pyrenees; Great Lakes; Midwest; Bay Area; \
    Suez Canal; Panama Canal; Korea=Korean=Koreans; Korean Peninsula
    """

  /// Bodies that every news text names, mostly by their letters: `name=alias=…`.
  static let bodies = """
    European Union=EU=E.U.; United Nations=UN=U.N.; NATO=Nato=North Atlantic Treaty Organization=North Atlantic Treaty Organisation; \
    World Bank; International Monetary Fund=IMF; World Trade Organization=World Trade Organisation=WTO; World Health Organization=World Health Organisation; \
    International Atomic Energy Agency=IAEA; OPEC; OECD; ASEAN; African Union; Arab League; Interpol; Europol; Red Cross=International Red Cross; \
    Amnesty International; Human Rights Watch; Greenpeace; G7; G8; G20; Eurogroup; UNESCO; UNICEF; BRICS; \
    Doctors Without Borders=Médecins Sans Frontières=Medecins Sans Frontieres=MSF; Reporters Without Borders; Save the Children; Oxfam; \
    International Rescue Committee
    """

  /// Companies that are called like people or bear no word of a company: `name=alias=…`. Their first words open no other name.
  static let companies = """
    Morgan Stanley; JPMorgan Chase=JPMorgan=J.P. Morgan=JP Morgan; Goldman Sachs; Merrill Lynch; Wells Fargo; Charles Schwab; \
    Fannie Mae; Freddie Mac; Johnson Matthey; Ernst & Young=EY; Marks & Spencer; Rolls-Royce; Mercedes-Benz; Harley-Davidson; \
    Louis Vuitton; Christian Dior; Hugo Boss; Calvin Klein; Tommy Hilfiger; Ralph Lauren; Philip Morris; Walt Disney; Eli Lilly; \
    Kraft Heinz; Estée Lauder; Booz Allen Hamilton; Dow Jones; Aston Martin; Stella Artois; Sara Lee; Procter & Gamble; \
    Barnes & Noble; Bear Stearns; Standard & Poor's; Tim Hortons; Carl Zeiss; Jimmy Choo; Levi Strauss; Sherwin-Williams; \
    Warner Bros=Warner Bros.; Price Waterhouse; Lloyd's of London; Thomas Cook; John Deere; Jack Daniel's; Russell Reynolds; \
    Arthur Andersen; Arthur D. Little; Rio Tinto; Sanofi-Aventis; Bristol-Myers Squibb; Becton Dickinson; Alfa Laval; Van Eck
    """

  /// Newspapers, broadcasters and agencies whose names do not say what they are: `name=alias=…`.
  static let media = """
    BBC; CNN; Al Jazeera=Al-Jazeera; Voice of America=VOA; Radio Free Europe; Radio Free Asia; Deutsche Welle; Reuters; Associated Press; \
    Agence France-Presse=AFP; Xinhua; Yonhap; Interfax; Le Monde; Le Figaro; Libération; Der Spiegel; Die Zeit; Die Welt; Handelsblatt; \
    Süddeutsche Zeitung; Frankfurter Allgemeine Zeitung; El País; El Mundo; Corriere della Sera; La Repubblica; La Stampa; Asahi Shimbun; \
    Yomiuri Shimbun; Mainichi Shimbun; Izvestia; Kommersant; Vedomosti; Novaya Gazeta; Haaretz; Folha de S. Paulo; Clarín
    """
}
