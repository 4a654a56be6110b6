"""Words of quantity: number words, magnitudes, hedges and what they allow, units, currencies.

A unit's spellings stand behind its name; "_" is printed as a blank or a hyphen.
"""

from __future__ import annotations


def _table(lines: str) -> dict[str, str]:
    """Spelling to name, from lines "name: spelling spelling"; the name is a spelling of itself."""
    rows = (line.split(":") for line in lines.strip().splitlines())
    return {
        spelling.replace("_", " "): name.strip().replace("_", " ")
        for name, spellings in rows
        for spelling in [name.strip(), *spellings.split()]
    }


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
    "dozens": (12, 120), "scores": (20, 200), "hundreds": (100, 1_000), "thousands": (1_000, 10_000),
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

HEDGES = {
    hedge: bound
    for bound, hedges in {
        "about": """about; around; some; nearly; almost; roughly; approximately; approx; approx.; circa; close to;
            near; nearing; approaching; an estimated; estimated; estimated at; in the region of; something like;
            somewhere around; in the neighborhood of; in the neighbourhood of; on the order of; of the order of;
            just about; just shy of; barely; virtually; perhaps; maybe; ~; ≈; c.""",
        "at least": """at least; more than; over; above; greater than; larger than; higher than; exceeding; exceeds;
            exceed; exceeded; surpassing; surpassed; surpass; over the age of; above the age of;
            upwards of; upward of; north of; in excess of;
            no fewer than; no less than; not less than; not fewer than; a minimum of; minimum of; well over; just over;
            a little over; slightly more than; slightly over; little more than; better than; topping;
            older than; longer than; over than; at least or equal to; >; >=; ≥""",
        "at most": """up to; less than; fewer than; under; below; at most; no more than; not more than; as many as;
            as much as; as few as; as little as; a maximum of; maximum of; smaller than; lower than; just under;
            slightly under; slightly less than; little less than; well under; well below; south of; not exceeding;
            within; shorter than; younger than; sub; under the age of; below the age of; <; <=; ≤""",
    }.items()
    for hedge in " ".join(hedges.split()).split("; ")
} | {
    hedge: bound
    for bound, words in {"at least": "more greater larger higher bigger", "at most": "less fewer smaller lower"}.items()
    for word in words.split()
    for hedge in (f"{word} or equal to", f"{word} or equal than", f"{word} than or equal to", f"equal to or {word} than")
}  # fmt: skip
"""The words before a number and how they bound it."""

