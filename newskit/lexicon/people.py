"""Titles, roles and kinds of sources: the words around a person's name."""

from __future__ import annotations

COURTESY_TITLES = frozenset("mr mrs ms miss dr sir dame lord lady prof professor rev hon".split())
"""Titles that say nothing about what a person does."""

TITLES = frozenset(
    """president vice-president premier chancellor minister secretary senator sen representative rep congressman
    congresswoman governor gov mayor councillor councilman councilwoman alderman commissioner chairman chairwoman
    chair chief director judge justice attorney prosecutor sheriff captain capt colonel col general gen major maj
    lieutenant lt sergeant sgt corporal officer commander admiral marshal brigadier inspector superintendent detective
    constable pope cardinal archbishop bishop pastor reverend rabbi imam king queen prince princess duke duchess
    emperor sultan sheikh ambassador envoy spokesman spokeswoman spokesperson speaker leader coach manager founder
    owner editor correspondent reporter columnist analyst economist scientist researcher historian author lawyer
    engineer patrolman trooper deputy sens reps""".split()
)
"""Titles and roles that may stand right before a name ("Mayor Ana Ruiz")."""

ROLE_NOUNS = TITLES | frozenset(
    """accountant activist actor actress adviser advisor advocate agent aide aide-de-camp architect artist assistant
    attendant auditor baker banker barber biologist bishop boss boy broker builder campaigner candidate captain
    carer caretaker carpenter cashier ceo cfo champion chef chemist citizen clerk co-founder cofounder comedian
    consultant contractor cook coordinator coroner counsel critic curator daughter defendant dentist deputy
    designer developer diplomat doctor driver electrician engineer entrepreneur executive expert farmer father
    fellow fighter firefighter fisherman geologist girl governor grandmother head historian homeowner host
    hydrologist incumbent inspector investigator investor journalist landlord lawmaker lecturer legislator
    librarian lobbyist man manager mayor-elect mechanic medic member meteorologist miner modeller mother mp
    musician negotiator neighbor neighbour nominee novelist nurse official operator organiser organizer owner
    paramedic parent partner pharmacist photographer physician physicist pilot plaintiff player plumber
    politician principal producer professor psychiatrist psychologist publicist publisher ranger rescuer
    resident retiree sailor sculptor secretary shop-owner shopkeeper singer sociologist soldier son specialist
    spokespeople strategist student superintendent surgeon survivor tailor teacher technician tenant trader
    treasurer trustee vet veteran vice-chairman victim villager volunteer waiter waitress whistleblower widow
    winner witness woman worker writer""".split()
)
"""Nouns that say what a person is or does ("Ana Ruiz, a baker,")."""

SOURCE_NOUNS = frozenset(
    """official officials authorities police officers prosecutors investigators experts scientists researchers analysts
    economists residents witnesses survivors neighbors neighbours lawyers doctors lawmakers critics supporters
    activists campaigners farmers workers teachers parents rescuers engineers sources source aides diplomats
    organisers organizers""".split()
)
"""Groups of people who are quoted without a name."""

ORGANISATION_NOUNS = frozenset(
    """administration agency airline army association authority bank board body bureau business cabinet campaign
    center centre charity chamber church club coalition college commission committee company congress consortium
    corporation council country court defense defence delegation department directorate embassy enterprise factory
    federation firm force forces foundation fund government group guard hospital industry institute institution
    inspectorate junta laboratory league legislature library ministry mission museum navy network newspaper office
    operator organisation organization outlet paper parliament party party plant police prosecutors regime regulator
    school senate service society station studio syndicate team treasury tribunal trust union university utility
    watchdog""".split()
)
"""Head nouns of organisations."""

DOCUMENT_NOUNS = frozenset(
    """account affidavit announcement article bill book bulletin complaint declaration document documents email emails
    filing filings findings indictment lawsuit letter memo notice notices paper poll post press release report reports
    review ruling statement study suit survey transcript tweet verdict warrant website""".split()
)
"""Things written that are quoted as sources."""

