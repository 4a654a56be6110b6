"""Claims: who says which number, about what, as of when, in which sentence; and where claims differ.

`trace` joins numbers, quotations and times of an article; `compare` puts claims about the same thing side by side. To
read what a claim is about: `settings`, `describing`, `places`, `units`, `subjects`, `stand_ins`; which claims belong
together: `figures`, `relations`, `stories`, `pairing`, `matching`.
"""

from __future__ import annotations

from newskit.claims.compare import compare_claims
from newskit.claims.trace import trace_claims

__all__ = ["compare_claims", "trace_claims"]