TRAILING_HEDGES = {
    "or more": "at least", "or greater": "at least", "or higher": "at least", "and above": "at least",
    "and over": "at least", "and up": "at least", "-plus": "at least", "plus": "at least", "+": "at least",
    "at least": "at least", "or less": "at most", "or fewer": "at most", "or under": "at most", "at most": "at most",
    "or lower": "at most", "or so": "about", "or thereabouts": "about", "-odd": "about", "-some": "about",
    "-something": "about", "and counting": "at least",
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

MEASURING_VERBS = frozenset(
    """weigh weighs weighed total totals totaled totalled average averages averaged measure measures measured span spans
    spanned stretch stretches stretched last lasts lasted extend extends extended stay stays spin spins exceed exceeds
    equal equals reach reaches hit hits top tops topped number numbered""".split()
)
"""Verbs whose subject a number measures; the words around decide, as many are nouns too."""

DURATIONS = _table("""\
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

PERCENTS = _table("""\
percent: % per_cent per_cents percents pct pc percentage
percentage_point: percentage_points percent_point percent_points pct_point pct_points per_cent_points
basis_point: basis_points bp bps
""")

MEASURES = _table("""\
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
million_british_thermal_units: mmbtu
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
celsius: °c degc degrees_celsius degree_celsius degrees_c degree_c deg_c celcius centigrade degrees_centigrade ºc
fahrenheit: °f degf degrees_fahrenheit degree_fahrenheit degrees_f degree_f deg_f farenheit degrees_farenheit ºf
kelvin: kelvins
part_per_million: ppm parts_per_million
part_per_billion: ppb parts_per_billion
""")

TIGHT_MEASURES = _table("""\
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
    ("NZD", "cent"): 100, ("GBP", "penny"): 100,
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

CURRENCY_SIGNS = {
    "$": "$", "us$": "USD", "u.s.$": "USD", "$us": "USD", "usd": "USD", "usd$": "USD",
    "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP", "¥": "JPY", "jpy": "JPY", "y=": "JPY", "cn¥": "CNY",
    "rmb": "CNY", "cny": "CNY", "c$": "CAD", "c $": "CAD", "ca$": "CAD", "cad": "CAD", "cdn$": "CAD", "cad$": "CAD",
    "a$": "AUD", "au$": "AUD", "aud": "AUD", "aud$": "AUD", "nz$": "NZD", "nz $": "NZD", "nzd": "NZD",
    "hk$": "HKD", "hk $": "HKD", "hkd": "HKD", "s$": "SGD", "sgd": "SGD", "nt$": "TWD", "nt $": "TWD",
    "r$": "BRL", "chf": "CHF", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "₹": "INR", "inr": "INR",
    "rs": "INR", "rs.": "INR", "₽": "RUB", "rub": "RUB", "₩": "KRW", "krw": "KRW", "₪": "ILS", "nis": "ILS",
    "ils": "ILS", "₺": "TRY", "₴": "UAH", "₦": "NGN", "₱": "PHP", "php": "PHP", "฿": "THB", "₫": "VND", "rm": "MYR",
    "myr": "MYR", "zar": "ZAR", "idr": "IDR", "rp": "IDR", "pkr": "PKR", "kes": "KES", "ksh": "KES", "aed": "AED",
    "dh": "AED", "btc": "BTC", "₿": "BTC", "pln": "PLN", "czk": "CZK", "huf": "HUF", "mxn": "MXN", "mxn$": "MXN",
    "mex$": "MXN", "₾": "GEL", "brl": "BRL", "egp": "EGP", "twd": "TWD", "qar": "QAR", "sar": "SAR",
    "ugx": "UGX", "tsh": "TZS", "ngn": "NGN", "ghs": "GHS", "gh₵": "GHS", "₵": "GHS", "₸": "KZT", "֏": "AMD", "₼": "AZN",
    "₮": "MNT", "৳": "BDT", "₡": "CRC", "₲": "PYG", "j$": "JMD", "kr": "crown", "sfr": "CHF", "dm": "DEM",
}  # fmt: skip
"""Signs and codes before a sum; "$" alone waits for the outlet's country."""

CURRENCY_LETTERS = {"P": "PHP", "R": "ZAR", "N": "NGN"}
"""Capitals before a sum in thousands, millions or with cents."""

CURRENCY_WORDS = _table("""\
$: dollars dollar bucks buck
USD: us_dollars us_dollar u.s._dollars u.s._dollar u.s_dollars american_dollars united_states_dollars usd
CAD: canadian_dollars canadian_dollar cad
AUD: australian_dollars australian_dollar aussie_dollars aud
NZD: new_zealand_dollars new_zealand_dollar nzd
HKD: hong_kong_dollars hong_kong_dollar hkd
SGD: singapore_dollars singapore_dollar singaporean_dollars sgd
TWD: taiwan_dollars new_taiwan_dollars taiwanese_dollars twd
JMD: jamaican_dollars jamaican_dollar
FJD: fijian_dollars fiji_dollars
NAD: namibian_dollars namibian_dollar
ZWL: zimbabwean_dollars zimbabwe_dollars
TTD: trinidad_and_tobago_dollars
EUR: euros euro € eur
GBP: pounds_sterling pound_sterling sterling quid gbp british_pounds british_pound £
EGP: egyptian_pounds egyptian_pound egp
LBP: lebanese_pounds lebanese_pound
SYP: syrian_pounds syrian_pound
SDG: sudanese_pounds sudanese_pound
CYP: cypriot_pounds cyprus_pounds
IEP: irish_pounds irish_pound
JPY: yen japanese_yen jpy
CNY: yuan chinese_yuan renminbi yuan_renminbi rmb cny
CHF: swiss_francs swiss_franc chf
FRF: french_francs french_franc
BEF: belgian_francs belgian_franc
LUF: luxembourg_francs
XAF: central_african_francs
XOF: west_african_francs
XPF: pacific_francs
RWF: rwandan_francs
CDF: congolese_francs
BIF: burundian_francs
DJF: djiboutian_francs
KMF: comorian_francs
GNF: guinean_francs
DEM: deutsche_marks deutsche_mark deutschmarks deutschmark german_marks d-marks
FIM: finnish_marks markka markkaa
BAM: convertible_marks bosnian_marks
NLG: guilders guilder dutch_guilders dutch_guilder
ANG: antillean_guilders
ESP: pesetas peseta
PTE: portuguese_escudos
CVE: cape_verdean_escudos
GRD: drachmas drachma
ITL: italian_lire italian_lira lire
ATS: austrian_schillings schillings
SEK: swedish_crowns swedish_kronor swedish_krona swedish_crown sek kronor
NOK: norwegian_crowns norwegian_kroner norwegian_krone norwegian_crown nok
DKK: danish_crowns danish_kroner danish_krone danish_crown dkk
ISK: icelandic_crowns icelandic_kronur icelandic_krona kronur isk
CZK: czech_crowns czech_crown koruna czech_koruna czk
SKK: slovak_koruna slovak_crowns
EEK: kroon kroons
PLN: zlotys zloty polish_zlotys polish_zloty pln
HUF: forints forint hungarian_forints huf
RON: romanian_leu romanian_lei lei
MDL: moldovan_leu moldovan_lei
BGN: bulgarian_leva leva bulgarian_lev
HRK: kunas kuna croatian_kuna
RSD: serbian_dinars serbian_dinar
MKD: macedonian_denars denars denar
ALL: albanian_lek lekë
INR: rupees indian_rupees rupee inr indian_rupee
PKR: pakistani_rupees pakistan_rupees pakistani_rupee pkr
LKR: sri_lankan_rupees sri_lankan_rupee ரூ
NPR: nepalese_rupees nepali_rupees
MUR: mauritian_rupees
SCR: seychellois_rupees
MVR: rufiyaa
BDT: bangladeshi_taka takas taka
BTN: ngultrum
MMK: kyats kyat
RUB: rubles ruble roubles rouble russian_rubles russian_roubles russian_ruble russian_rouble rub
BYN: belarusian_rubles belarusian_roubles belarusian_ruble
UAH: hryvnias hryvnia uah
KZT: tenge
UZS: uzbek_soms uzbek_soum
KGS: kyrgyz_soms soms
TJS: somoni
TMT: turkmen_manats
AZN: manats manat azerbaijani_manats
AMD: drams armenian_drams
GEL: ₾ lari georgian_lari laris gel
AFN: afghanis afghani
TRY: turkish_liras turkish_lira lira liras
ILS: shekels shekel israeli_shekels israeli_shekel new_shekels new_israeli_shekels
JOD: jordanian_dinars jordanian_dinar
IQD: iraqi_dinars iraqi_dinar
KWD: kuwaiti_dinars kuwaiti_dinar
BHD: bahraini_dinars bahraini_dinar
LYD: libyan_dinars libyan_dinar
TND: tunisian_dinars tunisian_dinar
DZD: algerian_dinars algerian_dinar
IRR: iranian_rials iranian_rial tomans
OMR: omani_rials omani_rial
YER: yemeni_rials yemeni_rial
QAR: qatari_riyals qatari_riyal
SAR: saudi_riyals saudi_riyal sar
AED: uae_dirhams emirati_dirhams dirhams dirham aed
MAD: moroccan_dirhams moroccan_dirham
KRW: korean_won south_korean_won krw
KPW: north_korean_won
MNT: tugriks tugrik
THB: baht thai_baht
VND: dong vietnamese_dong
LAK: lao_kip
KHR: cambodian_riels riels riel
MYR: ringgit ringgits malaysian_ringgit malaysian_ringgits
IDR: rupiah indonesian_rupiah rupiahs
PHP: philippine_pesos philippine_peso
PGK: kina
BRL: reais brazilian_reais brazilian_real brl
MXN: mexican_pesos mexican_peso mxn
ARS: argentine_pesos argentinian_pesos argentine_peso
CLP: chilean_pesos chilean_peso
COP: colombian_pesos colombian_peso
UYU: uruguayan_pesos uruguayan_peso
CUP: cuban_pesos cuban_peso
DOP: dominican_pesos dominican_peso
PEN: peruvian_soles nuevos_soles peruvian_sol
BOB: bolivianos boliviano
PYG: guaranis guarani guaraníes
VES: venezuelan_bolivars bolivars bolivares bolívares bolivar
CRC: costa_rican_colones colones colón
GTQ: quetzals quetzales quetzal
HNL: lempiras lempira
NIO: cordobas córdobas cordoba
PAB: balboas balboa
HTG: gourdes gourde
ZAR: rand rands south_african_rand zar
NGN: naira nairas ngn
GHS: cedis cedi ghanaian_cedis
KES: kenyan_shillings kenyan_shilling kes
UGX: ugandan_shillings ugandan_shilling
TZS: tanzanian_shillings tanzanian_shilling
SOS: somali_shillings somali_shilling
ETB: ethiopian_birr birr
ERN: nakfa
ZMW: kwacha zambian_kwacha
MWK: malawian_kwacha
BWP: pula
LSL: maloti
SZL: emalangeni
MZN: meticais metical
AOA: kwanzas kwanza
GMD: dalasi dalasis
MRU: ouguiya ouguiyas
MGA: ariary
BTC: bitcoins bitcoin
franc: francs
peso: pesos
crown: crowns
dinar: dinars
shilling: shillings
rial: rials riyals
cent: cents ¢ u.s._cents us_cents
penny: pence pennies
sen:
kopeck: kopecks kopeks kopeck
paisa: paise paisas
satoshi: satoshis
""")
"""Words behind a sum; names that several countries share stay words unless the country stands by."""

SMALL_COINS = frozenset("cent penny sen kopeck paisa satoshi".split())

DOLLAR_COUNTRIES = {
    "au": "AUD", "ca": "CAD", "nz": "NZD", "sg": "SGD", "hk": "HKD", "tw": "TWD", "jm": "JMD", "tt": "TTD",
    "fj": "FJD", "bb": "BBD", "bs": "BSD", "gy": "GYD", "na": "NAD",
}  # fmt: skip
"""Where an outlet's address ends so, "$" means the country's own dollar."""

COUNTRY_BEHIND_SUM = {
    "us": "USD", "u.s.": "USD", "canadian": "CAD", "australian": "AUD", "cdn": "CAD", "american": "USD",
    "new zealand": "NZD", "sterling": "GBP", "hong kong": "HKD",
}  # fmt: skip
"""Behind a "$" sum: "$76 US", "$5 million Canadian"."""

LABELS = frozenset(
    """page pages chapter section sections article articles no no. nos. number numbers flight flights route routes
    highway interstate room level phase type grade tier act episode chapters part category version title rule law vol
    volume line gate channel radio studio psalm verse block district ward day week game round match lap hole paragraph
    clause amendment appendix figure table slide item question exhibit docket case suite apartment apt platform terminal
    pier runway exit junction mile kilometer sector area precinct squadron battalion brigade division regiment unit
    engine ladder seed ranked g proposition prop measure resolution directive form schedule
    euro s&p ftse nasdaq asx fortune nikkei cac dax russell sp csi stoxx dow forbes boeing airbus iphone ipad galaxy pixel
    playstation xbox covid opec brics apollo soyuz formula
    zone entry class group pool stage season series bay berth box windows android ios""".split()
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