ORGANISATION_ENDINGS = frozenset(
    """academy act administration ag agency agreement airlines alliance arena army assembly association authority
    awards band bank blog board building bureau cafe campaign capital center centre championship church club co
    coalition code college commission committee communications company conference congress consulting convention
    corp council county court cup dam department electric electronics energy entertainment federation festival
    financial foods force forces foundation fund gallery games gas gazette gmbh group guard herald holdings
    hospital hotel hydro inc industries initiative institute insurance investments journal laboratories labs law
    league library llc logistics ltd magazine mall markets media ministry mobile motors movement museum navy
    network news office oil orchestra parliament partners party pharma pharmaceuticals pictures plan plant plc
    podcast police post power press program programme project railway railways reactor records relief report
    republic restaurant review robotics sa school senate series service services show society software stadium
    station steel stores strategy studios subcommittee systems team technologies technology telecom theater
    theatre times tower treaty tribune trust union university ventures water works""".split()
)
"""Last words of a name that make it an organisation's."""

PLACE_ENDINGS = frozenset(
    """airport area avenue bay beach border borough bridge campus canyon cape city coast county creek desert district
    falls forest glacier gulf harbor harbour heights hill hills island islands lake mountain mountains ocean
    parish park peninsula province region reservoir ridge river road sea springs square state strait street
    territories territory town township valley village""".split()
)
"""Last words of a name that make it a place's."""

NAMES_WITH_HE = frozenset(
    """aaron abdul abraham adam adrian ahmed aidan alan albert alberto alejandro alexander alfred ali amir andrei
    andrew anthony antoine antonio arthur barack barry bashar ben benjamin bernard bill bob boris bradley
    brandon brett brian bruce calvin cameron carl carlos chad charles charlie christian christopher clark clive
    colin connor cory craig curtis dan daniel darren dave david dean dennis derek desmond dmitry dominic don
    donald doug douglas duncan eddie edgar edward edwin eli elliott emmanuel enrique eric erik ernest ethan
    eugene evan evgeny felix fernando francis francisco frank fred frederick gabriel gary gavin gene geoff
    geoffrey george gerald gerard glenn gordon graham greg gregory guy hamid hans harold harry harvey hassan
    hector henry herbert howard hugo ian ibrahim igor ivan ivor jack jacob jacques jake james jason javier jay
    jeff jeffrey jeremy jerome jerry jim jimmy joachim joe joel john johnny jon jonathan jordan jorge
    jose joseph joshua juan justin karim karl keith ken kenneth kevin kyle lance larry lars lawrence leo leon
    leonard leonardo lewis liam lloyd louis luca lucas luis luke malcolm manuel marc marco marcus mario mark
    martin mathew matt matthew maurice max mehmet michael miguel mike mikhail mitch mitt mohamed mohammed morgan
    narendra nathan nathaniel neil nelson nicholas nick nicolas nigel noah norman olaf oleg oliver omar oscar
    otto owen pablo patrick paul pavel pedro pete peter phil philip pierre rafael ralph ramon randy raul ray
    raymond reginald ricardo richard rick rob robert roberto rodrigo roger ron ronald ross roy rudy rupert
    russell ryan salman sam samir samuel scott sean sebastian sergei sergio serhiy seth shane sidney simon stan
    stanley stefan stephen steve steven stuart ted terry theodore thomas tim timothy todd tom tony travis trevor
    tyler victor vijay viktor vince vincent vladimir volodymyr wade walter warren wayne wesley william winston
    xavier yasser yuri yusuf zachary""".split()
)
"""Given names whose bearers the news mostly calls "he"; only ever a hint for pronouns, never told."""

NAMES_WITH_SHE = frozenset(
    """aisha alexandra alice amanda amara amy ana andrea angela angelica ann anna anne barbara beatriz beth bridget
    carla carmen carol caroline catherine cecilia charlotte chloe christina christine claire clara cynthia
    daniela deborah debra denise diana diane donna dorothy elena elizabeth ellen emily emma erin esther eva
    evelyn fatima florence frances gabriela gina gloria grace hannah heather helen hillary ingrid irene isabel
    jacqueline jane janet jean jennifer jessica joan joanna josephine joyce judith julia julie karen kate
    katherine kathleen kimberly kirsten laura lauren leah linda lisa liz lorraine louise lucy lydia margaret
    maria marie marilyn martha martina mary maya megan melania melissa michelle molly monica nadia nancy naomi
    natalie natasha nicole nina olga olivia pamela patricia paula pauline penny priya rachel rebecca renee rita
    rosa rose ruby ruth sally samantha sandra sara sarah sharon shirley sofia sonia sophie stephanie susan
    sylvia tamara teresa tina ursula valerie vanessa vera veronica victoria virginia wendy yvonne zoe""".split()
)
"""Given names whose bearers the news mostly calls "she"; only ever a hint for pronouns, never told."""

