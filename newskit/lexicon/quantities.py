"""Words of quantity: number words, magnitudes, hedges and what they allow, units, labels.

A unit's spellings stand behind its name; "_" is printed as a blank or a hyphen.
"""

from __future__ import annotations

from newskit.lexicon import spellings

SMALL_NUMBERS = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
} | {"nought": 0, "naught": 0}
DIGIT_WORDS = [word for word, value in SMALL_NUMBERS.items() if value < 10]
ONES = [word for word in DIGIT_WORDS if SMALL_NUMBERS[word]]
TENS = {
    word: value
    for value, word in zip(
        range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True
    )
}

MAGNITUDES = {
    "hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "dozen": 12,
    "dozens": 12, "lakh": 10**5, "crore": 10**7, "lakhs": 10**5, "crores": 10**7,
}  # fmt: skip
"""Words that multiply the number before them."""

SHORT_MAGNITUDES = {
    "k": 1_000, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
"""Letters behind digits that multiply them."""

MONEY_MAGNITUDES = {"b": 10**9, "t": 10**12}
"""Letters that multiply sums of money only."""

VAGUE = {
    "tens": (10, 100), "dozens": (12, 120), "scores": (20, 200), "hundreds": (100, 1_000), "thousands": (1_000, 10_000),
    "tens of thousands": (10_000, 100_000), "hundreds of thousands": (100_000, 10**6), "millions": (10**6, 10**7),
    "tens of millions": (10**7, 10**8), "hundreds of millions": (10**8, 10**9), "billions": (10**9, 10**10),
    "tens of billions": (10**10, 10**11), "hundreds of billions": (10**11, 10**12), "trillions": (10**12, 10**13),
}  # fmt: skip
VAGUE |= {f"{word} and {word}": VAGUE[word] for word in ("dozens", "scores", "hundreds", "thousands", "millions")}
"""Vague plurals and the range a reader gives them: from one of the thing to ten of it."""

VAGUE_FACTORS = {"several": (3, 9), "a few": (2, 5), "a couple of": (2, 3), "a couple": (2, 3)}
"""Before a magnitude or a unit: "several hundred", "a couple of weeks"."""

_ORDINALS = {
    3: "third", 4: "quarter fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth",
    11: "eleventh", 12: "twelfth", 13: "thirteenth", 14: "fourteenth", 15: "fifteenth", 16: "sixteenth",
    17: "seventeenth", 18: "eighteenth", 19: "nineteenth", 20: "twentieth", 30: "thirtieth", 40: "fortieth",
    50: "fiftieth", 60: "sixtieth", 70: "seventieth", 80: "eightieth", 90: "ninetieth", 100: "hundredth",
    1000: "thousandth", 10**6: "millionth", 10**9: "billionth", 10**12: "trillionth",
}  # fmt: skip
DENOMINATORS = {"half": 2, "halves": 2} | {
    form: value for value, words in _ORDINALS.items() for word in words.split() for form in (word, f"{word}s")
}
"""What stands below in a fraction: "two thirds", "three hundredths"."""
ORDINAL_ONES = {"first": 1, "firsts": 1, "second": 2, "seconds": 2} | {
    word: value for word, value in DENOMINATORS.items() if 2 < value < 10 and not word.startswith("quarter")
}
"""What a denominator above twenty ends with: "three twenty-firsts"."""

VULGAR_FRACTIONS = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip

MULTIPLIER_VERBS = {
    form: value
    for value, forms in {
        2: "doubled doubling", 3: "tripled tripling trebled trebling", 4: "quadrupled quadrupling",
        0.5: "halved halving",
    }.items()
    for form in forms.split()
}  # fmt: skip
"""Verbs that multiply their subject."""

FACTORS = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4}
"""How many times as much, before what is multiplied ("double the price") or behind "will", "could", "to"."""

OCCASIONS = {"twice": 2, "thrice": 3}
"""How often something happened, or how many times as much something is ("twice the price")."""

