"""Hold development scores against their floors: `python tests/accuracy/floors.py [--raise | --lower] [NAME ...]`.

The evaluation data is no part of the project. It is looked for in the folder that the variable NEWSKIT_EVALUATION
names, else in `shared` beside the checkout: `score/` holds the scorers, `data/` the annotated texts, `seed/` the sample
article. A floor rises with each gain (`--raise`); lowering one takes `--lower` and a reason in the changelog.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
SLACK = 0.05
"""Points a score may lie below its floor: floors are rounded."""


@dataclass(frozen=True)
class Measurement:
    """A task, the texts it is scored on, and the figures that count (paths into the scorer's JSON)."""

    task: str
    gold: tuple[str, ...]
    figures: tuple[str, ...]
    narrative: bool = False
    source: str = ""
    """Texts of sources that begin so, where the scorer tells them apart."""


QUOTE_FIGURES = (
    "direct exact/F1",
    "direct exact/end_to_end_F1",
    "direct exact/speaker_accuracy",
    "reported relaxed/F1",
    "reported relaxed/end_to_end_F1",
)
NAME_FIGURES = ("all/names/f1", "all/person/f1", "all/organisation/f1", "all/place/f1")
PEOPLE_FIGURES = ("all/total/f1", "all/he/she/f1", "all/short name/f1")
MEASUREMENTS = {
    "times, news": Measurement(
        "times", ("times/timebank.jsonl", "times/aquaint.jsonl"), ("strict_f1", "relaxed_f1", "type_f1", "value_f1")
    ),
    "times, narrative": Measurement(
        "times", ("times/wikiwars_dev.jsonl",), ("strict_f1", "relaxed_f1", "type_f1", "value_f1"), narrative=True
    ),
    "numbers, news": Measurement(
        "numbers", ("numbers/newsquant.jsonl",), ("value", "+unit", "+bound", "+concept any", "all", "span")
    ),
    "numbers, phrases": Measurement("numbers", ("numbers/phrases.jsonl",), ("value", "+unit", "+bound")),
    "quotes, political news": Measurement("quotes", ("quotes/polnear_dev.jsonl",), QUOTE_FIGURES),
    "tags": Measurement("tags", ("tagging/pos_dev.jsonl.gz",), ("all/upos", "all/xpos")),
    "tags, GUM": Measurement("tags", ("tagging/pos_dev.jsonl.gz",), ("all/upos", "all/xpos"), source="gum"),
    "names": Measurement("names", ("tagging/names_dev.jsonl.gz",), NAME_FIGURES),
    "names, GUM": Measurement("names", ("tagging/names_dev.jsonl.gz",), NAME_FIGURES, source="gum"),
    "names, Wikigold": Measurement("names", ("tagging/names_dev.jsonl.gz",), NAME_FIGURES, source="wikigold"),
    "people, news and interviews": Measurement("people", ("tagging/coref_dev.jsonl",), PEOPLE_FIGURES),
    "people, GAP": Measurement("people", ("tagging/coref_gap_dev.jsonl.gz",), ("all/he/she/f1",)),
}
SCORERS = {
    "times": "score_times.py", "numbers": "score_numbers.py", "quotes": "score_quotes.py",
    "names": "score_tagging.py", "people": "score_tagging.py", "tags": "score_tagging.py",
}  # fmt: skip


def evaluation_data() -> Path | None:
    """The folder with scorers and annotated texts, or None where it is not at hand."""
    named = os.environ.get("NEWSKIT_EVALUATION")
    folder = Path(named) if named else HERE.parents[1].parent / "shared"
    return folder if (folder / "score").is_dir() and (folder / "data").is_dir() else None


def measure(name: str, folder: Path) -> tuple[dict[str, float], str]:
    """Score one measurement: its figures in points, and how fast the predictions came."""
    wanted = MEASUREMENTS[name]
    with tempfile.TemporaryDirectory() as scratch:
        gold, predicted, speed = [], [], ""
        for number, path in enumerate(wanted.gold):
            gold.append(str(folder / "data" / path))
            predicted.append(str(Path(scratch) / f"{number}.jsonl"))
            lines, speed = _predict(wanted.task, gold[-1], wanted.narrative)
            Path(predicted[-1]).write_bytes(lines)
        scores = _score(wanted, gold, predicted, folder, Path(scratch) / "scores.json")
    return {figure: round(_look_up(scores, figure), 2) for figure in wanted.figures}, speed


@cache
def _predict(task: str, source: str, narrative: bool) -> tuple[bytes, str]:
    """What predict.py writes for a file of texts, and the line that says how fast it was."""
    with tempfile.TemporaryDirectory() as scratch:
        target = Path(scratch) / "predicted.jsonl"
        command = [sys.executable, str(HERE / "predict.py"), task, source, str(target)]
        done = subprocess.run(command + ["--narrative"] * narrative, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)} failed:\n{done.stderr}")
        return target.read_bytes(), done.stderr.strip().splitlines()[-1]


def _score(wanted: Measurement, gold: list[str], predicted: list[str], folder: Path, scratch: Path) -> Any:
    """Run the scorer on all files of a measurement; scorers that take one file get them one after the other."""
    command = [sys.executable, str(folder / "score" / SCORERS[wanted.task]), "--gold", *gold, "--pred", *predicted]
    to_file = SCORERS[wanted.task] == "score_tagging.py"
    command += ["--source", wanted.source] * bool(wanted.source)
    command += ["--json", str(scratch)] if to_file else ["--json"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return json.loads(scratch.read_text(encoding="utf-8") if to_file else printed)


def _look_up(scores: Any, figure: str) -> float:
    """A figure by its path; shares between 0 and 1 become points."""
    for key in re.split(r"/(?!she)", figure):
        scores = scores[key]
    return float(scores) * (100 if figure.startswith("all/") else 1)


def fallen(figures: dict[str, float], floors: dict[str, float]) -> dict[str, tuple[float, float]]:
    """The figures below their floors: (figure, floor)."""
    return {
        name: (figures.get(name, 0.0), floor)
        for name, floor in floors.items()
        if figures.get(name, 0.0) < floor - SLACK
    }


def read_floors() -> dict[str, dict[str, float]]:
    return json.loads(FLOORS.read_text(encoding="utf-8"))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", choices=[[], *MEASUREMENTS], help="all of them, if none is named")
    parser.add_argument("--raise", dest="lift", action="store_true", help="write the figures that rose as new floors")
    parser.add_argument("--lower", action="store_true", help="write all figures as new floors, lower ones too")
    args = parser.parse_args()
    folder = evaluation_data()
    if folder is None:
        parser.error("no evaluation data: name its folder in NEWSKIT_EVALUATION")
    floors, low = read_floors(), 0
    for name in args.names or MEASUREMENTS:
        figures, speed = measure(name, folder)
        below = fallen(figures, floors.get(name, {}))
        low += len(below)
        print(f"{name}: {speed}")
        for figure, value in figures.items():
            print(f"  {figure:32} {value:6.2f}  floor {floors.get(name, {}).get(figure, 0):6.2f}"
                  + ("  BELOW" if figure in below else ""))  # fmt: skip
        if args.lift or args.lower:
            old = {} if args.lower else floors.get(name, {})
            floors[name] = {figure: max(value, old.get(figure, 0.0)) for figure, value in figures.items()}
    if args.lift or args.lower:
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    return 1 if low and not args.lower else 0


if __name__ == "__main__":
    sys.exit(main())
