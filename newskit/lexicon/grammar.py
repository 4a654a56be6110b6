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

SUBJECT_PRONOUNS = frozenset("i you he she it we they who".split())

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
    """abandon abolish absorb accelerate accept accommodate accompany accomplish accuse achieve acknowledge acquire
    acquit adapt add adjourn adjust administer admire admit adopt adore advertise advise affect affirm afford
    aggravate agree align allay allege allocate allow allude alter amass amend amplify analyze announce annoy
    anticipate apologize appear applaud apply appoint appreciate apprehend approve argue arrange arrive ascertain
    ask assemble assert assess assign assist associate assume assure astonish attach attain attend attract
    attribute authorize avert avoid await beg behave believe belong berate betray bewilder blur bolster borrow
    broaden broker calculate cancel carry cease celebrate certify chant characterize chide circulate cite clamp
    clarify classify clean climb clutch coerce coincide collaborate collect collide collude comb combine
    commemorate commence commend commit communicate compare compel compensate compete compile complain complete
    comply comprise conceal concede conceive concentrate conclude concoct condemn confess confide confine confirm
    confiscate confront confuse congratulate connect conserve consider consist consolidate conspire constitute
    construct consult consume contain contaminate contemplate contend continue contribute convene convert convey
    convict convince cooperate coordinate cope counteract create cringe cripple criticise criticize crumble
    cultivate curtail dampen deceive decide declare decorate decry dedicate deem deepen defend defer define
    deflect defraud defy delete deliver demolish demonstrate denote denounce deny depart depend depict deplete
    deploy deport depose deprive derail derive descend describe deserve designate destroy detain detect deter
    deteriorate determine detonate devastate develop devise devote diagnose die differ diminish direct disagree
    disappear disappoint disapprove disarm disclose discourage discover discriminate discuss disembark dismantle
    dismiss disperse displace dispose disrupt dissolve distinguish distort distribute disturb diversify divert
    divide divorce dodge dominate donate double downplay dwindle earn edit educate elaborate elect elevate elicit
    eliminate emanate embark embarrass embed embody embrace emerge emphasize employ empower enable enact encompass
    encounter encourage endanger endorse endure enforce engage engulf enhance enjoin enjoy enlarge enlist enrich
    enroll ensue ensure entail enter entertain entice entitle entrench entrust envisage envision equip erase erect
    erode erupt escalate escort establish evacuate evade evaluate evict evoke evolve exacerbate exaggerate examine
    exceed excel exclude execute exempt exert exist expand expect expedite expel expire explain explode explore
    expose extend extinguish extract extradite fabricate facilitate fail falter fasten ferry fetch finalize flaunt
    flourish fluctuate follow foresee forge formulate fortify frighten fulfill fumble furnish garner generate
    govern graduate grapple hail halve hamper handle happen harass harden hasten heed heighten hesitate hinder
    hospitalize humiliate identify ignite ignore illustrate imagine imitate immigrate implement implicate imply
    impose imprison improve incite include incorporate incur indicate indict induce indulge infect infer inflate
    inflict inform infringe inherit inhibit initiate inject injure inquire insert insist inspect inspire install
    instigate instruct insulate insure integrate intend intensify interact intercept interfere interpret
    interrogate interrupt intervene intimidate introduce invade invent invest investigate involve irritate isolate
    jeer jeopardize join justify kidnap kneel lag lament lash learn legalize legislate liberate linger listen live
    locate loom loot lower lure maintain malign manage manipulate manufacture marry meddle mediate mention merge
    migrate mitigate mobilize mock modernize modify motivate mourn multiply narrow navigate neglect negotiate
    nullify nurture obey oblige obliterate observe obstruct obtain occupy occur offend omit operate oppose opt
    organize originate oust outlaw outline outnumber outpace outrage outrank overhaul overlook overpower oversee
    overshadow overstate overthrow overturn overwhelm owe pander paralyze participate penetrate perceive perform
    perish permit perpetuate persecute persist persuade pertain pinpoint placate plague please plummet portray
    pose possess postpone pray preach precede preclude predict prefer prepare prescribe present preserve preside
    presume pretend prevail prevent proceed proclaim procure prohibit prolong promote pronounce propel propose
    prosecute prosper protect provide provoke publicize publish pull punish purport pursue quell ratify ravage
    react reaffirm realize reap reappear reassure rebound rebuke recall recede receive recite reckon recognize
    recommend reconcile reconsider reconvene recoup recover rectify recuse redirect reduce reelect refer reflect
    refocus refrain refuse refute regain regard register regulate rehabilitate reinforce reinstate reiterate
    rejoin rekindle relate relax relay relegate relent relinquish relish relocate rely remain remedy remember
    remind remove rename render renew renounce renovate reopen reorganize repatriate repay repeal repeat repel
    replace replenish represent reproduce repudiate require resemble resent reside resign resist resolve resonate
    resort respond restore restrain restrict restructure resume resurface resuscitate retain retaliate retire
    retort retract retrain retrieve reunite revamp reveal revel reverse revert revise revive revoke rework rob
    rotate ruin sabotage salute satisfy save scatter scoff scold scrutinize seem seize select separate serve sever
    sharpen shatter shrink shun sideline simplify simulate siphon situate skyrocket slam slash slaughter smuggle
    snarl snatch snub soar solicit solidify solve soothe specialize specify spew spur squander stabilize stagger
    stagnate stall stave stifle stimulate stipulate strand strangle strengthen strive stroll stumble stun subdue
    submit subpoena subside substantiate succeed succumb suggest summarize summon supersede supervise suppose
    suppress surface surpass surrender surround survive suspend sustain sway swoop sympathize tackle tamper
    tarnish taunt teeter televise tempt tend terminate terrify terrorize testify threaten thrive thwart tighten
    toil tolerate topple torture tout transcend transform translate transmit traverse tumble uncover underline
    undermine underscore undertake undervalue undo unearth unfold unify unite unleash unravel unseat unveil update
    uproot usher utilize vacate validate vandalize vanish vary venture verify vilify vindicate violate visualize
    waive wander wane ward warn weaken widen wield wither withstand worsen wrest wrestle""".split()
)
"""Verbs that news uses, base forms; see VERBS_AND_NOUNS for those that are nouns too."""