HEDGES = {
    hedge: bound
    for bound, hedges in {
        "about": """about; around; some; nearly; almost; roughly; approximately; approx; approx.; circa; close to;
            near; nearer; nearer to; closer to;
            nearing; approaching; an estimated; estimated; estimated at; in the region of; something like;
            somewhere around; in the neighborhood of; in the neighbourhood of; on the order of; of the order of;
            just about; just shy of; barely; virtually; perhaps; maybe; ~; ≈; c.""",
        "at least": """at least; more than; over; above; greater than; larger than; higher than; exceeding; exceeds;
            exceed; exceeded; surpassing; surpassed; surpass; over the age of; above the age of;
            upwards of; upward of; north of; in excess of;
            no fewer than; no less than; not less than; not fewer than; a minimum of; minimum of; well over; just over;
            a little over; slightly more than; slightly over; little more than; better than; topping;
            older than; longer than; over than; at least or equal to; >; >=; ≥""",
        "at most": """up to; less than; fewer than; under; below; at most; no more than; not more than; as many as;
            as much as; as high as; as few as; as little as; a maximum of; maximum of; smaller than; lower than;
            just under; slightly under; slightly less than; little less than; well under; well below; south of;
            not exceeding;
            within; shorter than; younger than; sub; under the age of; below the age of; <; <=; ≤""",
    }.items()
    for hedge in " ".join(hedges.split()).split("; ")
} | {
    hedge: bound
    for bound, words in {"at least": "more greater larger higher bigger", "at most": "less fewer smaller lower"}.items()
    for word in words.split()
    for hedge in (
        f"{word} or equal to",
        f"{word} or equal than",
        f"{word} than or equal to",
        f"equal to or {word} than",
    )
}  # fmt: skip
"""The words before a number and how they bound it."""

TRAILING_HEDGES = {
    "or more": "at least", "or greater": "at least", "or higher": "at least", "and above": "at least",
    "and over": "at least", "and up": "at least", "-plus": "at least", "plus": "at least", "+": "at least",
    "at least": "at least", "or less": "at most", "or fewer": "at most", "or under": "at most", "at most": "at most",
    "or lower": "at most", "or so": "about", "or thereabouts": "about", "-odd": "about", "-some": "about",
    "-something": "about", "and counting": "at least", "and older": "at least", "or older": "at least",
    "and younger": "at most", "or younger": "at most", "and under": "at most", "or over": "at least",
    "or above": "at least",
}  # fmt: skip
"""The words behind a number and how they bound it."""

CHANGE_VERBS = {
    "up": """rise rose risen rises rising climb climbed climbs climbing grow grew grown grows growing gain gained gains
        gaining jump jumped jumps jumping increase increased increases increasing surge surged surges surging soar
        soared soars soaring add added adds adding advance advanced advances advancing rally rallied rallies rallying
        leap leapt leaped leaps raise raised raises raising hike hiked hikes hiking up higher rocketed skyrocketed
        boost boosted boosts expand expanded expands expanding swell swelled spike spiked spikes appreciated
        strengthened upward edged_up firmed""",
    "down": """fall fell fallen falls falling drop dropped drops dropping decline declined declines declining lose lost
        loses losing slide slid slides sliding shrink shrank shrunk shrinks shrinking decrease decreased decreases
        decreasing sink sank sunk sinks tumble tumbled tumbles tumbling plunge plunged plunges plunging slip slipped
        slips slipping cut cuts cutting reduce reduced reduces reducing slash slashed slashes slashing down lower
        plummet plummeted plummets contract contracted contracts contracting shed sheds shedding dip dipped dips
        retreated slumped slump slumps crashed weakened depreciated lowered lowers trim trimmed downward""",
}
CHANGE_VERBS_OF = {
    word.replace("_", " "): direction for direction, words in CHANGE_VERBS.items() for word in words.split()
}
"""A verb or adverb before an amount, and whether it goes up or down."""

CHANGE_NOUNS = {
    word: direction
    for direction, words in {
        "up": """rise increase gain jump growth hike surge climb advance rally boost uptick upturn higher
            more up expansion raise""",
        "down": """fall drop decline decrease loss cut reduction plunge slide slump dip tumble contraction lower fewer
            less down discount decrease shortfall""",
    }.items()
    for word in words.split()
}
"""A noun or comparative behind an amount ("a 10 percent drop", "5 percent higher")."""

LEVEL_VERBS = frozenset("range ranges ranged ranging vary varies varied varying run runs priced cost costs".split())
"""Before "from ... to ...": a range, not a change."""

ESTIMATING_VERBS = frozenset(
    """put puts putting estimate estimates estimated price prices priced value values valued set sets keep keeps kept
    hold holds held leave leaves left peg pegs pegged cap caps capped""".split()
)
"""Verbs that bring their object to a number: "put the damage at $2 million"."""

STATING_VERBS = frozenset("give gives gave given state states stated list lists listed record records recorded".split())
"""Verbs that tell a number as theirs: "gave the sum as $2 million"."""

