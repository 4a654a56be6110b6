"""Write one page that shows what was read in a collection of articles, and where each row comes from.

The page is a single file: style and pictures stand in it, nothing is loaded from elsewhere, and no script can run.
Everything from an article is escaped. Sentences are shown with a link to their article; whole texts only on request.
`findings` reads everything once, `sections` tells it, `parts` makes tables and pictures, `page` puts it together.
"""

from __future__ import annotations

from newskit.report.page import write_report

__all__ = ["write_report"]
