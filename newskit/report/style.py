"""How the page looks: light and dark, on paper and on a phone."""

from __future__ import annotations

from newskit.show import DARK, LIGHT, MARKS

STYLE = f"""
:root {{ color-scheme: light dark; {LIGHT} }}
@media (prefers-color-scheme: dark) {{ :root {{ {DARK} }} }}
* {{ box-sizing: border-box; }}
html {{ background: var(--nk-paper); color: var(--nk-ink); }}
body {{ margin: 0 auto; max-width: 72rem; padding: 1.2rem 1.2rem 4rem; font: 1rem/1.55 system-ui, sans-serif;
  overflow-wrap: break-word; }}
h1 {{ font-size: 1.9rem; line-height: 1.2; margin: .5rem 0; }}
h2 {{ font-size: 1.35rem; margin: 2.6rem 0 .6rem; padding-top: .6rem; border-top: 2px solid var(--nk-line); }}
h3 {{ font-size: 1.05rem; margin: 1.6rem 0 .4rem; }}
p {{ max-width: 48rem; }}
a {{ color: var(--nk-link); }}
code {{ background: var(--nk-quote); padding: .1em .3em; border-radius: 3px; font-size: .9em; }}
nav ul {{ display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; padding: 0; }}
.note, .from, caption, figcaption {{ color: var(--nk-faint); font-size: .9rem; }}
table {{ border-collapse: collapse; width: 100%; font-size: .92rem; margin: .8rem 0; }}
caption {{ text-align: left; padding-bottom: .4rem; }}
th, td {{ text-align: left; vertical-align: top; padding: .35rem .6rem; unicode-bidi: isolate;
  border-bottom: 1px solid var(--nk-line); }}
th:first-child, td:first-child {{ padding-left: 0; }}
thead th {{ border-bottom: 2px solid var(--nk-line); }}
th.n, td.n {{ text-align: right; font-variant-numeric: tabular-nums; }}
td.n {{ white-space: nowrap; }}
th {{ vertical-align: bottom; }}
.scroll {{ overflow-x: auto; }}
td.wide {{ min-width: 20rem; overflow-wrap: anywhere; }}
td.source {{ min-width: 14.5rem; overflow-wrap: anywhere; }}
td.brief {{ min-width: 8rem; overflow-wrap: anywhere; }}
figure {{ margin: 1rem 0; overflow-x: auto; }}
figure svg {{ display: block; width: 100%; min-width: 34rem; max-width: 62rem; height: auto; }}
details {{ border-bottom: 1px solid var(--nk-line); padding: .45rem 0; }}
summary {{ cursor: pointer; }}
details[open] > summary {{ margin-bottom: .5rem; }}
.text {{ font-family: Georgia, "Times New Roman", serif; line-height: 1.65; max-width: 46rem; }}
ol.text {{ padding-left: 2.2rem; }}
ol.text li {{ margin-bottom: .5rem; }}
.brief {{ padding-left: 1.2rem; max-width: 48rem; }}
mark:target {{ outline: 3px solid var(--nk-link); outline-offset: 2px; }}
.legend mark {{ padding: 0 .4em; margin-right: .6rem; }}
{MARKS}
@media screen and (max-width: 48rem) {{
  body {{ padding: .8rem .9rem 3rem; }}
  thead {{ position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; }}
  table, caption, tbody, tr, td {{ display: block; }}
  tr {{ border-bottom: 2px solid var(--nk-line); padding: .4rem 0; }}
  td, td.n {{ border: 0; padding: .1rem 0; text-align: left; white-space: normal; min-width: 0; }}
  td:empty {{ display: none; }}
  td.n {{ display: inline-block; margin-right: 1.2rem; }}
  td:first-child {{ display: block; font-weight: 600; }}
  td[data-label]:not(:first-child)::before {{ content: attr(data-label) ": "; font-size: .85rem;
    color: var(--nk-faint); }}
}}
@media print {{
  :root {{ {LIGHT} }}
  nav {{ display: none; }}
  body {{ max-width: none; padding: 0; font-size: 10pt; }}
  .scroll, figure {{ overflow: visible; }}
  td.wide, td.brief, td.source {{ min-width: 5.5rem; }}
  tr, figure {{ break-inside: avoid; }}
  h2, h3, summary {{ break-after: avoid; }}
}}
"""
