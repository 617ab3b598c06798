# Everything a person or CI does here is a target. The first one that needs it makes the environment.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SHARED ?= ../shared
export HF_HUB_OFFLINE ?= 1

.PHONY: snapshots help setup demo test lint types format check-readme readme bench-stories bench-encoder bench-speed clean

help:  ## What can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

# torch first: whatever depends on it would otherwise choose a build with gigabytes of CUDA.
$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "verify needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet torch==2.13.0
	$(BIN)/pip install --quiet --editable '.[dev]'
	touch $@

setup: $(READY)  ## Make the environment in .venv

demo: $(READY)  ## Hold the example article against the shipped corpus
	@$(BIN)/verify claims examples/article.txt; test $$? -le 1

test: $(READY)  ## Run the tests
	$(BIN)/pytest

lint: $(READY)  ## Style, and that data flows one way
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports

types: $(READY)  ## Types of the package and of the tests
	$(BIN)/mypy

format: $(READY)  ## Put the code into the house's style
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:  ## Forget the environment and the caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis

readme: $(READY)  ## Put the tool's real output into README.md
	$(BIN)/cog -r README.md

check-readme: $(READY)  ## Is the output in README.md what the tool prints?
	$(BIN)/cog --check README.md

snapshots: $(READY)  ## Write the renderers' snapshots anew
	UPDATE_SNAPSHOTS=1 $(BIN)/pytest tests/report

bench-stories: $(READY)  ## Score the answers on the labelled stories
	$(BIN)/python benchmarks/stories/score.py benchmarks/stories --command "$(BIN)/verify claims {article} --corpus {reports} --format json"
