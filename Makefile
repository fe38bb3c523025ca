# Everything a person or a pipeline runs. `make` alone lists it.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
STAGE ?= dev
PORT ?= 4566

BIN := .venv/bin
UV := .tools/uv/bin/uv
SAM := .tools/sam/bin/sam
STAMPS := .tools/stamps
SCHEMAS := $(foreach context,tenants catalog bookings chat customers selfservice webhooks,backend/src/chatbooking/$(context)/schema.graphql)

export PATH := $(CURDIR)/.tools/sam/bin:$(PATH)
export PYTHONPATH := $(CURDIR)/backend/src:$(CURDIR)
export SAM_CLI_TELEMETRY := 0
# Every function's worker is a Python of its own: without bytecode each would compile boto3 anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help
help: ## What can be done here
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  \033[1mmake %-14s\033[0m %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- tools: set up once, and again when a pinned list changes ---

.PHONY: setup
setup: $(STAMPS)/dev $(STAMPS)/sam $(STAMPS)/graphiql $(STAMPS)/frontends ## Install what everything else needs (Python 3.11+, Node 20+ and make are there)

$(STAMPS)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) --version 2>&1). Choose one: make setup PYTHON=python3.13" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null \
	  || { echo "Python's venv module is incomplete; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/node:
	@node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null \
	  || { echo "Node.js 20 or newer is needed and not on the PATH" >&2; exit 1; }
	@mkdir -p $(STAMPS) && touch $@

# uv installs the two environments in seconds where pip takes minutes. Hashes are checked throughout: what is
# installed is exactly what the lists say.
$(STAMPS)/uv: requirements/uv.txt | $(STAMPS)/python
	@echo "  … installer into .tools/uv"
	@$(PYTHON) -m venv --clear .tools/uv
	@.tools/uv/bin/pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(STAMPS)/dev: requirements/dev.txt | $(STAMPS)/uv
	@echo "  … Python tools into .venv"
	@$(PYTHON) -m venv --clear --without-pip .venv
	@$(UV) pip install --quiet --compile-bytecode --python .venv --require-hashes -r $<
	@touch $@

# SAM CLI pins a boto3 of its own, so it lives apart.
$(STAMPS)/sam: requirements/sam.txt | $(STAMPS)/uv
	@echo "  … SAM CLI into .tools/sam"
	@$(PYTHON) -m venv --clear --without-pip .tools/sam
	@$(UV) pip install --quiet --compile-bytecode --python .tools/sam --require-hashes -r $<
	@touch $@

$(STAMPS)/graphiql: localcloud/graphiql/package-lock.json | $(STAMPS)/node
	@echo "  … GraphiQL into localcloud/graphiql"
	@npm ci --silent --no-audit --no-fund --prefix localcloud/graphiql
	@touch $@

$(STAMPS)/frontends: frontends/package-lock.json | $(STAMPS)/node
	@echo "  … the sites' tools into frontends/node_modules"
	@npm ci --silent --no-audit --no-fund --prefix frontends
	@touch $@