NAMES_WITH_EITHER = frozenset(
    """alex alexis casey chris dana jamie jan jesse jody kelly kim lee leslie marion pat robin sasha taylor
    tracy""".split()
)
"""Given names that say nothing about pronouns."""

GIVEN_NAMES = NAMES_WITH_HE | NAMES_WITH_SHE | NAMES_WITH_EITHER
"""Frequent given names: a first hint that a capitalised pair of words is a person."""

COUNTRIES = frozenset(
    """afghanistan africa albania algeria america andorra angola antarctica argentina armenia asia australia austria
    azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana
    brazil britain brunei bulgaria burma burundi cambodia cameroon canada chad chile china colombia comoros congo
    croatia cuba cyprus czechia denmark djibouti dominica ecuador egypt england eritrea estonia eswatini ethiopia
    eurasia europe fiji finland france gabon gambia georgia germany ghana greece greenland grenada guatemala guinea
    guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan
    kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein
    lithuania luxembourg macedonia madagascar malawi malaysia maldives mali malta mauritania mauritius mexico
    micronesia moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands
    nicaragua niger nigeria norway oceania oman pakistan palau palestine panama paraguay peru philippines poland
    portugal qatar romania russia rwanda samoa scandinavia scotland senegal serbia seychelles singapore slovakia
    slovenia somalia spain sudan suriname swaziland sweden switzerland syria taiwan tajikistan tanzania thailand
    togo tonga tunisia turkey turkmenistan tuvalu türkiye uganda ukraine uruguay uzbekistan vanuatu vatican
    venezuela vietnam wales yemen zambia zimbabwe""".split()
)
"""Countries and continents of one word, lower case."""

PLACE_ABBREVIATIONS = frozenset("""dc dprk drc nyc prc uae uk us usa ussr""".split())
"""Capitals that stand for a place, with or without full stops, lower case."""

PLACES = frozenset(
    """amsterdam athens atlanta baghdad bangkok barcelona beijing beirut berlin boston brussels budapest cairo
    california
    chicago dallas damascus delhi denver detroit dublin florida frankfurt gaza geneva hague helsinki houston istanbul
    jerusalem kabul karachi kiev kyiv lagos lisbon london madrid manchester manila melbourne miami milan minneapolis
    montreal moscow mumbai munich nairobi newark ohio oregon oslo ottawa paris pennsylvania philadelphia phoenix prague
    pyongyang rome seattle seoul shanghai stockholm sydney taipei tehran texas tokyo toronto vienna virginia warsaw
    washington wisconsin zurich donbas crimea scotland brooklyn manhattan""".split()
)
"""Cities and regions of one word that news names most, lower case."""

NATIONALITIES = frozenset(
    """afghan african albanian algerian american andorran angolan arab argentine argentinian armenian asian australian
    austrian azerbaijani azeri bahamian bahraini balkan baltic bangladeshi basque bavarian belarusian belgian
    bengali beninese bhutanese bolivian bosnian brazilian british bulgarian burmese burundian californian cambodian
    cameroonian canadian caribbean catalan chadian chechen chilean chinese christian colombian congolese corsican
    croatian cuban cypriot czech danish djiboutian dominican dutch ecuadorian egyptian emirati english eritrean
    estonian ethiopian european fijian filipino finnish flemish french gabonese gambian georgian german ghanaian
    greek guatemalan guinean guyanese haitian hindu hispanic honduran hungarian icelandic indian indonesian iranian
    iraqi irish islamic israeli italian ivorian jamaican japanese jewish jordanian kashmiri kazakh kenyan korean
    kosovar kurdish kuwaiti kyrgyz lao laotian latino latvian lebanese liberian libyan lithuanian luxembourgish
    macedonian malagasy malawian malaysian maldivian malian maltese mauritanian mauritian mexican moldovan mongolian
    montenegrin moroccan mozambican muslim namibian nepalese nepali nicaraguan nigerian nigerien norwegian omani
    ottoman pakistani palestinian panamanian paraguayan persian peruvian polish portuguese punjabi qatari romanian
    russian rwandan saudi scottish senegalese serbian sicilian sikh singaporean slovak slovakian slovenian somali
    soviet spanish sudanese surinamese swedish swiss syrian taiwanese tajik tamil tanzanian texan thai tibetan
    togolese tunisian turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni zambian
    zimbabwean""".split()
)
"""Adjectives of nations, peoples, continents and religions, lower case: they name nobody."""

