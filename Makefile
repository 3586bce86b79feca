# Two commands: `make demo` and `make test`. Both need only Python >= 3.11, make and the package registry.
SHELL := /bin/sh
.DEFAULT_GOAL := help
PYTHON ?= python3
SERVE ?= 1
LANG_OF_DEMO ?= en
VENV := .venv
BIN := $(VENV)/bin
SOURCES := $(shell find accountmap -type f ! -name '*.pyc' 2>/dev/null) pyproject.toml README.md
# Compiled once, because tests start some hundred processes, and many machines forbid Python to keep what it compiles.
INSTALL := $(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python

.PHONY: help demo test fast static explore bench clean

help:
	@echo "make demo         a workspace with invented accounts: its audit, a map, the API (SERVE=0 ends before serving)"
	@echo "make test         everything a contributor must see pass"
	@echo "make fast         unit tests and static checks only"
	@echo "make explore      property tests with random seeds and many examples"
	@echo "make bench        the benchmarks"

# --- environment -------------------------------------------------------------------------------------------------
$(BIN)/uv: requirements-uv.lock
	@scripts/make-environment $(PYTHON) $(VENV)
	@touch $@

$(VENV)/.runtime: $(BIN)/uv requirements.lock
	@echo "==> installing what accountmap needs"
	@scripts/again $(INSTALL) --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime requirements-dev.lock
	@echo "==> installing what its tests need"
	@scripts/again $(INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@

$(VENV)/.build: $(BIN)/uv requirements-build.lock
	@scripts/again $(INSTALL) --require-hashes -r requirements-build.lock
	@touch $@

$(VENV)/.wheel: $(VENV)/.runtime $(VENV)/.build $(SOURCES)
	@echo "==> building and installing the wheel"
	@rm -rf build/wheel
	@$(BIN)/uv build --quiet --wheel --no-build-isolation --python $(BIN)/python --out-dir build/wheel
	@$(INSTALL) --no-deps --reinstall build/wheel/*.whl
	@touch $@

# --- the two commands --------------------------------------------------------------------------------------------
demo: $(VENV)/.wheel
	@$(BIN)/accountmap demo --lang $(LANG_OF_DEMO) $(if $(filter 0,$(SERVE)),--no-serve)

test: $(VENV)/.wheel $(VENV)/.dev
	@scripts/check all

fast: $(VENV)/.wheel $(VENV)/.dev
	@scripts/check static unit

static: $(VENV)/.wheel $(VENV)/.dev
	@scripts/check static

explore: $(VENV)/.wheel $(VENV)/.dev
	@$(BIN)/pytest tests/property -n auto --hypothesis-profile=explore
	@ACCOUNTMAP_KILLS=200 $(BIN)/pytest -q tests/conformance/test_kills.py tests/conformance/test_migrations.py

bench: $(VENV)/.wheel $(VENV)/.dev
	@$(BIN)/python benchmarks/layout_against_dot.py

clean:
	rm -rf $(VENV) build dist