VERBS_AND_NOUNS = frozenset(
    """abuse access account act address advance advocate age aid aim air alarm alert amount anger answer appeal
    approach arch arm arrest assault attack attempt auction award back backfire bail balance ban bank bar bargain
    base battle bear bend benefit bet bid blame blast block blow board boast bomb bond boost border bother bounce bow
    brake brand breach break bribe bridge brief broadcast bruise brush budget build burden burn bury bus buzz call
    calm camp campaign capture care cast catch cause caution center challenge chance change channel charge charm
    chart chase chat check cheer claim clash clone close cloud coach coast collapse color combat comfort command
    comment compound compromise concern condition conduct conflict contact contest contract contrast control cook
    copy correct cost cough counsel count counter couple court cover crack craft crash credit cross crowd cruise
    crush cry curb cure curse cut cycle damage dance dare date deal debate debut decay decline decrease default
    defeat delay delegate demand deposit design desire detail dip discharge discount dispatch display dispute
    doubt draft drag drain draw dream dress drift drill drink drive drop drown dump dust ease echo edge effect end
    escape estimate exchange excuse exercise exhibit exit experience experiment exploit export express eye face
    factor fall favor fear feature feed fight figure file fill film filter finance find finish fire fish fit fix
    flag flash flip float flood floor flow focus force forecast form forward foster frame fret front fuel function
    fund gain gamble gather gauge gaze gift glance go grab grade grant grasp grin grip ground group guarantee
    guard guess guide halt hammer hand harbor harm haul head heat help highlight hike hint hire hit hold honor
    hope host house hunt hurry hurt impact import impress increase influence insult interest interview invite
    issue jail jam joke journey judge jump kick kill kiss knock label labor lack land last laugh launch lead leak
    leap lease leave level license lift light limit line link list load loan lobby lock look love lunch mail make
    mandate march mark market mask match matter measure merit mind mine mirror miss mistake mix model monitor
    motion mount move murder name need nominate note notice object offer open order own pace pack package paint
    panic parade park part pass pause pay peak phone pick picture pile pilot pitch place plan plant play pledge
    plot plunge point poll position post pour power practice praise press prize probe process produce profile
    profit program progress project promise prompt protest purchase push question quiz quote race raid rain raise
    rally range rank rate reach rebel record recruit reform refund regret reign reject release relief remark rent
    repair reply report request rescue research reserve respect rest result retreat return review reward ride ring
    riot rise risk rival roar rock roll root round rule run rush sacrifice sail sample sanction scale scan scare
    schedule score scramble scrap scream screen seal search seat secure seed sense sentence service set settle
    shade shake shape share shed shelter shift ship shock shoot shop shout show shut side sign signal skip slide
    slip slow smash smell smile smoke snap soldier sound source space spark speculate speed spell spend spike
    spill spin split sponsor spot spread spring square squeeze stab staff stage stake stamp stand star start state
    stay steal steer stem step stick stop storm strain stress stretch strike strip struggle study style subject
    sue suffer suit supply support surge surprise survey suspect swap sweep swing switch talk target task taste
    tax team tear test text thank throw tie time tip toll torch total touch tour trace track trade trail train
    transfer transport trap travel treat trick trigger trim trip trouble trust try turn tweet twist upset urge use
    value veto video view visit voice volunteer vote vow wage wait walk want warrant wash waste watch water wave
    weigh welcome whisper win wish witness wonder work worry wound wrap wreck yield""".split()
)
"""Base forms of verbs that are as often nouns; the words around them decide."""

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
