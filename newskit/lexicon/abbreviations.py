"""Abbreviations with a full stop that belongs to them, by what follows; what tokens and sentences are cut by."""

TITLE_ABBREVIATIONS = tuple(
    """Mr Mrs Ms Messrs Dr Drs Prof Rev Hon Gov Govs Sen Sens Rep Reps Gen Col Lt Sgt Capt Maj Cmdr Adm Brig Cpl Pvt
    Supt MR MRS MS DR GEN SEN REP""".split()
)
"""A name follows them."""

ABBREVIATIONS = (
    *TITLE_ABBREVIATIONS,
    *"Inc Corp Co Cos Ltd Bros Pty Pte INC CORP CO LTD PVT Jr Sr JR SR".split(),  # firms and people end in them
    *"St Sts Ave Blvd Rd Mt Ft Dept Univ Assn ST".split(),
    *"Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split(),
    *"vs Vol approx viz ext lb lbs oz misc".split(),
)
"""Read as abbreviations wherever a full stop follows."""

DAY_ABBREVIATIONS = tuple("Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun".split())
"""Only within a sentence: "told the Sun." may end one."""

STATE_ABBREVIATIONS = tuple(
    """Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
    Tenn Tex Va Vt Wash Wis Wyo Ont Que""".split()
)
"""American states and Canadian provinces, as news writes them behind a town and a comma."""

NUMBERED_ABBREVIATIONS = tuple("No Nos c ca p pp fig figs Fig Figs ch Ch art Art".split())
"""Only before a number: "No. 5", "c. 1230"."""

SMALL_ABBREVIATIONS = frozenset(
    """etc vs viz approx dept govt misc incl excl est esp resp avg min mins max sec secs hrs yrs lbs tel ext vol vols
    fig figs bros inc corp ltd mfg intl natl pop sen gov gen rep col cap assn univ messrs calif thurs penn""".split()
)
"""In small letters: words of three letters and more, or capitalised ones of five, that no sentence need end with."""
