"""The forms of reporting verbs."""

from __future__ import annotations

from newskit.inflection import verb_forms
from newskit.lexicon.speech import BRITISH_SPELLINGS, QUOTATION_VERBS, REPORTING_VERBS

LEMMAS = {form: verb for verb in [*QUOTATION_VERBS, *REPORTING_VERBS] for form, _ in verb_forms(verb)} | {
    form: base for british, base in BRITISH_SPELLINGS.items() for form, _ in verb_forms(british)
}
"""Each form of a reporting verb and its base form."""
