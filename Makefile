# Every target installs what it lacks (scripts/setup.mjs says what); only git,
# rustup, Node 20 or later and make have to be there. `make help` lists them.

export PATH := $(CURDIR)/.tools/bin:$(PATH)
NATIVE := --locked --no-default-features
WASM := --locked --target wasm32-unknown-unknown
SETUP := node scripts/setup.mjs

# A release has the standard library compiled in with switches that leave out the text of a panic, which
# saves 13 KB; scripts/cargo.mjs has them, and says why, as Trunk's hook needs them too.

.PHONY: help serve dev test test-long test-field test-engines test-at screens dist catalog offers frame-offers oembed integrations size bench bench-page bench-load bench-routes bench-solver reproducible trunk mutants lint native embed journeys engines
.NOTPARALLEL:

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 14

serve: dist ## build the release and serve it at http://127.0.0.1:8080 (PORT=... for another)
	node scripts/serve.mjs

dev: ## serve an unoptimized build, under the same policy, and build it again in seconds as files change
	@$(SETUP) linker wasm-target npm
	node scripts/dev.mjs

test: lint native embed dist size journeys ## every test but the long ones, and the size of the release

screens: dist ## renew docs/screens/, small pictures of every screen that a test compares; look at them
	@$(SETUP) linker npm browser
	PICTURES=renew node --test --test-name-pattern="every screen looks" tests/journeys/screens.test.mjs

test-long: integrations ## the tests too slow for every day, and those inside of a real WordPress
	@$(SETUP) linker browser php wordpress
	cargo test $(NATIVE) --profile native -- --ignored
	node --test --test-reporter=spec tests/journeys/long/*.test.mjs tests/integrations/*.test.mjs

test-field: dist ## the lines in other people's editors, and the widget on pages of their routers, in three engines
	@$(SETUP) linker npm browser engines python
	cd tests/field && npm ci
	python3 -m venv target/field-python
	target/field-python/bin/pip install --quiet --require-hashes --only-binary :all: --requirement tests/field/requirements.txt
	node --test --test-reporter=spec tests/field/cleaners/*.test.mjs
	for engine in chromium firefox webkit; do ENGINE=$$engine node --test --test-reporter=spec tests/field/*.test.mjs || exit 1; done

test-engines: dist engines ## what people do, in Chromium, Firefox and WebKit

test-at: dist ## what a person with a screen reader hears: Orca, in Firefox and WebKitGTK
	@$(SETUP) linker npm engines screen-reader
	node --test --test-reporter=spec --test-concurrency=1 tests/at/*.test.mjs

dist: ## build dist/: what one uploads to any static host
	@$(SETUP) linker wasm-target std-sources
	node scripts/build.mjs

catalog: ## renew the catalog in the dist/ that is there, from static/catalog/; takes Node alone
	node scripts/catalog.mjs

# Which document: `make offers FILE=offers.json`.
offers: ## check a document of offers as the widget does, with the dist/ that is there; takes Node alone
	node scripts/offers.mjs "$(FILE)"

frame-offers: ## the same, and let frame.html of that dist/ show it; takes Node alone
	node scripts/offers.mjs --frame "$(FILE)"

# Where it lies on the web: `make oembed ADDRESS=https://college.example/pathway/`.
oembed: ## write oembed.json for an address into the dist/ that is there, for systems with an embed block; takes Node alone
	node scripts/oembed.mjs "$(ADDRESS)"

integrations: dist ## what a WordPress and a Drupal take, in target/integrations/, as folders and zips
	node scripts/integrations.mjs

size: dist ## brotli bytes by file against size-budget.json; fails where too little of it is free
	node scripts/size.mjs

bench: dist ## how long an answer takes, natively and in the browser
	@$(SETUP) browser
	cargo bench $(NATIVE) --profile native --bench pathways --bench self_check --bench bounded_work
	node scripts/bench.mjs

bench-page: dist ## what the widget costs a page and how long it takes to start, in Chromium on a slow line
	@$(SETUP) browser
	node scripts/bench-page.mjs

bench-load: ## how long a catalog of 5,000 and of 50,000 credentials takes to load, beside JSON.parse, and how much memory
	@$(SETUP) linker wasm-target std-sources
	node scripts/bench-load.mjs

bench-routes: ## how long all routes take beside the best one alone, and once a fact is toggled, on the shipped catalog and on a generated one
	@$(SETUP) linker
	cargo bench $(NATIVE) --profile native --bench routes --bench toggled

# How many goals a set: `make bench-solver GOALS=100` is done in some minutes.
GOALS := 1000

bench-solver: ## the solver beside others on the same generated questions, natively and in WebAssembly (slow)
	@$(SETUP) linker wasi-target
	node benches/solver/run.mjs $(GOALS)
	node benches/solver/several.mjs $(GOALS)

reproducible: ## builds dist/ twice, in two places and as root by two users: both have to be the same (slow)
	@$(SETUP) linker wasm-target std-sources npm
	node scripts/reproducible.mjs

trunk: dist ## build with Trunk as well, and compare its dist/ with ours byte by byte
	@$(SETUP) trunk
	node scripts/trunk.mjs

mutants: ## does a test notice when the model, the catalog, the resolver or the self-check is changed?
	@$(SETUP) linker mutants
	node scripts/mutants.mjs

lint: ## formatting and lints, on both targets
	@$(SETUP) linker wasm-target
	cargo fmt --check
	cargo clippy $(NATIVE) --all-targets -- -D warnings
	cargo clippy $(WASM) --lib --bins -- -D warnings
	cargo clippy --locked --package bindgen -- -D warnings

native: ## the tests of the pure core, and of the tool that cuts the module
	@$(SETUP) linker
	cargo test $(NATIVE)
	cargo test --locked --package solver
	cargo test --locked --profile tools --package bindgen

embed: ## the tests of the page for web masters and of the build that need no browser
	@$(SETUP) npm
	node --test --test-reporter=spec tests/embed/*.test.mjs tests/build/*.test.mjs

journeys: ## what people do, in a real browser, against the dist/ that is there
	@$(SETUP) npm browser
	node --test --test-reporter=spec tests/integrations/attributes.test.mjs
	node scripts/journeys.mjs chromium

# Which browsers: `make engines ENGINES="firefox webkit"`.
ENGINES := chromium firefox webkit

engines: ## the journeys in one browser after the other, against the dist/ that is there
	@$(SETUP) linker npm browser engines
	node scripts/journeys.mjs $(ENGINES)
