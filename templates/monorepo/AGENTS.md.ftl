# Notes for coding agents

[=title]: [=description]

- Run what you change: `make` lists the targets. The smallest useful ones:
[#list components as c]
[#assign own = ["format", "lint", "test"]?filter(kind -> c.facts.make?? && c.facts.make[kind]??)]
[#if own?has_content]
  - [#list own as kind]`make [=c.name?no_esc]-[=kind]`[#sep], [/#sep][/#list] for `[=c.path?no_esc]/`
[/#if]
[/#list]
- Before you say that you are done: `make lint test`[#if components?filter(c -> c.slot == "e2e")?has_content], and `make e2e` when behaviour changed[/#if].
[#list components?filter(c -> c.facts.api??) as c]
- The API's schema is `[=c.path?no_esc]/[=c.facts.api.schema?no_esc]`. Change it first, then the code and the generated types (`make schema` tells). Never break it: `make compatibility` compares it with `main`.
[/#list]
- Generated files are never edited by hand; lock files only by their package manager.
- No secret in Git. `.env` is local, made by `make init`.
- One concern in a change, a test with each change of behaviour, a line in `CHANGELOG.md` when users notice it.
- Why things are as they are: [docs/decisions](docs/decisions/README.md). A decision that you reverse needs a record of its own.
