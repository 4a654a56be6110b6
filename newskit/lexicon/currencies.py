"""Words of money: signs, codes and names of currencies, and whose dollar "$" is.

ISO 4217 codes; names that several countries share ("francs") stay words unless the country stands by.
"""

from __future__ import annotations

from newskit.lexicon import spellings

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
    "ugx": "UGX", "tsh": "TZS", "ngn": "NGN", "ghs": "GHS", "gh₵": "GHS", "₵": "GHS", "₸": "KZT", "֏": "AMD",
    "₼": "AZN", "₮": "MNT", "৳": "BDT", "₡": "CRC", "₲": "PYG", "j$": "JMD", "kr": "crown", "sfr": "CHF", "dm": "DEM",
}  # fmt: skip
"""Signs and codes before a sum; "$" alone waits for the outlet's country."""

CURRENCY_LETTERS = {"P": "PHP", "R": "ZAR", "N": "NGN", "PS": "GBP"}
"""Capitals before a sum in thousands, millions or with cents; "PS" stands where a wire could not print "£"."""

CURRENCY_WORDS = spellings("""\
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
penny: pennies
sen:
kopeck: kopecks kopeks kopeck
paisa: paise paisas
satoshi: satoshis
""")
"""Words behind a sum; names that several countries share stay words unless the country stands by."""

SMALL_COINS = frozenset("cent penny pence sen kopeck paisa satoshi".split())

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
