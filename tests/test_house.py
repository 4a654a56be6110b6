"""The house keeps its own rules: floors, names, sizes, what an import costs, what the package files say."""

import ast
import inspect
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import newskit

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "newskit"
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = PYPROJECT["project"]
SOURCES = sorted(PACKAGE.rglob("*.py"))
LONGEST_MODULE = 650


def dotted(source: Path) -> str:
    """The name a file is imported by: newskit/lexicon/__init__.py is newskit.lexicon."""
    parts = source.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {dotted(source): source for source in SOURCES}
UNDER_THE_ROOF = [name for name in NAMES if name not in {"newskit", "newskit.__main__"}]


def floor(name: str) -> int:
    """The place of a module in MODULES: newskit.lexicon.speech stands where lexicon stands, the roof above all."""
    return newskit.MODULES.index(name.split(".")[1]) if name in UNDER_THE_ROOF else len(newskit.MODULES)


def imports(tree: ast.AST) -> Iterator[str]:
    """The newskit modules a source imports anywhere, inside functions too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "newskit")
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: write 'from newskit.x import y', not a relative import"
            if (node.module or "").split(".")[0] == "newskit":
                inner = [f"{node.module}.{alias.name}" for alias in node.names]
                yield from (name if name in NAMES else str(node.module) for name in inner)


def imported(name: str) -> set[str]:
    return set(imports(ast.parse(NAMES[name].read_text(encoding="utf-8"))))


def test_every_module_has_its_floor():
    there = {name.split(".")[1] for name in UNDER_THE_ROOF}
    assert sorted(there) == sorted(newskit.MODULES)
    assert not there & {"utils", "util", "helpers", "common", "misc"}


@pytest.mark.parametrize("name", UNDER_THE_ROOF)
def test_imports_point_down(name):
    upward = [other for other in imported(name) if floor(other) > floor(name)]
    assert not upward, f"{name} imports from above it: {upward}"


def test_no_two_modules_import_each_other():
    """Inside a package too, where the floors do not say which module stands above which."""
    TopologicalSorter({name: imported(name) - {name} for name in NAMES}).prepare()  # raises CycleError


@pytest.mark.parametrize("name", NAMES)
def test_a_module_is_one_reading(name):
    lines = len(NAMES[name].read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST_MODULE, f"{name} has {lines} lines: make it a package of the same name"


@pytest.mark.parametrize("name", newskit.__all__)
def test_public_names(name):
    public = getattr(newskit, name)
    if isinstance(public, ModuleType) or callable(public):
        doc = inspect.getdoc(public) or ""
        assert doc and not doc.startswith(f"{name}("), f"{name} has no docstring of its own"  # dataclasses make one up
    if not isinstance(public, ModuleType):
        assert name not in newskit.MODULES, f"{name} would hide the module newskit.{name}"


def python(code: str, **environment: str) -> str:
    """What a fresh interpreter prints."""
    command, env = [sys.executable, "-c", code], os.environ | environment
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=env).stdout


def test_import_loads_nothing_heavy():
    """What newskit uses now and then is imported then; what pandas brings along is there anyway."""
    loaded = python("import sys, pandas; had = {*sys.modules}; import newskit; print(*({*sys.modules} - had))").split()
    heavy = "matplotlib textstat nupunkt nltk trafilatura lxml tqdm pyarrow openpyxl charset_normalizer IPython".split()
    assert not {name.split(".")[0] for name in loaded} & {*heavy}
    finders = "times numbers names people quotes frames plot show".split()
    assert not {*loaded} & {f"newskit.{name}" for name in finders}
    assert python("import newskit as nk; print(nk.plot.__name__, nk.quotes.__name__)").split() == [
        "newskit.plot",
        "newskit.quotes",
    ]


def test_import_costs_little_more_than_pandas(tmp_path):
    """At most 1.15 times, and 1.5 times with all public names, which come at their first use.

    In CPU seconds, each at its best of five: other work on the machine is no cost of ours.

    Both have their bytecode, as they have it from the second time on: compiling one and not the other tells nothing.
    """
    compiled = {"PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": ""}
    python("import newskit", **compiled)
    clock = (
        "from time import process_time as now; a = now(); import pandas; b = now(); import newskit; c = now(); "
        "from newskit import *; print(b - a, c - b, now() - b)"
    )
    spent = [[float(seconds) for seconds in python(clock, **compiled).split()] for _ in range(5)]
    pandas, newskit, everything = map(min, zip(*spent, strict=True))
    assert newskit <= 0.15 * pandas and everything <= 0.5 * pandas


def test_types_are_announced():
    assert (PACKAGE / "py.typed").is_file()


def test_data_files_name_their_licence():
    licences = (PACKAGE / "data" / "LICENCES.md").read_text(encoding="utf-8")
    files = [path for path in (PACKAGE / "data").rglob("*") if path.is_file() and path.suffix not in {".py", ".pyc"}]
    for file in files:
        inside = file.relative_to(PACKAGE / "data")
        named = [inside.as_posix(), *(f"{folder.as_posix()}/" for folder in inside.parents[:-1])]
        assert file.name == "LICENCES.md" or any(name in licences for name in named), f"no licence for {inside}"


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, text=True, cwd=ROOT)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listed.stdout.split("\0") if (ROOT / name).is_file()]


def test_files_speak_of_no_machine():
    """Paths of one machine and addresses of package registries are true in one place only."""
    own = re.compile(
        r"(?<![\w.~/:-])/(?:root|home|work|tmp|Users)/\w|\b[A-Z]:\\+Users\b"
        r"|pypi\.org|pythonhosted\.org|npmjs\.org|anaconda\.org"
    )
    for path in tracked():
        found = own.search(path.read_bytes().decode("utf-8", errors="ignore"))
        assert not found, f"{path.relative_to(ROOT)} names {found[0]!r}"


def bounds(requirements: list[str]) -> dict[str, str]:
    parsed = [Requirement(line) for line in requirements]
    return {canonicalize_name(need.name): str(need.specifier) for need in parsed}


def test_conda_users_get_the_same():
    """environment.yml names what pyproject.toml does, with the same lower bounds."""
    text = (ROOT / "environment.yml").read_text(encoding="utf-8")
    conda = bounds(re.findall(r"^ +- (\w[\w.-]*(?:>=[\d.]+)?)", text.split("\ndependencies:")[1], flags=re.MULTILINE))
    conda["matplotlib"] = conda.pop("matplotlib-base")  # conda-forge's name for matplotlib without a Qt window
    assert conda.pop("pip") == "" and "- -e .[html]" in text
    wanted = bounds(PROJECT["dependencies"] + PROJECT["optional-dependencies"]["notebooks"])
    assert conda | {"newskit": ""} == wanted | {"python": PROJECT["requires-python"]}


def test_tested_set_covers_every_requirement():
    """constraints.txt holds names and versions only, one for each direct requirement, and a fitting one."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if not re.fullmatch(r"[a-z0-9-]+==[\w.]+", line)]
    tested = dict(line.split("==") for line in lines)
    needs = PROJECT["dependencies"] + [need for extra in PROJECT["optional-dependencies"].values() for need in extra]
    for need in map(Requirement, needs):
        name = canonicalize_name(need.name)
        assert name == "newskit" or need.specifier.contains(tested[name]), f"{need}: see `make pin`"
