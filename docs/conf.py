"""How Sphinx makes the website of these pages: `make docs`, then open docs/_build/index.html. Nothing is fetched."""

from __future__ import annotations

import re
from importlib.metadata import version as version_of
from typing import Any

project = "newskit"
author = "The newskit authors"
version = release = version_of("newskit")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.autosummary", "numpydoc"]
templates_path = ["_templates"]
exclude_patterns = ["_build", "_templates"]

highlight_language = "none"  # a block that names no language is a file or a command, not Python

html_theme = "furo"
html_title = "newskit"
html_static_path, html_css_files = ["_static"], ["tables.css"]
html_show_copyright = html_show_sphinx = html_copy_source = False
html_theme_options = {
    "top_of_page_buttons": [],
    "light_css_variables": {"color-brand-primary": "#005a94", "color-brand-content": "#005a94"},
    "dark_css_variables": {"color-brand-primary": "#7cc4f0", "color-brand-content": "#7cc4f0"},
}

myst_heading_anchors = 3  # links such as tables.md#claims-nktrace_claimsnews, as code hosts have them
myst_enable_extensions: list[str] = []

default_role = "py:obj"  # `find_quotes` in a docstring is a link, `speaker_name` the name of a column
add_module_names = False
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True  # `stop_words=STOP_WORDS`, not the 260 words themselves
autodoc_typehints = "none"  # numpydoc's sections say what to pass, in words
numpydoc_show_class_members = False


def with_contents(app: Any, page: str, source: list[str]) -> None:
    """Give the start page a table of contents: its own lists of links, under their headings.

    The page then reads as well where it is shown as plain Markdown, and each page is listed once.
    """
    if page != "index":
        return
    parts = re.split(r"^## (.+)$", source[0], flags=re.MULTILINE)
    for heading, text in zip(parts[1::2], parts[2::2], strict=True):
        pages = re.findall(r"^- .*?\]\((\w[\w-]*)\.md\)", text, flags=re.MULTILINE)
        source[0] += "\n".join(["\n```{toctree}", ":hidden:", f":caption: {heading}\n", *pages, "```\n"])


def for_the_site(app: Any, page: str, source: list[str]) -> None:
    """What plain Markdown needs otherwise than a site does.

    A link to Markdown outside this folder becomes a download, as one to another file does: the site has no such page.
    The blank line that ends an example's answer, as doctest wants it, is not shown.
    """
    text = re.sub(r"\[([^\]]+)\]\((\.\./[^)]+\.md)\)", r"{download}`\1 <\2>`", source[0])
    source[0] = re.sub(r"(```python\n.*?)\n+```", r"\1\n```", text, flags=re.DOTALL)


def setup(app: Any) -> None:
    app.connect("source-read", for_the_site)
    app.connect("source-read", with_contents)
