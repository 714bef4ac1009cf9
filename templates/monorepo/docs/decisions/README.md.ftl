[#include "/templates/monorepo/.template/system.ftl"]
# Decisions

Short records: what we decided, why, and what the alternatives would have cost. They were true when they were written. When one no longer holds, do not rewrite it: add a new one
that says so, and link the two.

| Decision | In short |
| --- | --- |
| [One repository](one-repository.md) | everything of the product in one place, one change for all its parts |
| [Containers on every machine](containers.md) | one supported way to run the system |
[#if graphql]
| [GraphQL, schema first](graphql.md) | clients are generated from a schema that is checked in |
[#else]
| [REST, with its document checked in](rest.md) | clients are generated from an OpenAPI document that is checked in |
[/#if]
| [PostgreSQL](postgresql.md) | one relational database, its schema versioned with the code |
[#if django]
| [Django](django.md) | the backend in Python, with what Django brings |
[/#if]
[#if backends?size gt 1]
| [Several backends](several-backends.md) | each has its own database, and its own place below `/api/` |
[/#if]
[#if worker]
| [A worker behind [#if rabbitmq]RabbitMQ[/#if][#if rabbitmq && redis] and [/#if][#if redis]Redis[/#if][#if !rabbitmq && !redis]a broker[/#if]](worker.md) | what may take long or fail goes through a queue |
[/#if]
[#if alpine]
| [Images on Alpine](alpine.md) | small images, and what that costs |
[/#if]
| [CI by what changed](ci.md) | [#if github]pull[#else]merge[/#if] requests are checked where they touch something, by the commands that you have too |

A new one has the same four headings, and its name says the decision: `docs/decisions/pages-from-a-cache.md`.
