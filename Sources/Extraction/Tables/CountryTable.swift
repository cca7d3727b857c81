/// The countries of the world; see ``Country/all`` for the columns.
enum CountryTable {
  static let rows = """
    Afghanistan|AF||Afghan;Afghans|Kabul
    Albania|AL||Albanian;Albanians|Tirana
    Algeria|DZ||Algerian;Algerians|Algiers
    Andorra|AD||Andorran;Andorrans|Andorra la Vella
    Angola|AO||Angolan;Angolans|Luanda
    Antigua and Barbuda|AG|Antigua|Antiguan;Antiguans|Saint John's
    Argentina|AR|Argentine Republic|Argentine;Argentinian;Argentines;Argentinians|Buenos Aires
    Armenia|AM||Armenian;Armenians|Yerevan
    Australia|AU|Commonwealth of Australia|Australian;Australians;Aussie;Aussies|Canberra
    Austria|AT||Austrian;Austrians|Vienna
    Azerbaijan|AZ||Azerbaijani;Azerbaijanis;Azeri;Azeris|Baku
    Bahamas|BS|The Bahamas|Bahamian;Bahamians|Nassau
    Bahrain|BH||Bahraini;Bahrainis|Manama
    Bangladesh|BD||Bangladeshi;Bangladeshis|Dhaka
    Barbados|BB||Barbadian;Barbadians|Bridgetown
    Belarus|BY|Byelorussia|Belarusian;Belarusians;Belarussian;Belarussians|Minsk
    Belgium|BE||Belgian;Belgians|Brussels
    Belize|BZ||Belizean;Belizeans|Belmopan
    Benin|BJ||Beninese|Porto-Novo
    Bhutan|BT||Bhutanese|Thimphu
    Bolivia|BO||Bolivian;Bolivians|La Paz;Sucre
    Bosnia and Herzegovina|BA|Bosnia;Bosnia-Herzegovina|Bosnian;Bosnians|Sarajevo
    Botswana|BW||Botswanan;Batswana|Gaborone
    Brazil|BR||Brazilian;Brazilians|Brasilia
    Brunei|BN|Brunei Darussalam|Bruneian;Bruneians|Bandar Seri Begawan
    Bulgaria|BG||Bulgarian;Bulgarians|Sofia
    Burkina Faso|BF||Burkinabe|Ouagadougou
    Burundi|BI||Burundian;Burundians|Gitega
    Cambodia|KH|Kampuchea|Cambodian;Cambodians|Phnom Penh
    Cameroon|CM||Cameroonian;Cameroonians|Yaounde
    Canada|CA||Canadian;Canadians|Ottawa
    Cape Verde|CV|Cabo Verde|Cape Verdean;Cape Verdeans|Praia
    Central African Republic|CF||Central African;Central Africans|Bangui
    Chad|TD||Chadian;Chadians|N'Djamena
    Chile|CL||Chilean;Chileans|Santiago
    China|CN|PRC;P.R.C.;People's Republic of China;People’s Republic of China;Mainland China|Chinese|Beijing
    Colombia|CO||Colombian;Colombians|Bogota
    Comoros|KM||Comorian;Comorians|Moroni
    Costa Rica|CR||Costa Rican;Costa Ricans|San Jose
    Croatia|HR||Croatian;Croatians;Croat;Croats|Zagreb
    Cuba|CU||Cuban;Cubans|Havana
    Cyprus|CY||Cypriot;Cypriots|Nicosia
    Czech Republic|CZ|Czechia|Czech;Czechs|Prague
    Democratic Republic of the Congo|CD|DRC;D.R.C.;DR Congo;Democratic Republic of Congo;Congo-Kinshasa;Zaire||Kinshasa
    Denmark|DK||Danish;Dane;Danes|Copenhagen
    Djibouti|DJ||Djiboutian;Djiboutians|
    Dominica|DM|||Roseau
    Dominican Republic|DO||Dominican;Dominicans|Santo Domingo
    East Timor|TL|Timor-Leste|East Timorese;Timorese|Dili
    Ecuador|EC||Ecuadorian;Ecuadorians;Ecuadorean;Ecuadoreans|Quito
    Egypt|EG||Egyptian;Egyptians|Cairo
    El Salvador|SV||Salvadoran;Salvadorans;Salvadorean|San Salvador
    Equatorial Guinea|GQ||Equatoguinean;Equatoguineans|Malabo
    Eritrea|ER||Eritrean;Eritreans|Asmara
    Estonia|EE||Estonian;Estonians|Tallinn
    Eswatini|SZ|Swaziland|Swazi;Swazis|Mbabane
    Ethiopia|ET||Ethiopian;Ethiopians|Addis Ababa
    Fiji|FJ||Fijian;Fijians|Suva
    Finland|FI||Finnish;Finn;Finns|Helsinki
    France|FR||French;Frenchman;Frenchmen;Frenchwoman|Paris
    Gabon|GA||Gabonese|Libreville
    Gambia|GM|The Gambia|Gambian;Gambians|Banjul
    Georgia|GE||Georgian;Georgians|Tbilisi
    Germany|DE|Federal Republic of Germany|German;Germans|Berlin
    Ghana|GH||Ghanaian;Ghanaians|Accra
    Greece|GR||Greek;Greeks|Athens
    Greenland|GL||Greenlandic;Greenlander;Greenlanders|Nuuk
    Grenada|GD||Grenadian;Grenadians|
    Guatemala|GT||Guatemalan;Guatemalans|Guatemala City
    Guinea|GN||Guinean;Guineans|Conakry
    Guinea-Bissau|GW|||Bissau
    Guyana|GY||Guyanese|Georgetown
    Haiti|HT||Haitian;Haitians|Port-au-Prince
    Honduras|HN||Honduran;Hondurans|Tegucigalpa
    Hong Kong|HK||Hong Konger;Hong Kongers;Hongkonger;Hongkongers|
    Hungary|HU||Hungarian;Hungarians|Budapest
    Iceland|IS||Icelandic;Icelander;Icelanders|Reykjavik
    India|IN||Indian;Indians|New Delhi
    Indonesia|ID||Indonesian;Indonesians|Jakarta
    Iran|IR|Islamic Republic of Iran|Iranian;Iranians|Tehran
    Iraq|IQ||Iraqi;Iraqis|Baghdad
    Ireland|IE|Republic of Ireland|Irish;Irishman;Irishmen|Dublin
    Israel|IL||Israeli;Israelis|Jerusalem
    Italy|IT||Italian;Italians|Rome
    Ivory Coast|CI|Côte d'Ivoire;Côte d’Ivoire;Cote d'Ivoire|Ivorian;Ivorians|Yamoussoukro
    Jamaica|JM||Jamaican;Jamaicans|
    Japan|JP||Japanese|Tokyo
    Jordan|JO||Jordanian;Jordanians|Amman
    Kazakhstan|KZ||Kazakh;Kazakhs;Kazakhstani;Kazakhstanis|Astana
    Kenya|KE||Kenyan;Kenyans|Nairobi
    Kiribati|KI|||Tarawa
    Kosovo|XK||Kosovar;Kosovars|Pristina
    Kuwait|KW||Kuwaiti;Kuwaitis|Kuwait City
    Kyrgyzstan|KG|Kyrgyz Republic|Kyrgyz;Kyrgyzstani|Bishkek
    Laos|LA||Laotian;Laotians|Vientiane
    Latvia|LV||Latvian;Latvians|Riga
    Lebanon|LB||Lebanese|Beirut
    Lesotho|LS||Basotho|Maseru
    Liberia|LR||Liberian;Liberians|Monrovia
    Libya|LY||Libyan;Libyans|Tripoli
    Liechtenstein|LI|||Vaduz
    Lithuania|LT||Lithuanian;Lithuanians|Vilnius
    Luxembourg|LU||Luxembourgish;Luxembourger|
    Macau|MO|Macao|Macanese|
    Madagascar|MG||Malagasy;Madagascan|Antananarivo
    Malawi|MW||Malawian;Malawians|Lilongwe
    Malaysia|MY||Malaysian;Malaysians|Kuala Lumpur;Putrajaya
    Maldives|MV||Maldivian;Maldivians|
    Mali|ML||Malian;Malians|Bamako
    Malta|MT||Maltese|Valletta
    Marshall Islands|MH||Marshallese|Majuro
    Mauritania|MR||Mauritanian;Mauritanians|Nouakchott
    Mauritius|MU||Mauritian;Mauritians|Port Louis
    Mexico|MX||Mexican;Mexicans|Mexico City
    Micronesia|FM||Micronesian;Micronesians|Palikir
    Moldova|MD||Moldovan;Moldovans|Chisinau
    Monaco|MC||Monegasque|
    Mongolia|MN||Mongolian;Mongolians|Ulaanbaatar
    Montenegro|ME||Montenegrin;Montenegrins|Podgorica
    Morocco|MA||Moroccan;Moroccans|Rabat
    Mozambique|MZ||Mozambican;Mozambicans|Maputo
    Myanmar|MM|Burma|Burmese|Naypyidaw
    Namibia|NA||Namibian;Namibians|Windhoek
    Nauru|NR||Nauruan;Nauruans|
    Nepal|NP||Nepalese;Nepali;Nepalis|Kathmandu
    Netherlands|NL|The Netherlands;Holland|Dutch;Dutchman;Dutchmen|Amsterdam;The Hague
    New Zealand|NZ||New Zealander;New Zealanders|Wellington
    Nicaragua|NI||Nicaraguan;Nicaraguans|Managua
    Niger|NE||Nigerien;Nigeriens|Niamey
    Nigeria|NG||Nigerian;Nigerians|Abuja
    North Korea|KP|DPRK;D.P.R.K.;Democratic People's Republic of Korea;Democratic People’s Republic of Korea|North Korean;North Koreans|Pyongyang
    North Macedonia|MK|Macedonia|Macedonian;Macedonians;North Macedonian|Skopje
    Norway|NO||Norwegian;Norwegians|Oslo
    Oman|OM||Omani;Omanis|Muscat
    Pakistan|PK||Pakistani;Pakistanis|Islamabad
    Palau|PW||Palauan;Palauans|
    Palestine|PS|State of Palestine;Palestinian territories|Palestinian;Palestinians|Ramallah
    Panama|PA||Panamanian;Panamanians|Panama City
    Papua New Guinea|PG|PNG|Papua New Guinean;Papua New Guineans|Port Moresby
    Paraguay|PY||Paraguayan;Paraguayans|Asuncion
    Peru|PE||Peruvian;Peruvians|Lima
    Philippines|PH|The Philippines|Philippine;Filipino;Filipinos;Filipina|Manila
    Poland|PL||Polish;Pole;Poles|Warsaw
    Portugal|PT||Portuguese|Lisbon
    Puerto Rico|PR||Puerto Rican;Puerto Ricans|San Juan
    Qatar|QA||Qatari;Qataris|Doha
    Republic of the Congo|CG|Republic of Congo;Congo;Congo-Brazzaville|Congolese|Brazzaville
    Romania|RO||Romanian;Romanians|Bucharest
    Russia|RU|Russian Federation|Russian;Russians|Moscow
    Rwanda|RW||Rwandan;Rwandans|Kigali
    Saint Kitts and Nevis|KN|St Kitts and Nevis||Basseterre
    Saint Lucia|LC|St Lucia||Castries
    Saint Vincent and the Grenadines|VC|St Vincent||Kingstown
    Samoa|WS||Samoan;Samoans|Apia
    San Marino|SM|||
    Sao Tome and Principe|ST|São Tomé and Príncipe||
    Saudi Arabia|SA|Kingdom of Saudi Arabia|Saudi;Saudis;Saudi Arabian|Riyadh
    Senegal|SN||Senegalese|Dakar
    Serbia|RS||Serbian;Serbians;Serb;Serbs|Belgrade
    Seychelles|SC||Seychellois|
    Sierra Leone|SL||Sierra Leonean;Sierra Leoneans|Freetown
    Singapore|SG||Singaporean;Singaporeans|
    Slovakia|SK|Slovak Republic|Slovak;Slovaks;Slovakian|Bratislava
    Slovenia|SI||Slovenian;Slovenians;Slovene;Slovenes|Ljubljana
    Solomon Islands|SB||Solomon Islander;Solomon Islanders|Honiara
    Somalia|SO||Somali;Somalis|Mogadishu
    South Africa|ZA|Republic of South Africa|South African;South Africans|Pretoria;Cape Town
    South Korea|KR|Republic of Korea;ROK|South Korean;South Koreans|Seoul
    South Sudan|SS||South Sudanese|Juba
    Spain|ES||Spanish;Spaniard;Spaniards|Madrid
    Sri Lanka|LK|Ceylon|Sri Lankan;Sri Lankans|Colombo
    Sudan|SD||Sudanese|Khartoum
    Suriname|SR|Surinam|Surinamese|Paramaribo
    Sweden|SE||Swedish;Swede;Swedes|Stockholm
    Switzerland|CH||Swiss|Bern
    Syria|SY|Syrian Arab Republic|Syrian;Syrians|Damascus
    Taiwan|TW|Chinese Taipei|Taiwanese|Taipei
    Tajikistan|TJ||Tajik;Tajiks;Tajikistani|Dushanbe
    Tanzania|TZ||Tanzanian;Tanzanians|Dodoma;Dar es Salaam
    Thailand|TH|Siam|Thai;Thais|Bangkok
    Togo|TG||Togolese|Lome
    Tonga|TO||Tongan;Tongans|
    Trinidad and Tobago|TT|Trinidad|Trinidadian;Trinidadians|Port of Spain
    Tunisia|TN||Tunisian;Tunisians|Tunis
    Turkey|TR|Türkiye|Turkish;Turk;Turks|Ankara
    Turkmenistan|TM||Turkmen;Turkmens|Ashgabat
    Tuvalu|TV||Tuvaluan;Tuvaluans|Funafuti
    Uganda|UG||Ugandan;Ugandans|Kampala
    Ukraine|UA||Ukrainian;Ukrainians|Kyiv
    United Arab Emirates|AE|UAE;U.A.E.;Emirates|Emirati;Emiratis|Abu Dhabi
    United Kingdom|GB|UK;U.K.;Britain;Great Britain;G.B.|British;Briton;Britons|London
    United States|US|US;U.S.;USA;U.S.A.;United States of America;America|American;Americans|Washington
    Uruguay|UY||Uruguayan;Uruguayans|Montevideo
    Uzbekistan|UZ||Uzbek;Uzbeks;Uzbekistani|Tashkent
    Vanuatu|VU||Vanuatuan|Port Vila
    Vatican City|VA|Vatican;Holy See||
    Venezuela|VE||Venezuelan;Venezuelans|Caracas
    Vietnam|VN|Viet Nam|Vietnamese|Hanoi
    Western Sahara|EH||Sahrawi;Sahrawis|
    Yemen|YE||Yemeni;Yemenis|Sanaa
    Zambia|ZM||Zambian;Zambians|Lusaka
    Zimbabwe|ZW||Zimbabwean;Zimbabweans|Harare
    """
}
