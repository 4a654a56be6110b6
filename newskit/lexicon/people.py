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
    engineer""".split()
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
    jeff jeffrey jeremy jerome jerry jessica jim jimmy joachim joe joel john johnny jon jonathan jordan jorge
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
    """afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus
    belgium bolivia bosnia botswana brazil britain bulgaria cambodia cameroon canada chad chile china colombia congo
    croatia cuba cyprus denmark ecuador egypt england estonia ethiopia finland france gambia georgia germany
    ghana greece
    guatemala guinea haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan
    kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon liberia libya lithuania luxembourg madagascar malawi
    malaysia mali malta mexico moldova mongolia morocco mozambique myanmar namibia nepal netherlands nicaragua niger
    nigeria norway oman pakistan panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland
    senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania
    thailand togo tunisia turkey uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe
    america europe asia africa""".split()
)
"""Countries and continents of one word, lower case."""

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
    """afghan african american argentine armenian asian australian austrian belarusian belgian brazilian british
    canadian
    chinese colombian croatian cuban czech danish dutch egyptian english ethiopian european filipino finnish french
    german ghanaian greek hungarian indian indonesian iranian iraqi irish israeli italian japanese jordanian kenyan
    korean lebanese libyan malaysian mexican moldovan moroccan nepali nigerian norwegian pakistani palestinian peruvian
    polish portuguese romanian russian saudi scottish serbian somali spanish sudanese swedish swiss syrian taiwanese
    thai tunisian turkish ukrainian venezuelan vietnamese welsh yemeni""".split()
)
"""Adjectives of nations and continents, lower case."""

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
