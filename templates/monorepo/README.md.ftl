[#include "/templates/monorepo/.template/system.ftl"]
[#assign seeded = sample && components?filter(c -> c.facts.api??)?has_content]
[#assign pages = components?filter(c -> c.facts.routes??)]
# [=title]

[=description]

## Start

You need Git, Make[#if seeded], curl[/#if] and Docker with Compose 2.26 or newer; nothing else.

```sh
make up     # builds and starts everything, returns when it is healthy
make[#if seeded] seed   # places a few orders, to have something to look at[#else] ps     # shows what runs[/#if]
```

[#list pages as c]
The page is at <http://localhost:[=hostPort(c, c.facts.processes[0].ports[0])?no_esc]>. [/#list]`make down` stops everything, `make reset` removes the data too, and `make` lists
all commands. To work on the code, start it with `make dev`: what you save is running a moment later.

## Where things are

| Folder | What is in it |
| --- | --- |
[#list components as c]
| [`[=c.path?no_esc]/`]([=c.path?no_esc]/) | [=called(c)][#list (c.facts.docs![])?filter(d -> d.path == "README.md") as d]: [start here]([=c.path?no_esc]/[=d.path?no_esc])[/#list] |
[/#list]
| [`docs/`](docs/README.md) | onboarding, architecture, decisions, principles, development |

New here? [Onboarding](docs/onboarding.md) takes half an hour. Want to change something?
[CONTRIBUTING.md](CONTRIBUTING.md). Found a hole? [SECURITY.md](SECURITY.md).

[#if license == "proprietary"]
All rights reserved: see [LICENSE](LICENSE).
[#else]
Licensed under [=license]: see [LICENSE](LICENSE).
[/#if]