PEOPLES = frozenset(
    """afghans africans albanians algerians americans andorrans angolans arabs argentines argentinians armenians asians
    australians austrians azerbaijanis azeris bahamians bahrainis balkans bangladeshis bavarians belarusians
    belgians bengalis bolivians bosnians brazilians britons brits bulgarians burundians californians cambodians
    cameroonians canadians caribbeans catalans chadians chechens chileans christians colombians corsicans croatians
    croats cubans czechs danes djiboutians dominicans dutchman ecuadorians egyptians emiratis englishman eritreans
    estonians ethiopians europeans fijians filipinos finns frenchman gambians georgians germans ghanaians greeks
    guatemalans guineans haitians hindus hondurans hungarians indians indonesians iranians iraqis irishman israelis
    italians ivorians jamaicans jew jews jordanians kashmiris kenyans koreans kurd kurds kuwaitis laotians latvians
    lebanese liberians libyans lithuanians macedonians malawians malaysians maldivians malians mauritanians
    mauritians mexicans moldovans mongolians moroccans mozambicans muslims namibians nepalis nicaraguans nigerians
    norwegians omanis ottomans pakistanis palestinians panamanians paraguayans persians peruvians poles portuguese
    punjabis qataris romanians russians rwandans saudis scots scotsman serb serbians serbs sicilians sikhs
    singaporeans slovakians slovaks slovenes slovenians somalis spaniard spaniards sudanese swede swedes syrians
    taiwanese tajiks tanzanians texans thais tibetans tunisians turk turks ugandans ukrainians uruguayans uzbeks
    venezuelans vietnamese welshman yemenis zambians zimbabweans""".split()
)
"""The same as nouns (the Russians)."""

WELL_KNOWN_ORGANISATIONS = frozenset(
    """abc acc aclu afp aipac amazon amnesty ap apple arsenal asean au barclays bbc bloomberg boeing bp bundestag cbi
    cbo cbs cdc chelsea cia cnbc cnn commons congress conservatives cosatu cpi darpa dea dnc dod doj duma ecb ecj
    ecowas epa esa espn europol exxon faa facebook fao fatah fbi fcc fda fec fema fifa fincen fsb ft ftc gazprom
    gchq google greenpeace hamas harvard hbo hezbollah hsbc huawei iaea ibm icc icj icrc idf ifrc ilo imf instagram
    intel interpol ioc irgc irs isil isis itv kgb knesset kremlin labour likud lords lufthansa mercosur meta mi5 mi6
    microsoft mit mlb mls mod mossad msnbc naacp nasa nasdaq nato nba nbc ncaa netflix nfl nhl nhs nissan npr nra
    nsa nypd nyse oas obr oecd ofcom ons opec osce oxfam pentagon pepsi pfizer pkk plo pmo politburo pwc reuters rnc
    rosneft samsung sec senate sinn snp spacex starbucks stormont taliban tass tepco tesla tiktok toyota treasury
    twitter uber uefa ukip un unaids undp unesco unhcr unicef unrwa usaid usda verizon visa volkswagen walmart
    whatsapp who wto wwf xinhua yahoo youtube zanu""".split()
)
"""Bodies, parties, agencies and firms of one word that news names most, lower case, without full stops."""

FIRMS_IN_S = frozenset(
    """applebee arby christie denny dillard domino kellogg kohl levi lowe macy mcdonald menard moody nando popeye
    sainsbury sotheby wendy zaxby""".split()
)
"""Firms called like a family in 's, without it: "McDonald's", "Sainsbury's"."""

