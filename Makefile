# The same verbs as `python3 workshop.py VERB`, for those who have make.
# Words for the verb: make test ARGS="tests/desk -k move"

.DEFAULT_GOAL := help
.PHONY: help run test simulate bench storm screens msi test-msi lint format
ARGS ?=
SEEDS ?= 100
TERMINALS ?= 200

help: ## show this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1	\2/p' $(MAKEFILE_LIST) | expand -t 16

run: ## everything needed to look at it: environment, demo centre, demo prison, one terminal's window
	@python3 workshop.py run $(ARGS)

test: ## the whole test suite, and the checks of lint with it
	@python3 workshop.py test $(ARGS)

simulate: ## terminals and a centre against every fault, SEEDS=n seeds; see docs/simulation.md
	@python3 workshop.py simulate --seeds $(SEEDS) $(ARGS)

bench: ## the benchmarks, one JSON line a figure
	@python3 workshop.py bench $(ARGS)

storm: ## TERMINALS=n terminals played against a centre on PostgreSQL; see docs/capacity.md
	@python3 workshop.py storm --terminals $(TERMINALS) $(ARGS)

screens: ## pictures of every screen, rendered off-screen, into build/screens/
	@python3 workshop.py screens $(ARGS)

msi: ## the MSI for Windows terminals, into build/wingbook.msi; see docs/installing.md
	@python3 workshop.py msi $(ARGS)

test-msi: ## the MSI installed, used, upgraded and uninstalled on wine (minutes)
	@python3 workshop.py test-msi $(ARGS)

lint: ## style, types and floors, without the tests
	@python3 workshop.py lint

format: ## lay the code out as the checks want it
	@python3 workshop.py format $(ARGS)
