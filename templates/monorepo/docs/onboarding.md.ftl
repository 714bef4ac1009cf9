[#include "/templates/monorepo/.template/system.ftl"]
[#assign apis = components?filter(c -> c.facts.api??)]
[#assign pages = components?filter(c -> c.facts.routes??)]
[#assign languages = components?map(c -> c.facts.language)]
[#assign tools = []]
[#if languages?seq_contains("java")][#assign tools += ["a JDK 25", "Maven 3.8.7 or newer"]][/#if]
[#if languages?seq_contains("python")][#assign tools += ["[uv](https://docs.astral.sh/uv/) " + uv + " or newer (it brings Python)"]][/#if]
[#if languages?seq_contains("typescript")][#assign tools += ["Node 24"]][/#if]
# Onboarding

Half an hour from a new machine to your first change. Each step says how long it takes, and what you see when it worked.

## 1. What your machine needs (5 minutes)

| Tool | Version | Check |
| --- | --- | --- |
| Docker with Compose | 2.26 or newer | `docker compose version` |
| Git | any of the last years | `git --version` |
| Make | any | `make --version` |
[#if apis?has_content]
| curl | 7.76 or newer | `curl --version` |
[/#if]

That is all it takes to run the system, for its code runs in containers. To run linters and unit tests on the machine itself, also install [#list tools as tool][#if !tool?is_first][=tool?is_last?then(" and ", ", ")][/#if][=tool?no_esc][/#list].
Or open the folder in an editor that knows development containers: [`.devcontainer/`](../.devcontainer/devcontainer.json) has them all.

## 2. Start everything (5 minutes the first time, seconds later)

```sh
make up
```

The first run makes `.env` with secrets of your own, downloads the base images and builds. It ends with the address of the page:

```text
[#list components as c]
[#list (c.facts.processes![]) as process]
 Container [=name?no_esc]-[=service(c, process)?no_esc]-1  [=(process.once!false)?then("Exited", "Healthy")]
[/#list]
[/#list]
[#list pages as c]
[=called(c)?no_esc]: http://127.0.0.1:[=hostPort(c, c.facts.processes[0].ports[0])?no_esc]
[/#list]
```

A port that is taken is changed in `.env`; `make logs` shows why something does not become healthy.

## 3. Look around (5 minutes)

[#list pages as c]
- Open <http://localhost:[=hostPort(c, c.facts.processes[0].ports[0])?no_esc]>[#if sample], place an order, and see it in the list[/#if].
[/#list]
[#if sample && apis?has_content]
- `make seed` places a few orders more.
[/#if]
[#list apis as c]
[#list c.facts.processes[0].ports?filter(p -> p.name == "management" && p.host??) as port]
- Who answers? `curl http://localhost:[=hostPort(c, port)?no_esc]/version` prints

  ```json
  {"name":"[=name?no_esc]","version":"…","commit":"…"}
  ```

[/#list]
[/#list]
[#list stores as c]
- The data of `[=c.path?no_esc]/`: `docker compose exec postgres psql --username postgres [=database(c)?no_esc]`, then `\dt`.
[/#list]
- `make ps` shows what runs, `make logs` what it says.

## 4. Change something (10 minutes)

```sh
make down
make dev
```

`make dev` runs the same containers on the sources of this folder. Change a text, save, and look: it is there a moment later. [Architecture](architecture.md)
tells which part does what.

## 5. Check it, as CI will (5 minutes)

```sh
make lint test
[#if tests?has_content]
make e2e
[/#if]
```

Each ends with exit code 0, or says what failed. In CI the same targets run, for the parts that you touched.

Then [open a [#if github]pull[#else]merge[/#if] request](../CONTRIBUTING.md). Something here was wrong, or took longer? Correct this page in the same request: you are the
last person who sees it with fresh eyes.
