# Everything one command: make demo, make test, make check, make bench.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
JOBS ?= 2

.PHONY: demo test check bench format clean

# A virtual environment with Copydesk alone; the findings on the terminal, and the page to open.
demo: $(VENV)/.installed
	$(BIN)/copydesk check seeds --fail-on never
	$(BIN)/copydesk report seeds -o report --fail-on never --quiet
	@echo "The report is in report/index.html"

# Everything a contributor needs, then all tests.
test: $(VENV)/.developer
	$(BIN)/python -m pytest -n $(JOBS) --dist worksteal

# What a contributor runs before a commit.
check: $(VENV)/.developer
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/copydesk check README.md CONTRIBUTING.md CHANGELOG.md docs
	$(BIN)/python -m pytest -n $(JOBS) --dist worksteal

format: $(VENV)/.developer
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.developer
	$(BIN)/python -m bench

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Copydesk needs Python 3.11 or newer; set PYTHON=…"; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@touch $@

$(VENV)/.installed: $(VENV)/.python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.developer: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
	$(BIN)/python -m tools.wheelhouse $(VENV)/wheelhouse
	@touch $@

clean:
	rm -rf $(VENV) report dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