EXPECTING_VERBS = frozenset(
    """expect expects expected expecting forecast forecasts predict predicts predicted want wants wanted cause causes
    caused force forces forced push pushes pushed help helps helped lead leads led""".split()
)
"""Verbs whose object is the subject of the infinitive behind: "expects sales to grow by 5 percent"."""

MEASURING_VERBS = frozenset(
    """weigh weighs weighed total totals totaled totalled average averages averaged measure measures measured span spans
    spanned stretch stretches stretched last lasts lasted extend extends extended stay stays spin spins exceed exceeds
    equal equals reach reaches hit hits top tops topped number numbered""".split()
)
"""Verbs whose subject a number measures; the words around decide, as many are nouns too."""

DURATIONS = spellings("""\
second: seconds sec secs
minute: minutes min mins
hour: hours hr hrs
day: days
night: nights
week: weeks wk wks
fortnight: fortnights
month: months mo mos
quarter: quarters
season: seasons
year: years yr yrs
decade: decades
century: centuries
millennium: millennia millenniums
""")

PERIOD_ADVERBS = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "quarterly": "quarter",
    "annually": "year", "yearly": "year", "per annum": "year", "annum": "year",
}  # fmt: skip
"""Behind a quantity they say what it is taken per: "$5 million annually"."""

PERCENTS = spellings("""\
percent: % per_cent per_cents percents pct pc percentage
percentage_point: percentage_points percent_point percent_points pct_point pct_points per_cent_points
basis_point: basis_points bp bps
""")

MEASURES = spellings("""\
kilometer: kilometers kilometre kilometres km kms
meter: meters metre metres
centimeter: centimeters centimetre centimetres cm
millimeter: millimeters millimetre millimetres mm
micrometer: micrometers micrometre micrometres μm µm
nanometer: nanometers nanometre nanometres nm
mile: miles
nautical_mile: nautical_miles
light_year: light_years
decimeter: decimeters decimetre decimetres
micron: microns
yard: yards yd yds
furlong: furlongs
fathom: fathoms
foot: feet ft
inch: inches
acre: acres
hectare: hectares ha
square_kilometer: square_kilometers square_kilometre square_kilometres sq_km km2 km²
square_meter: square_meters square_metre square_metres sq_m sqm m2 m²
square_mile: square_miles sq_mi sq_miles
square_foot: square_feet sq_ft sqft ft2 ft²
square_inch: square_inches sq_in
square_yard: square_yards sq_yd
square_centimeter: square_centimeters square_centimetre square_centimetres cm2 cm²
cubic_meter: cubic_meters cubic_metre cubic_metres m3 m³
cubic_foot: cubic_feet cu_ft ft3
cubic_yard: cubic_yards
cubic_kilometer: cubic_kilometers cubic_kilometre cubic_kilometres km3 km³
cubic_mile: cubic_miles
cubic_inch: cubic_inches
cubic_centimeter: cc cm3 cubic_centimeters cubic_centimetres
kilogram: kilograms kilogramme kilogrammes kg kgs kilo kilos
gram: grams gramme grammes
milligram: milligrams mg
microgram: micrograms mcg μg µg
ton: tons short_tons short_ton
metric_ton: metric_tons tonne tonnes metric_tonne metric_tonnes
kiloton: kilotons kilotonne kilotonnes
gigaton: gigatons gigatonne gigatonnes
megaton: megatons
pound: lb lbs lb. lbs.
ounce: ounces oz
stone:
carat: carats
liter: liters litre litres
milliliter: milliliters millilitre millilitres ml
gallon: gallons
barrel: barrels
bushel: bushels
pint: pints
quart: quarts
fluid_ounce: fluid_ounces fl_oz fl._oz.
teaspoon: teaspoons tsp
tablespoon: tablespoons tbsp
hectoliter: hectoliters hectolitre hectolitres
deciliter: deciliters decilitre decilitres dl
centiliter: centiliters centilitre centilitres cl
megawatt: megawatts mw
kilowatt: kilowatts kw
gigawatt: gigawatts gw
watt: watts
terawatt: terawatts tw
kilowatt_hour: kilowatt_hours kwh
megawatt_hour: megawatt_hours mwh
gigawatt_hour: gigawatt_hours gwh
terawatt_hour: terawatt_hours twh
milliampere-hour: mah
volt: volts
kilovolt: kilovolts kv
ampere: amperes amps amp
farad: farads
horsepower: hp bhp
pound-foot: pound-feet
foot_pound-force: lb-ft ft-lb
newton_meter: nm_of_torque
joule: joules
kilojoule: kilojoules kj
megajoule: megajoules mj
british_thermal_unit: british_thermal_units btu btus
million_british_thermal_unit: million_british_thermal_units mmbtu
calorie: calories cal
kilocalorie: kcal kilocalories
hertz: hz
kilohertz: khz
megahertz: mhz
gigahertz: ghz
decibel: decibels db
bit: bits
byte: bytes
kilobyte: kb kilobytes
megabyte: mb megabytes
gigabyte: gb gigabytes gigs
terabyte: tb terabytes
petabyte: pb petabytes
kilobit: kilobits kbit
megabit: megabits mbit
gigabit: gigabits gbit
terabit: terabits tbit
megapixel: megapixels mp
pixel: pixels
pascal: pascals
megapascal: mpa
kilopound_per_square_inch: ksi
pound_per_square_inch: psi
bar: bars
knot: knots kt kts
degree: degrees ° deg
celsius: °_c °c degc degrees_celsius degree_celsius degrees_c degree_c deg_c celcius centigrade degrees_centigrade ºc
fahrenheit: °_f °f degf degrees_fahrenheit degree_fahrenheit degrees_f degree_f deg_f farenheit degrees_farenheit ºf
kelvin: kelvins
part_per_million: ppm parts_per_million
part_per_billion: ppb parts_per_billion
""")

