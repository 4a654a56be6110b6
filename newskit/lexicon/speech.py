"""Words that report speech, and what each of them takes.

Frames: `clause` a that-clause, "that" or not ("said the bridge fell"); `that` a that-clause that needs its "that"
("tweeted that", "a claim that"); `person` an addressee before the clause ("told the council that"); `to` an infinitive
("vowed to stay"); `ask` an infinitive behind a person ("urged residents to leave"); `whether` a question; `of`
an accusation ("accused him of lying", "blamed ... for"); `as` a description ("described it as a mess"); `call` object
and description ("called it a mess"); `object` the thing said itself ("cited fears").  Every verb may stand with a
quotation in marks.
"""

from __future__ import annotations

_FRAMES = """
accuse: of
acknowledge: clause object
add: clause
admit: clause object to
advise: that person ask
affirm: that
agree: clause to
allege: clause object
announce: clause object
answer: that
apologize: to
appeal: ask
argue: clause
ask: person whether ask
assert: that object
assure: person clause
beg: ask
believe: clause
blame: of
blast: as
boast: that of
brag: that of
brand: as call
call: call
caution: that person
chant:
characterize: as
charge: that
chide:
cite: object
claim: clause to
comment: that
compare:
complain: that of
concede: clause
conclude: that
condemn: as object
confess: that to
confirm: clause object
contend: clause
continue:
counter: that
criticize: object
cry:
declare: clause call
decline: to
decry: as object
demand: that to object
denounce: as object
deny: clause object of
deride: as
describe: as object
disclose: that object
dismiss: as object
dispute: that object
dub: call
echo: object
emphasize: that object
estimate: clause
exclaim:
expect: clause to ask
explain: that whether object
express: object
fear: clause
find: clause
forecast: that object
fret: that
give:
hail: as object
hint: that
hope: clause to
imply: that
indicate: clause
inform: person that
insist: clause
instruct: ask
interject:
joke: that
label: call
lament: that object
list: object
maintain: that
mention: that object
mock: as
muse:
mutter:
note: clause object
observe: that
opine: that
order: ask
outline: object
plead: to
pledge: that to object
point:
praise: object
predict: clause object
proclaim: that
promise: person clause to object
propose: that to object
question: whether object
quip: that
quote:
read:
reason: that
recall: that whether object
recommend: that object
recount: that whether object
refuse: to
reiterate: that object
reject: object
remark: that
remind: person that
repeat: that
reply: that
report: clause object
respond: that
retort: that
reveal: clause
ridicule: as
rule: that
say: clause
scoff:
scold:
seek: object
shout: that
show: clause
signal: that
sing:
slam: as
sneer:
state: clause
stress: that object
suggest: clause object
suspect: clause
swear: that to
tell: person clause ask whether
testify: clause
think: clause
threaten: to
tout: as object
tweet: that
urge: ask that object
voice: object
vow: clause to object
warn: clause person of
whisper:
wonder: whether
worry: that
write: clause
yell: that
"""

REPORTING_VERBS: dict[str, frozenset[str]] = {
    verb: frozenset(frames.split()) for verb, frames in (line.split(":") for line in _FRAMES.strip().splitlines())
}
"""Base form to the frames it takes."""

QUOTATION_VERBS = frozenset(
    """bark beam bellow bemoan blurt boom cackle chuckle clarify coo counsel crow deadpan drawl elaborate email enthuse
    fume gasp groan growl grumble gush holler howl implore inquire intone jeer laugh marvel message moan mumble
    murmur offer persist post preach protest put rage rail rant rave recite rejoin retweet roar scream screech
    shriek shrug sigh smile snap snarl snort sob stammer stutter sum text thunder trumpet vent volunteer wail
    weigh yelp""".split()
)
"""Verbs that report only beside a quotation in marks: '"It held!" beamed Ana Ruiz'."""

