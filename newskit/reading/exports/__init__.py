"""Files that newspaper databases export: Nexis Uni, Factiva and ProQuest, many articles in one.

The same words come as plain text, rich text, Word or HTML; by the time they are here they are lines. What tells the
articles apart, and what stands where, follows the databases' own help pages; the labels are theirs.
"""

from __future__ import annotations

from newskit.reading.exports.factiva import is_factiva, read_factiva
from newskit.reading.exports.nexis import is_nexis, read_nexis
from newskit.reading.exports.proquest import is_proquest, read_proquest
from newskit.reading.fields import Draft
from newskit.reading.problems import Report

__all__ = ["may_be_export", "read_export"]

_DATABASES = ((is_nexis, read_nexis), (is_factiva, read_factiva), (is_proquest, read_proquest))
"""How each is known, and what reads it: a draft, or None, for each piece between the marks of the form."""


def read_export(text: str, name: str, report: Report) -> list[Draft]:
    """The articles of a database's export; none for any other text.

    The first and the last piece may be a cover and a summary of the search; others that are no article are reported.
    """
    read = next((read for known, read in _DATABASES if known(text)), None) if may_be_export(text) else None
    pieces = list(read(text)) if read else []
    if unread := pieces[1:-1].count(None):
        left_out = f"{unread} of {len(pieces)} pieces of this export lack the fields of an article and are left out"
        report(f"{left_out}. Export them with their indexing")
    drafts = (draft for draft in pieces if draft is not None)
    return [_named(draft, f"{name}#{number}", number) for number, draft in enumerate(drafts, 1)]


def may_be_export(text: str) -> bool:
    """Whether a text, or a page's source, holds words that each export holds: cheap, and wrong now and then."""
    return any(words in text for words in ("End of Document", " DOCUMENT", "Document ", "ProQuest document ID"))


def _named(draft: Draft, name: str, number: int) -> Draft:
    draft.id, draft.row = name, f"row {number}: "
    return draft
