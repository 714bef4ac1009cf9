[#include "/templates/monorepo/.template/system.ftl"]
[#assign kinds = [
  {"name": "format", "help": "Rewrites the code by its formatter", "all": "Formats the code of every component"},
  {"name": "lint", "help": "Checks what can be checked without running it", "all": "Checks formatting, lint rules, types, docs links and committed secrets"},
  {"name": "test", "help": "Runs the unit tests (no containers)", "all": "Runs the unit tests of every component"},
  {"name": "integration", "help": "Runs the integration tests (needs Docker)", "all": "Runs the integration tests of every component (needs Docker)"},
  {"name": "schema", "help": "Checks that schema and generated code agree", "all": "Checks that API schemas and generated code agree"},
  {"name": "migrations", "help": "Migrates forward, back and forward again", "all": "Migrates every database forward, back and forward again"},
  {"name": "build", "help": "Builds what the image ships", "all": "Builds every component"},
  {"name": "image", "help": "Builds the container image", "all": "Builds every container image"},
  {"name": "publish", "help": "Pushes the container image of this commit to REGISTRY", "all": "Pushes every container image of this commit to REGISTRY"},
  {"name": "compatibility", "help": "Refuses a breaking API change against BASE", "all": "Refuses breaking API changes against BASE"}
]]
[#function offers c kind]
  [#if kind == "image" || kind == "publish"][#return c.facts.image?? && c.facts.processes??][/#if]
  [#if kind == "compatibility"][#return c.facts.api??][/#if]
  [#return c.facts.make?? && c.facts.make[kind]??]
[/#function]
[#-- The file that records an installation, by language: it is newer than the lock file when that is installed. --]
[#assign installations = {
  "typescript": {"record": "node_modules/.package-lock.json", "lock": "package-lock.json"},
  "python": {"record": ".venv/pyvenv.cfg", "lock": "requirements-dev.txt"}
}]
[#function installed c]
  [#if c.facts.make?? && c.facts.make.setup?? && installations[c.facts.language]??]
    [#return " " + c.path + "/" + installations[c.facts.language].record]
  [/#if]
  [#return ""]
[/#function]
[#function offering kind][#return components?filter(c -> offers(c, kind))][/#function]
[#function shell line][#return line?replace("$", "$$")][/#function]
[#assign apis = offering("compatibility")]
[#assign rest = apis?filter(c -> c.facts.api.style == "rest")?has_content]
[#assign pages = components?filter(c -> c.facts.routes??)]
[#noautoesc]
# Every command of this repository; CI runs exactly these. `make` lists them.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# What the images and the running services say that they are.
ifndef VERSION
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo 0.0.0)
endif
ifndef COMMIT
COMMIT := $(shell git rev-parse HEAD 2>/dev/null || echo unknown)
endif
export VERSION COMMIT

# The commit that a change is compared with: main as it was last fetched, or the last commit where there is no remote.
BASE ?= $(shell git rev-parse --quiet --verify --abbrev-ref origin/main || echo HEAD)
[#if tests?has_content]

# The part of the end-to-end tests to run, such as 1/2; empty for all.
SHARD ?=
[/#if]

# How the jobs of a pipeline ended.
RESULTS ?= success

# Empty to print the logs and stop.
FOLLOW ?= --follow
[#if offering("publish")?has_content]

# Where images are published: a host, and the path below which they go. REGISTRY_USER and REGISTRY_PASSWORD, where they are
# set, log in there. Anything but true leaves out what went into an image and how it was built.
REGISTRY ?=
ATTESTATIONS ?= true
export REGISTRY ATTESTATIONS
[/#if]

GITLEAKS := zricethezav/gitleaks:v8.30.1
[#if offering("publish")?has_content]
BUILDKIT := moby/buildkit:v0.33.0
SBOM_GENERATOR := docker/buildkit-syft-scanner:1.12.0
export BUILDKIT SBOM_GENERATOR
[/#if]

COMPOSE := docker compose
COMPOSE_DEV := $(COMPOSE) --file compose.yaml --file compose.dev.yaml
COMPOSE_ALL := $(COMPOSE) --profile '*'

##@ Start here

.PHONY: help
help: ## Lists the targets
	@awk -f tools/help.awk $(MAKEFILE_LIST)

.PHONY: init
init: ## Makes .env with fresh local secrets; keeps what is there, adds what is missing
	@[=infrastructure]/scripts/init-env

.PHONY: up
up: init ## Builds and starts everything, returns when it is healthy
	$(COMPOSE) up --build --detach --wait
[#list pages as c]
	@echo "[=called(c)]: http://$$($(COMPOSE) port [=c.name] [=c.facts.processes[0].ports[0].port?c])"
[/#list]

.PHONY: dev
dev: init ## Like up, in the foreground, with hot reload of the sources
	$(COMPOSE_DEV) up --build

.PHONY: down
down: ## Stops everything; data stays
	$(COMPOSE_ALL) down --remove-orphans

.PHONY: logs
logs: ## Shows the logs of everything
	$(COMPOSE_ALL) logs --tail=200 $(FOLLOW)

.PHONY: ps
ps: ## Shows what runs
	$(COMPOSE_ALL) ps --all
[#if sample && apis?has_content]

.PHONY: seed
seed: ## Places a few orders, to have something to look at
	@sh tools/seed.sh
[/#if]

.PHONY: reset
reset: ## Stops everything and removes its data
	$(COMPOSE_ALL) down --volumes --remove-orphans

##@ Every component
[#list kinds as kind]
[#assign those = offering(kind.name)]
[#if those?has_content]

.PHONY: [=kind.name]
[#if kind.name == "publish"]
publish: init ## [=kind.all]
	@sh tools/publish.sh[#list those as c] [=c.name][/#list]
[#else]
[=kind.name]:[#if kind.name == "lint"] repository-lint[#elseif kind.name == "test" && rest] repository-test[/#if][#list those as c] [=c.name]-[=kind.name][/#list] ## [=kind.all]
[/#if]
[/#if]
[/#list]
[#if tests?has_content]

.PHONY: e2e
e2e: up ## Runs the end-to-end tests against the started stack[=others?has_content?then(", and every backend's contract", "")]
[#list tests as c]
	@$(MAKE) --no-print-directory [=c.name]-run
[/#list]
[/#if]
[#if backends?has_content]

.PHONY: outages
outages: up ## Stops what the backends of the started stack need, and sees that they bear it
	@sh tools/outages.sh
[/#if]
[#list components as c]
[#assign own = kinds?filter(kind -> offers(c, kind.name))]
[#if own?has_content || c.slot == "e2e"]

##@ [=called(c)]
[#if c.facts.make?? && c.facts.make.setup??]

.PHONY: [=c.name]-setup
[#if installations[c.facts.language]??]
[#assign installation = installations[c.facts.language]]
[=c.name]-setup:[=installed(c)] ## Installs the dependencies

[=c.path]/[=installation.record]: [=c.path]/[=installation.lock]
	cd [=c.path] && [=shell(c.facts.make.setup)]
	@touch $@
[#else]
[=c.name]-setup: ## Installs the dependencies
	cd [=c.path] && [=shell(c.facts.make.setup)]
[/#if]
[/#if]
[#list own as kind]

.PHONY: [=c.name]-[=kind.name]
[#if kind.name == "image"]
[=c.name]-image: init ## [=kind.help]
	$(COMPOSE) build [=c.name]
[#elseif kind.name == "publish"]
[=c.name]-publish: init ## [=kind.help]
	@sh tools/publish.sh [=c.name]
[#elseif kind.name == "compatibility"]
[=c.name]-compatibility: ## [=kind.help]
	@sh tools/compatibility.sh "$(BASE)" [=c.path]/[=c.facts.api.schema] tools/[=(c.facts.api.style == "graphql")?then("graphql", "openapi")]-compatibility
[#else]
[=c.name]-[=kind.name]:[=installed(c)] ## [=kind.help]
	cd [=c.path] && [=shell(c.facts.make[kind.name])]
[/#if]
[/#list]
[#if c.slot == "e2e"]

.PHONY: [=c.name]-run
[=c.name]-run: ## Runs the tests against the stack that is up
	@mkdir -p [=c.path]/results
	$(COMPOSE) --profile e2e run --build --rm --user "$$(id -u):$$(id -g)" [=c.name][#if !page?has_content] --project=contract[/#if] $(if $(SHARD),--shard=$(SHARD))
[#list others as x]
	$(COMPOSE) --profile e2e run --rm --user "$$(id -u):$$(id -g)" --env API_URL=[=origin(x, "http")]/api --env MANAGEMENT_URL=[=origin(x, "management")] [=c.name] --project=contract $(if $(SHARD),--shard=$(SHARD))
[/#list]
[/#if]
[/#if]
[/#list]

##@ Repository

.PHONY: repository-lint
repository-lint: ## Checks the links and commands in the docs, and that no secret is committed
	@sh tools/check-docs.sh
	@sh tools/check-secrets.sh

.PHONY: repository-secrets
repository-secrets: ## Looks for secrets in the texts of every commit (needs Docker)
	docker run --rm --volume "$(CURDIR):/repo:ro" $(GITLEAKS) git --redact --no-banner /repo
[#if rest]

.PHONY: repository-test
repository-test: ## Tests the comparison of API documents
	node --test tools/openapi-compatibility/compare.test.mjs
[/#if]

.PHONY: changes
changes: ## Says which components differ from BASE
	@sh tools/changes.sh "$(BASE)"

.PHONY: upgrade
upgrade: ## Takes over what the templates changed since, as one commit; conflicts write nothing
	@sh tools/upgrade.sh

.PHONY: upgrade-request
upgrade-request: ## Proposes that commit as a [=github?then("pull", "merge")] request (for CI)
	@sh tools/upgrade-request.sh

.PHONY: ci-ok
ci-ok: ## Fails unless each of RESULTS is success or skipped
	@sh tools/ci-ok.sh $(RESULTS)
[/#noautoesc]
