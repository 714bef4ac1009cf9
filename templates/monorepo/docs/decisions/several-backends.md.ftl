[#include "/templates/monorepo/.template/system.ftl"]
# Several backends

**Status:** accepted

## Context

Parts of a system may want another language, other people or another pace of releases. Two programs on one database are one program with two deployments: neither can change a table alone.

## Decision

[=backends?map(c -> "`" + c.path + "/`")?join(", ")?no_esc] each have a database, a role, an image, jobs in CI and metrics of their own, and keep the same contract for operations. The page talks to `[=bound?first.name?no_esc]`, below `/api/`. Its web server passes
[#list others as c][#if !c?is_first][#if c?is_last] and [#else], [/#if][/#if]`/api/[=c.name?no_esc]/` on to `[=c.name?no_esc]`[/#list], as if it were that backend's own `/api/`; an address that the backend answers with is corrected on the way.

## What it costs

More to run, and no transaction across backends: what belongs together has to be told by calls or messages, and to bear that the other side is away. The first word behind `/api/` of one is no longer free for the other.

## Alternatives

One backend in modules: changes and transactions stay simple, and it can be split later where it hurts. A gateway of its own in front of all: more rules in one place, and one more service that everything depends on.