SITES := $(notdir $(patsubst %/package.json,%,$(wildcard frontends/*/package.json)))
BUILT := $(SITES:%=$(STAMPS)/%)
site_files = $(shell find frontends/$(1) -type f -not -name '*.gql.ts' \
  -not -path '*/node_modules/*' -not -path '*/dist/*' -not -path '*/tests/*')

define build_site
$(STAMPS)/$(1): $(call site_files,$(1)) $(STAMPS)/frontends
	@echo "  … the $(1) into frontends/$(1)/dist"
	@npm run --silent build --prefix frontends -w $(1) >/dev/null
	@touch $$@
endef
$(foreach site,$(SITES),$(eval $(call build_site,$(site))))
# The API's schema and the table of rights are in the dashboard.
$(STAMPS)/admin: backend/merged.graphql docs/security.md

# --- the local cloud ---

.PHONY: up
up: setup $(BUILT) ## Run everything on this machine until Ctrl-C (DETACH=1 in the background, FRESH=1 without old data, PORT=)
	@$(BIN)/python -m localcloud up --port $(PORT) $(if $(DETACH),--detach) $(if $(FRESH),--fresh)

.PHONY: down
down: setup ## Stop it
	@$(BIN)/python -m localcloud down

.PHONY: status
status: setup ## Whether it runs, its addresses and demo sign-ins
	@$(BIN)/python -m localcloud status

.PHONY: invoke
invoke: setup ## Run one function in a container against it (FUNCTION=Tenants; needs docker)
	@$(BIN)/python -m localcloud invoke $(FUNCTION)

# --- quality ---

# What is tested in a browser.
PAGES := tests/widget tests/landing tests/admin

.PHONY: check
check: setup $(BUILT) ## Lint, types, imports, template and schema merge
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	PYTHONPATH=$(PYTHONPATH):frontends $(BIN)/lint-imports --no-logo --no-cache
	$(SAM) validate --lint --region us-east-1
	$(BIN)/python -m localcloud.gateway.merge $(SCHEMAS) --output backend/merged.graphql --check
	npm run --silent lint --prefix frontends
	for site in $(SITES); do for step in check size; do npm run --silent $$step --prefix frontends -w $$site; done; done

.PHONY: test
test: setup $(BUILT) ## All tests: the fast ones, those on the DynamoDB engine, those through HTTP on the local cloud
	$(BIN)/pytest tests $(patsubst %,--ignore=%,tests/engine tests/cloud tests/afterwards $(PAGES)) -n 2 --dist loadfile
	for site in $(SITES); do npm test --silent --prefix frontends -w $$site; done
	@echo "… the engine and the API beside the pages in a browser: a few minutes, shown as each ends"
	@$(MAKE) --no-print-directory --jobs=3 --output-sync=target test-api test-sites test-admin

# Three lanes, each with a local cloud of its own: each waits for its cloud or its browser half of the time.
.PHONY: test-api test-sites test-admin
test-api: setup
	$(BIN)/pytest tests/engine
	$(BIN)/python -m tests.one_cloud tests/cloud tests/afterwards

test-sites: setup $(BUILT)
	$(BIN)/python -m tests.one_cloud tests/widget tests/landing tests/afterwards

test-admin: setup $(BUILT)
	$(BIN)/python -m tests.one_cloud tests/admin tests/afterwards

.PHONY: schema
schema: setup ## Write backend/merged.graphql, the schema that clients see
	$(BIN)/python -m localcloud.gateway.merge $(SCHEMAS) --output backend/merged.graphql

.PHONY: mails
mails: setup ## Write every mail in every language into .localcloud/mails, to look at
	$(BIN)/python -m localcloud.mails

.PHONY: fmt
fmt: setup ## Format the code
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

.PHONY: bench
bench: setup ## Cold starts, a conversation turn, availability, the widget's size
	$(BIN)/python -m bench

.PHONY: hammer
hammer: setup ## The agenda under fire on the DynamoDB engine
	$(BIN)/python -m tests.engine.hammer

.PHONY: understanding
understanding: setup ## How well the chat reads a labelled corpus (CORPUS=, such as tests/understanding/corpus/…)
	$(BIN)/python -m chatbooking.chat.understanding.measure $(CORPUS)

# --- AWS ---

.PHONY: deploy
deploy: setup ## Build and deploy to AWS (STAGE=dev or prod), then check that every source API merged
	@[[ "$(STAGE)" == dev || "$(STAGE)" == prod ]] || { echo "STAGE is dev or prod, not '$(STAGE)'" >&2; exit 1; }
	$(SAM) build --config-env $(if $(filter dev,$(STAGE)),default,$(STAGE))
	@# Without it the functions start too, in twice the time: docs/cold-start.md.
	@if python="$$($(UV) python find --no-python-downloads 3.13 2>/dev/null)"; \
	  then "$$python" -m chatbooking.deployment.bytecode; \
	  else echo "There is no Python 3.13 here: every cold start will compile the package's sources." >&2; fi
	$(SAM) deploy --config-env $(if $(filter dev,$(STAGE)),default,$(STAGE))
	$(BIN)/python -m chatbooking.deployment.check_associations --stack chat-booking-$(STAGE)

.PHONY: bootstrap
bootstrap: setup ## Prepare an account and a region for the sites, once (ACCOUNT=, REGION=)
	@[[ "$(ACCOUNT)" && "$(REGION)" ]] || { echo "Say where: make bootstrap ACCOUNT=123456789012 REGION=eu-west-1" >&2; exit 1; }
	@# From here and not from frontends/, where it would load the app.
	npx --prefix frontends cdk bootstrap aws://$(ACCOUNT)/$(REGION)

.PHONY: deploy-site
deploy-site: setup ## Build one site and deploy it to AWS (SITE=landing, admin or widget; STAGE=; OPTIONS="-c domain=…")
	@[[ -d "frontends/$(SITE)" && "$(filter $(SITE),$(SITES))" ]] || { echo "SITE is one of: $(SITES)" >&2; exit 1; }
	npm run --silent build --prefix frontends -w $(SITE)
	cd frontends && PATH="$(CURDIR)/$(BIN):$$PATH" npx cdk deploy chat-booking-$(SITE)-$(STAGE) -c stage=$(STAGE) $(OPTIONS)

.PHONY: lock
lock: $(STAMPS)/uv ## Resolve every requirements list again, with hashes
	@for list in requirements/uv requirements/dev requirements/sam backend/src/requirements frontends/requirements; do \
	  $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --no-emit-find-links $$list.in -o $$list.txt; \
	done