PLACES_OF_SEVERAL_WORDS = frozenset(
    " ".join(name.split())
    for name in """
    abu dhabi; addis ababa; andhra pradesh; baltic sea; black sea; bosnia and herzegovina; british columbia; buenos
    aires; burkina faso; cape town; cape verde; central african republic; central america; central asia; channel
    islands; costa rica; czech republic; dominican republic; east africa; east asia; east china sea; east jerusalem;
    east timor; eastern europe; el salvador; equatorial guinea; european continent; falkland islands; faroe islands;
    gaza city; gaza strip; golan heights; great britain; guinea-bissau; hawaiian islands; hong kong; isle of man;
    ivory coast; kashmir valley; khan younis; khan yunis; kuala lumpur; las vegas; latin america; los angeles;
    madhya pradesh; mediterranean sea; mexico city; middle east; nagorno-karabakh; new brunswick; new delhi; new
    hampshire; new jersey; new mexico; new orleans; new south wales; new york; new york city; new york state; new
    zealand; north africa; north america; north carolina; north dakota; north korea; north macedonia; northern
    ireland; nova scotia; panama canal; papua new guinea; persian gulf; phnom penh; puerto rico; red sea; rhode
    island; rio de janeiro; salt lake city; san antonio; san diego; san francisco; sao paulo; saudi arabia; sierra
    leone; silicon valley; solomon islands; south africa; south america; south asia; south carolina; south china
    sea; south dakota; south korea; south ossetia; south sudan; southeast asia; sri lanka; st. louis; sub-saharan
    africa; suez canal; são paulo; tamil nadu; tel aviv; tiananmen square; times square; timor-leste; trinidad and
    tobago; united arab emirates; united kingdom; united states; united states of america; uttar pradesh; vatican
    city; wall street; washington d.c.; washington dc; west africa; west bank; west bengal; west virginia; western
    europe""".split(";")
)
"""Countries, states, cities and regions of several words that news names most, lower case."""

ORGANISATIONS_OF_SEVERAL_WORDS = frozenset(
    " ".join(name.split())
    for name in """
    african union; al jazeera; al qaeda; al shabaab; al-qaeda; al-shabaab; amnesty international; anglo american;
    arab league; associated press; aston villa; atlanta journal-constitution; atletico madrid; bank of america; bank
    of england; bayer leverkusen; bayern munich; black lives matter; boko haram; borussia dortmund; boston dynamics;
    bristol myers squibb; british airways; channel 4; charles schwab; chicago tribune; christian science monitor;
    coca-cola; communist party; conservative party; credit suisse; daily mail; daily mirror; daily telegraph;
    defence ministry; defense department; defense ministry; delta air lines; democratic party; deutsche bank;
    deutsche telekom; downing street; eli lilly; european commission; european parliament; european union;
    extinction rebellion; fannie mae; federal reserve; finance ministry; financial times; foreign ministry; foreign
    office; fox news; freddie mac; general assembly; general dynamics; general electric; general mills; general
    motors; goldman sachs; google deepmind; harley-davidson; health ministry; hewlett packard; home depot; home
    office; house of commons; house of lords; house of representatives; human rights watch; inter milan; interior
    ministry; international monetary fund; islamic jihad; islamic state; japan airlines; jpmorgan chase; just stop
    oil; justice department; la repubblica; labour party; le figaro; le monde; lockheed martin; los angeles times;
    louis vuitton; manchester city; manchester united; merrill lynch; miami herald; morgan stanley; muslim
    brotherhood; national trust; new york post; new york times; newcastle united; northrop grumman; nottingham
    forest; novo nordisk; paris saint-germain; philip morris; plaid cymru; proud boys; qatar airways; rapid support
    forces; real madrid; red crescent; red cross; reform uk; republican party; rio tinto; rolls-royce; saudi aramco;
    scotland yard; security council; sinn fein; sinn féin; sky news; south china morning post; southwest airlines;
    standard chartered; state department; supreme court; tata motors; tata steel; tottenham hotspur; treasury
    department; tyson foods; united airlines; united nations; usa today; wall street journal; warner bros;
    washington post; wells fargo; west bromwich albion; west ham; white house; world bank; world health
    organization; world trade organization""".split(";")
)
"""Bodies, parties, papers and firms of several words that news names most, lower case."""

NOUNS_WITH_HE = frozenset(
    """boyfriend brother businessman congressman councilman duke emperor father grandfather grandson husband king lord
    mr nephew prince sheikh sir son spokesman stepfather sultan uncle widower""".split()
)
"""Titles and roles whose bearers are called "he"; like the names a hint for pronouns, never told."""

NOUNS_WITH_SHE = frozenset(
    """actress aunt businesswoman congresswoman councilwoman dame daughter duchess empress girlfriend grandmother
    granddaughter lady miss mother mrs ms niece princess queen sister spokeswoman stepmother widow wife""".split()
)
"""Titles and roles whose bearers are called "she"; like the names a hint for pronouns, never told."""
