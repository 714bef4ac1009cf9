[#include "/templates/monorepo/.template/system.ftl"]
[#assign helps = {"setup": "installs the dependencies", "format": "rewrites the code by its formatter", "lint": "checks what can be checked without running it", "test": "runs the unit tests, without containers", "integration": "runs the integration tests; they start containers of their own", "schema": "checks that API schema and generated code agree", "migrations": "migrates forward, back and forward again", "build": "builds what the image ships"}]
# Development

`make` lists every command; CI runs the same ones[#if gitlab && backends?has_content], but for `make outages`[/#if]. All of them run at the root of the repository.

## Every day

| Command | What it does |
| --- | --- |
| `make dev` | runs everything on the sources of this folder, with hot reload |
| `make up` | runs everything as it is shipped |
| `make logs` | follows the logs |
| `make lint test` | checks what needs no containers |
[#if tests?has_content]
| `make e2e` | drives a browser against the running stack[#if others?has_content], and asks every backend for what its contract promises[/#if] |
[/#if]
[#if backends?has_content]
| `make outages` | stops the database[#if rabbitmq || redis] and the broker[/#if] of the running stack for a while, and sees that all recovers by itself |
[/#if]
| `make down` | stops everything, keeps the data |
| `make reset` | stops everything, removes the data |

`COMPOSE_PROFILES=obs make up` adds Grafana with metrics at <http://localhost:3000>, and with traces once `OTEL_EXPORTER_OTLP_ENDPOINT` is set in `.env`. Logs are what `make logs` shows.

## In a development container

An editor that knows development containers opens this folder in [`.devcontainer/`](../.devcontainer/devcontainer.json), where every tool is installed. What `make` starts there runs beside that container, in the
Docker engine of your machine: pages are opened[#if sample && backends?has_content], and `make seed` is called,[/#if] on your machine. Stopping the stack leaves the development container alone. On Windows the folder must lie in WSL.

## Part by part
[#list components as c]
[#assign own = ["setup", "format", "lint", "test", "integration", "schema", "migrations", "build"]?filter(kind -> c.facts.make?? && c.facts.make[kind]??)]

### [=called(c)]

[#if own?has_content]
| Command | What it does |
| --- | --- |
[#list own as kind]
| `make [=c.name?no_esc]-[=kind?no_esc]` | [=helps[kind]?no_esc] |
[/#list]
[#if c.facts.image?? && c.facts.processes??]
| `make [=c.name?no_esc]-image` | builds the container image |
| `make [=c.name?no_esc]-publish` | pushes it to `REGISTRY`: see [releases](releases.md) |
[/#if]
[#if c.facts.api??]
| `make [=c.name?no_esc]-compatibility` | refuses a change of the API that breaks its clients; `BASE=origin/main` is what it compares with |
[/#if]
[/#if]
[#list c.facts.docs![] as doc]

More: [[=doc.title]](../[=c.path?no_esc]/[=doc.path?no_esc]).
[/#list]
[/#list]

## The API changes like this

[#list components?filter(c -> c.facts.api??) as c]
1. Change `[=c.path?no_esc]/[=c.facts.api.schema?no_esc]`: add the new, mark the old as deprecated. Nothing is removed or made stricter.
2. Make the server do it, and let the clients generate their types (`make schema` says what is out of date).
3. When no client uses the old any more, remove it in a change of its own. `make compatibility` lets deprecated parts go.

[/#list]
## CI

[#if github]
[`ci.yml`](../.github/workflows/ci.yml) has one job for each part and kind of check.
[#else]
[`.gitlab-ci.yml`](../.gitlab-ci.yml) has one job for each part and kind of check.
[/#if]
For a [#if github]pull[#else]merge[/#if] request only the parts that it touches are checked; a change of the `Makefile`, of `tools/` or of the pipeline itself counts for all. On `main`, for a release and each night everything is.
[#if github]
The job `ci-ok` comes after all checks; require it in the branch protection, and nothing else.
[#else]
Set *Pipelines must succeed* for merge requests, and add a nightly pipeline schedule on `main`.
[/#if]
[#if components?filter(c -> c.facts.image?? && c.facts.processes??)?has_content]
What has passed on `main` is published as images, and so is each release: [releases](releases.md#images) says where, and how to set it up.
[/#if]

A job that failed is run again on your machine by the command that its last step names.

## Upgrades from the templates

`scaffold upgrade` takes over what the templates changed since: it merges that into what you made of this repository, as one commit.

[#if github]
[`upgrade.yml`](../.github/workflows/upgrade.yml) does so each Monday, or when you run it by hand, and opens one pull request with the report as its text (`make upgrade`, `make upgrade-request`). It needs two settings of the repository, under *Secrets and variables*, *Actions*:

| Setting | What it is |
| --- | --- |
| variable `SCAFFOLD_ARCHIVE` | address of `scaffold-VERSION-linux-x64.tar.gz`, with its `.sha256` beside it. The templates come with it: a newer archive is what there is to take over. Without it, nothing runs each Monday |
| secret `SCAFFOLD_TOKEN` | a fine-grained access token, or one of a GitHub App, for this repository alone, that may write *Contents*, *Pull requests* and *Workflows*. The token that each job has will not do: with it no checks start for the pull request, and no workflow can be changed |
[#else]
A pipeline schedule of its own does so, and opens one merge request with the report as its text (the job `upgrade`: `make upgrade`, `make upgrade-request`). Add a weekly schedule on `main`; its *Run* button runs it by hand. It needs two variables:

| Variable | What it is |
| --- | --- |
| `SCAFFOLD_ARCHIVE`, of that schedule alone | address of `scaffold-VERSION-linux-x64.tar.gz`, with its `.sha256` beside it. The templates come with it: a newer archive is what there is to take over |
| `SCAFFOLD_TOKEN`, of the project: masked, protected, for the environment `upgrade` | a project access token with the role *Developer* and the scope `write_repository`. The token that each job has may not push |
[/#if]

If both sides changed the same lines, the job fails with the report in its log, and nothing is pushed: run `scaffold upgrade` on your machine, and decide. Commits that you add to the branch `scaffold-upgrade` are never overwritten.

## What this repository was made from

`.scaffold.yaml` records the templates and answers that it was generated from. A program keeps it; leave it as it is.
