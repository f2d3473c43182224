# Every chore of the house. `make help` lists them.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
SHARED := ../shared
# versions and hashes for every platform, and no registry's address
COMPILE := $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet

.DEFAULT_GOAL := help
.PHONY: help demo test readers lint type gate golden bench web pictures docs data gazetteer plots data-check lock clean

help: ## list the chores
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Dateline needs Python 3.11 or newer: make PYTHON=python3.12 demo"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=24"

# the locks hold versions and hashes; the package itself is installed without looking for anything more
$(VENV)/run.stamp: requirements/run.lock pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/run.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev.stamp: requirements/dev.lock $(VENV)/run.stamp
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.lock
	@touch $@

demo: $(VENV)/run.stamp ## install into .venv, read a bundled page, print the reading
	$(BIN)/dateline read examples/page.txt --published 2024-05-15

test: $(VENV)/dev.stamp ## install what tests need and run them
	$(BIN)/python -m pytest -n 2 --dist loadfile

lint: $(VENV)/dev.stamp ## style, spelling, one-way traffic between the rooms
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/codespell
	$(BIN)/lint-imports --no-cache

type: $(VENV)/dev.stamp ## mypy, strict
	$(BIN)/mypy

readers: $(VENV)/dev.stamp ## read the FollowTheMoney export with its own library (needs ICU's headers)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/ftm.lock
	$(BIN)/python -m pytest -q tests/export/test_ftm.py tests/export/test_hostile.py

gate: $(VENV)/dev.stamp ## the reference sets against evals/floors.json (needs ../shared)
	@if [ -x $(SHARED)/tools/measure ]; then \
	  $(SHARED)/tools/measure --floors evals/floors.json --only "$$($(BIN)/python -c 'import json; print(",".join(json.load(open("evals/floors.json"))))')"; \
	else echo "no $(SHARED): the gate is skipped"; fi

golden: $(VENV)/dev.stamp ## write the golden readings and those the docs show anew; then review the diff
	$(BIN)/python -m tests.golden.write
	$(BIN)/python genscripts/shown_reading.py
	$(BIN)/python genscripts/cli_reference.py
	$(BIN)/python genscripts/exports_page.py

bench: $(VENV)/dev.stamp ## the whole pipeline against the bare parse; then a store of 20,000 stories
	$(BIN)/python benchmarks/pipeline.py
	$(BIN)/python benchmarks/store.py

web: ## bundle the desk's islands into the package (needs npm)
	cd web && npm ci --no-audit --no-fund --silent && npm run --silent check && npm run --silent build

pictures: $(VENV)/dev.stamp ## take the docs' pictures of the desk anew (needs chromium)
	$(BIN)/python genscripts/desk_pictures.py

docs: $(VENV)/dev.stamp ## build the documentation into site/
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict --quiet

data: $(VENV)/dev.stamp ## compile resources/ into the package
	$(BIN)/python genscripts/build.py

gazetteer: $(VENV)/dev.stamp ## compile GeoNames and our own places into the package (rarely needed)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/gazetteer.lock
	$(BIN)/python genscripts/gazetteer.py

plots: $(VENV)/dev.stamp ## draw the docs' plots anew (needs ../shared)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/plots.lock
	$(BIN)/python genscripts/fit_certainty.py --plot

data-check: $(VENV)/dev.stamp ## fail if the compiled word lists are not what resources/ says
	$(BIN)/python genscripts/build.py --check

lock: $(VENV)/dev.stamp ## resolve the dependencies anew
	$(COMPILE) pyproject.toml requirements/build-system.in -o requirements/run.lock
	$(COMPILE) --group test --group lint --group docs -c requirements/run.lock -o requirements/dev.lock
	$(COMPILE) --group plots -c requirements/run.lock -o requirements/plots.lock
	$(COMPILE) --group ftm -c requirements/dev.lock -o requirements/ftm.lock
	$(COMPILE) --group gazetteer -c requirements/run.lock -o requirements/gazetteer.lock

clean: ## take away what the chores made
	rm -rf $(VENV) site build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