_NOUNS = """
accuse: accusation accusations
acknowledge: acknowledgement acknowledgment
admit: admission admissions
allege: allegation allegations
announce: announcement announcements
argue: argument arguments contention
assert: assertion assertions insistence
assure: assurance assurances
believe: belief beliefs
boast: boast boasts
charge: charge charges
claim: claim claims
complain: complaint complaints
conclude: conclusion conclusions
confess: confession
declare: declaration declarations
demand: demand demands
deny: denial denials
estimate: estimate estimates
note: note notes
pledge: pledge pledges
predict: prediction predictions
promise: promise promises
report: report reports
say: statement statements remark remarks
suggest: suggestion suggestions
tell: reminder
vow: vow vows
warn: warning warnings
"""

REPORTING_NOUNS = {
    noun: verb for verb, nouns in (line.split(":") for line in _NOUNS.strip().splitlines()) for noun in nouns.split()
}
"""Nouns that take "that" and what is said ("his claim that") to the verbs they stand for."""

MUTE_VERBS = frozenset(
    """add appeal boast call charge cite claim confirm continue demand deny dismiss dispute echo expect explain express
    fear find forecast give hint hope imply indicate inform mention order outline pledge predict promise put read refuse
    reject report reveal rule show signal stress suggest threaten tout urge voice warn write""".split()
)
"""Verbs of which things are subjects too, and then say nothing: "videos add value", "three deaths reported"."""

FIGURE_VERBS = frozenset(("estimate", "give", "put"))
"""Verbs that take a figure: "put the loss at $5 million", "gave her age as 91"; the last two report nothing else."""

OPINION_VERBS = frozenset(("argue", "believe", "claim", "say", "think"))
"""Verbs that stand between a thing and what is told of it: "a plan that Ana Ruiz said was a mess"."""

PAPER_VERBS = frozenset(("find", "list", "seek", "show"))
"""Verbs that report of papers and sources alone: "the study found that", but "she found that the door was open"."""

SPEAKING_NOUNS = frozenset(
    """actor adult alliance ally analysis anyone assessment audit author billboard brother candidate celebrity census
    chairperson chief child city colleague county couple creator crowd customer dancer data delegate democrat donor
    employee everybody everyone evidence expert faction family fan figures friend half heir inquiry insider
    investigation islamist judge kid label lady liberal majority male mate media minority mob monk mum nation neighbor
    neighbour nobody nun one other pair panel parish patient peer people person poster probe public rebel refugee
    relative republican research residents rival saint seller side sign sister somebody someone spouse state
    store subject supporter teen text title top town tribe user viewer volunteer voter website youth""".split()
)
"""More nouns of people, bodies and papers that tell something."""

PERSON_ENDINGS = (
    "ist",
    "ian",
    "eer",
    "man",
    "woman",
    "person",
    "maker",
    "leader",
    "writer",
    "holder",
    "worker",
    "owner",
)
"""Ends of nouns that are people."""

ORDERS = frozenset(("advise", "beg", "instruct", "order", "urge"))
"""Verbs that tell somebody to do something: "urged residents to leave"."""

OWNED_NOUNS = frozenset("acknowledge argue assure believe boast conclude confess tell".split())
"""Verbs whose nouns report only where they are somebody's: "his belief that", but not "jump to the conclusion that"."""

RUMOURED = frozenset("allege believe claim report rumor say think understand".split())
"""Verbs that tell hearsay in the passive: "is said to have left"."""

ANSWERING_VERBS = frozenset(
    "answer answered answering comment commented reply replied replying respond responded return returned".split()
)
"""What somebody did not do who will not speak: "did not respond to a request for comment"."""

ASKED_FOR = frozenset("call calls comment email emails inquiries inquiry interview message messages question questions "
                      "request requests".split())  # fmt: skip
"""What is left without an answer."""

BRITISH_SPELLINGS = {
    "apologise": "apologize", "characterise": "characterize", "criticise": "criticize", "emphasise": "emphasize",
}  # fmt: skip
"""British spelling to the base form of REPORTING_VERBS."""
