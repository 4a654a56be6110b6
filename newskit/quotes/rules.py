"""The constructions in which news reports speech. The first that fits a cue decides what it reports."""

from __future__ import annotations

from newskit.quotes.clauses import clause, clause_first, noun_clause
from newskit.quotes.complements import complement, figure, refusal
from newskit.quotes.construction import Construction
from newskit.quotes.quotations import quotation_behind, quotation_first
from newskit.quotes.sources import according_to, as_told

RULES: tuple[Construction, ...] = (
    according_to,
    as_told,
    refusal,
    noun_clause,
    quotation_first,
    quotation_behind,
    clause,
    complement,
    figure,
    clause_first,
)
