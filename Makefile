# Two commands matter: `make run` and `make test`. Both set up what they need.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INDEX ?= .loket/index
PORT ?= 8501

.PHONY: setup run test check library lock clean

setup: $(VENV)/.installed

# Exact versions with their digests, so every machine gets the same; --no-deps because
# the lock file already names every package that is needed.
$(VENV)/.installed: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

run: setup
	$(BIN)/loket ingest ingest/library/pdf --index $(INDEX) --quiet
	$(BIN)/loket serve --index $(INDEX) --port $(PORT)

test: check
	$(BIN)/python -m pytest

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Build the starter library again after a change in ingest/library/text.
library: setup
	$(BIN)/python -m ingest.library.build

# Needs uv; writes the exact versions of today.
lock:
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
		--generate-hashes --no-annotate --no-header --quiet --output-file requirements.lock

clean:
	rm -rf $(VENV) .loket build *.egg-info
