"""Function words, auxiliaries and verbs: enough grammar to see noun phrases and clauses.

Tags are the Penn Treebank's, which newskit's tokens follow.
"""

from __future__ import annotations


def _tagged(**groups: str) -> dict[str, str]:
    return {word: tag for tag, words in groups.items() for word in words.split()}


FUNCTION_WORDS: dict[str, str] = _tagged(
    DT="""the a an this that these those every each any no some all both either neither another half such""",
    PRP="""i you he she it we they me him us them myself yourself himself herself itself ourselves themselves
        mine yours hers ours theirs""",
    PRPS="my your his her its our their",
    WP="who whom what whoever whatever",
    WDT="which whichever",
    WRB="when where why how whenever wherever",
    CC="and or but nor yet plus",
    MD="can could may might must shall should will would ca wo ought 'll 'd",
    IN="""of in on at by for with from into about over under after before between during without within through
        against among amongst across along behind beyond near off onto out outside inside past per since than toward
        towards until till up upon down despite except like unlike via as if because although though while whereas
        unless whether around amid amidst throughout beneath beside besides below above opposite concerning regarding
        minus versus""",
    TO="to",
    EX="there",
    RB="""not n't never also just only still already again even ever now then here too very so well soon often always
        however meanwhile instead perhaps maybe almost nearly quite rather really once twice thus therefore moreover
        furthermore nonetheless nevertheless later earlier yesterday today tomorrow tonight ago away back together
        further far else otherwise sometimes anyway indeed yes mostly partly longer afterwards afterward beforehand""",
    VBZ="is has does 's says",
    VBP="are have do am 're 've 'm",
    VBD="was were had did said",
    VB="be",
    VBN="been done aged",
    VBG="being having doing saying",
    CD="""zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
        billion trillion dozen""",
    JJ="""new old good bad big small large great high low long short young early late last next first second third
        many much more most few fewer less least other own same different several main major minor key local national
        international federal foreign public private political military civilian russian ukrainian american british
        chinese european french german severe serious heavy strong weak free full empty open closed dead alive safe
        unsafe possible impossible likely unlikely able unable ready due sure clear certain true false wrong right
        important special single double total whole top poor rich hot cold red blue white black green grey gray
        recent current former previous nearby additional extra further overall average annual monthly weekly daily
        human medical financial economic social legal illegal criminal civil senior junior chief deputy average
        wounded homeless jobless unemployed sick ill pregnant elderly retired armed hostile""",
    RP="",
    NN="family supply ally assembly rally tally monopoly anomaly bully homily butterfly lily ruling killing meeting "
    "building wedding hearing filing briefing morning evening nothing something anything everything",
    UH="oh yeah hello please",
)
"""Word to tag, for words that nearly always have it; "PRPS" stands for "PRP$"."""
FUNCTION_WORDS = {word: "PRP$" if tag == "PRPS" else tag for word, tag in FUNCTION_WORDS.items()}

SUBORDINATORS = frozenset(
    "that if because although though while whereas unless whether as since when where after before until once".split()
)
"""Words that open a clause."""

COORDINATORS = frozenset("and but or nor".split())

BE = frozenset("be is are was were been being am 's 're 'm".split())
HAVE = frozenset("have has had having 've".split())

IRREGULAR_VERBS: dict[str, tuple[str, str]] = {
    base: (past, participle)
    for base, past, participle in (
        line.split()
        for line in """\
arise arose arisen
awake awoke awoken
bear bore borne
beat beat beaten
become became become
begin began begun
bend bent bent
bet bet bet
bid bid bid
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
bring brought brought
build built built
burst burst burst
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
cling clung clung
come came come
cost cost cost
cut cut cut
deal dealt dealt
dig dug dug
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
fly flew flown
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got got
give gave given
go went gone
grow grew grown
hang hung hung
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
keep kept kept
know knew known
lay laid laid
lead led led
leave left left
lend lent lent
let let let
lie lay lain
lose lost lost
make made made
mean meant meant
meet met met
mislead misled misled
overcome overcame overcome
overtake overtook overtaken
pay paid paid
plead pleaded pleaded
prove proved proven
put put put
quit quit quit
read read read
rebuild rebuilt rebuilt
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
shake shook shaken
shoot shot shot
show showed shown
shut shut shut
sing sang sung
sink sank sunk
sit sat sat
sleep slept slept
slide slid slid
speak spoke spoken
spend spent spent
split split split
spread spread spread
stand stood stood
steal stole stolen
stick stuck stuck
strike struck struck
sue sued sued
swear swore sworn
sweep swept swept
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
throw threw thrown
undergo underwent undergone
understand understood understood
uphold upheld upheld
wake woke woken
wear wore worn
win won won
withdraw withdrew withdrawn
withhold withheld withheld
write wrote written""".splitlines()
    )
}
"""Base form to (past, past participle)."""

COMMON_VERBS = frozenset(
    """accept achieve act add admit affect agree aim allow announce appeal appear apply argue arrive ask attack avoid
    believe belong block call cancel carry cause change charge check claim climb close collapse collect confirm
    consider contain continue cover create cross damage decide declare decline decrease defend deliver demand deny
    depend describe destroy detain develop die disappear discuss displace double drop earn end enter escape estimate
    evacuate exceed expect explain face fail finish follow force happen help hope identify improve include increase
    injure insist intend introduce invest investigate join jump kill launch learn leave live look maintain manage
    mention move need note offer open operate order own plan prepare prevent promise protect provide publish push
    raise reach receive reduce refuse rely remain remember remove repair replace report request require rescue resign
    respond rest return reveal save score search seem serve share sign start state stay stop suffer suggest suppose
    survive talk tend threaten total train try turn urge use visit vote wait walk want warn work worry""".split()
)
"""Regular verbs that news uses all the time, base forms."""

INTRANSITIVE = frozenset(
    """agree appear arrive collapse die disagree disappear emerge happen live occur remain respond return stay survive
    vanish vote wait""".split()
)
"""Verbs that take no object: their past form is no participle ("few died", but "20 injured")."""

VERBS_AND_NOUNS = frozenset(
    """answer appeal attack bet bid call change charge claim comment cost cover cut damage demand drop estimate fall
    fear fight forecast help hit hope increase joke label lead move need note offer order plan promise question
    release report request respect rest result return review rise rule run set share shot show sign signal split
    spread start state stop stress study support suspect talk threat track trade train travel tweet use view
    visit vote walk wish work worry""".split()
)
"""Base forms that are as often nouns; the words around them decide."""

IRREGULAR_NOUNS = {
    "men": "man", "women": "woman", "children": "child", "people": "people", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "geese": "goose", "lives": "life", "wives": "wife", "wolves": "wolf", "knives": "knife",
    "halves": "half", "leaves": "leaf", "loaves": "loaf", "shelves": "shelf", "thieves": "thief", "crises": "crisis",
    "analyses": "analysis", "bases": "base", "pence": "penny", "pennies": "penny", "persons": "person",
    "criteria": "criterion", "phenomena": "phenomenon", "media": "media", "data": "data", "troops": "troop",
    "policemen": "policeman", "policewomen": "policewoman", "firemen": "fireman", "fishermen": "fisherman",
    "servicemen": "serviceman", "businessmen": "businessman", "lawmakers": "lawmaker", "cargoes": "cargo",
}  # fmt: skip
"""Plural to singular, where spelling rules fail."""