TIGHT_MEASURES = spellings("""\
meter: m
gram: g
liter: l
watt: w
volt: v
ton: t
celsius: c
fahrenheit: f
inch: in ins
minute: min
hour: h hr
second: s sec
""")
"""One-letter units that must stand right behind the digits ("40C", "1.8m tall")."""

SUBUNITS = {
    ("foot", "inch"): 12, ("yard", "foot"): 3, ("pound", "ounce"): 16, ("stone", "pound"): 14,
    ("meter", "centimeter"): 100, ("kilogram", "gram"): 1000, ("year", "month"): 12, ("week", "day"): 7,
    ("day", "hour"): 24, ("hour", "minute"): 60, ("minute", "second"): 60,
    ("$", "cent"): 100, ("USD", "cent"): 100, ("EUR", "cent"): 100, ("CAD", "cent"): 100, ("AUD", "cent"): 100,
    ("NZD", "cent"): 100, ("GBP", "pence"): 100,
}  # fmt: skip
"""How many of the second make one of the first: "5 feet 10 inches" is one number."""

RATES = {
    "mph": ("mile", "hour"), "m.p.h.": ("mile", "hour"), "m.p.h": ("mile", "hour"), "kph": ("kilometer", "hour"),
    "kmh": ("kilometer", "hour"), "km/h": ("kilometer", "hour"), "km/hr": ("kilometer", "hour"),
    "m/s": ("meter", "second"), "mpg": ("mile", "gallon"), "rpm": ("revolution", "minute"),
    "bpm": ("beat", "minute"), "bpd": ("barrel", "day"), "mbps": ("megabit", "second"), "gbps": ("gigabit", "second"),
    "kbps": ("kilobit", "second"),
}  # fmt: skip
"""Abbreviations that hold a unit and what it is taken by."""

LABELS = frozenset(
    """page pages chapter section sections article articles no no. nos. number numbers flight flights route routes
    highway interstate room level phase type grade tier act episode chapters part category version title rule law vol
    volume line gate channel radio studio psalm verse block district ward day week game round match lap hole paragraph
    clause amendment appendix figure table slide item question exhibit docket case suite apartment apt platform terminal
    pier runway exit junction mile kilometer sector area precinct squadron battalion brigade division regiment unit
    engine ladder seed ranked g proposition prop measure resolution directive form schedule
    euro s&p ftse nasdaq asx fortune nikkei cac dax russell sp csi stoxx dow forbes boeing airbus iphone ipad
    galaxy pixel playstation xbox covid opec brics apollo soyuz formula
    zone entry extension ext latitude longitude parallel class group pool stage season series bay berth box windows
    android ios size sizes""".split()
)
"""Nouns that a number behind them only names: "page 12", "Flight 370"."""

NUMBERED = frozenset("day week zone strike phase season size chapter part grade tier episode act volume stage".split())
"""Labels before a number in words: "season three"."""

PERIOD_WORDS = frozenset(
    """in between since by until till from of during after before between through late early mid year years circa summer
    winter spring autumn fall season and to
    january february march april may june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec""".split()
)
"""Words before a year."""
