# make report   the main job: the sample articles, or ARTICLES=path, become OUT=report.html
# make test     everything that must hold: lint, types, website, tests, doctests, notebooks
# make lab      the notebooks, in JupyterLab
# make notebooks  run the notebooks anew and keep what they print (read the difference before you commit it)
# make pages    the tables and pictures in docs/ that show newskit's own answers, made anew
# make docs     the pages of docs/ and every function as a website in docs/_build
# make lint     the quick half of make test        make format   let ruff tidy up
# make train    the tagger, the names and the pronouns' cues trained anew (ten minutes; needs the annotated texts)
# make oldest   the tests with the oldest libraries pyproject.toml allows (pandas 2.2)
# make pin      write constraints.txt anew          make clean    remove what make made
#
# Each sets up .venv the first time. Only python3 (3.11 or newer) with pip is needed; another one: make PYTHON=python3.13 test

PYTHON   ?= python3
ARTICLES ?= newskit/data/samples
OUT      ?= report.html
export override ARTICLES := $(value ARTICLES)
export override OUT := $(value OUT)
unexport MPLBACKEND  # the notebooks' pictures are drawn inline, whatever the shell prefers

BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help report test lint format docs pages lab notebooks train oldest pin clean

help:
	@sed -n '/^#/!q; s/^# \{0,1\}//p' Makefile

# The two paths reach the shell through the environment, so they may hold spaces, quotes and dollar signs.
report: .venv/.ready-report
	@$(BIN)/newskit report "$$ARTICLES" -o "$$OUT"

test: lint docs
	$(BIN)/pytest --nbval --nbval-current-env --nbval-sanitize-with notebooks/sanitize.cfg tests newskit notebooks

lint: .venv/.ready-test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

format: .venv/.ready-test
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs: .venv/.ready-test
	$(BIN)/python -m sphinx --fail-on-warning --keep-going --quiet --fresh-env docs docs/_build

pages: .venv/.ready-test
	cd tests && for page in pages/[a-z]*.py; do ../$(BIN)/python -m "pages.$$(basename "$$page" .py)" || exit 1; done

lab: .venv/.ready-test
	$(BIN)/jupyter lab notebooks

notebooks: .venv/.ready-test
	$(BIN)/jupyter nbconvert --to notebook --inplace --execute --ClearMetadataPreprocessor.enabled=True \
	    --ClearMetadataPreprocessor.preserve_nb_metadata_mask='[("kernelspec",), ("language_info", "name")]' \
	    notebooks/*.ipynb

train: .venv/.ready-test
	$(BIN)/python tests/training/train_tagger.py
	$(BIN)/python tests/training/train_names.py
	$(BIN)/python tests/training/train_people.py

oldest: .venv/.ready-test
	$(BIN)/uv venv --quiet --clear --python $(BIN)/python .venv/oldest
	$(BIN)/uv pip install --quiet --python .venv/oldest/bin/python --resolution lowest-direct -e '.[dev]'
	.venv/oldest/bin/pytest tests newskit

pin: .venv/.ready-test
	$(BIN)/uv pip compile --upgrade --python-version 3.11 --all-extras --no-header --no-annotate --quiet \
	    pyproject.toml --output-file constraints.txt

clean:
	rm -rf .venv dist report.html docs/_build docs/generated .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +

# A report needs the library alone; everything else needs what the tests need.
.venv/.ready-report: EXTRAS := html
.venv/.ready-test:   EXTRAS := dev

.venv/.ready-report .venv/.ready-test: .venv/.ready-python pyproject.toml constraints.txt
	@echo "Installing newskit[$(EXTRAS)] into .venv"
	@$(BIN)/uv pip install --quiet --python $(BIN)/python -c constraints.txt -e '.[$(EXTRAS)]' || \
	    { echo "uv could not do it (see above): pip installs instead, which takes longer"; \
	      $(BIN)/python -m pip install --quiet -c constraints.txt -e '.[$(EXTRAS)]'; }
	@touch $@

# Some systems ship python3 without ensurepip, and venv then makes no pip: the pip of python3 installs one.
# uv, inside the venv, installs everything else many times as fast as pip would.
.venv/.ready-python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "newskit needs Python 3.11 or newer; name one: make PYTHON=python3.11"; exit 1; }
	@echo "Setting up .venv (once)"
	@$(PYTHON) -m venv .venv >/dev/null 2>&1 || \
	    { echo "python3 has no ensurepip: its own pip is used to put one into .venv"; \
	      $(PYTHON) -m venv --clear --without-pip .venv && \
	      $(PYTHON) -m pip install --quiet pip \
	          --target "$$($(BIN)/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')"; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv || \
	    echo "uv cannot be installed here: pip installs everything, which takes longer"
	@touch $@
