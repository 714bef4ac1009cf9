[#include "/templates/monorepo/.template/system.ftl"]
[#assign apis = components?filter(c -> c.facts.api??)]
[#assign pages = components?filter(c -> c.facts.routes??)]
[#assign needs = []]
[#list running as c]
[#list c.facts.processes as process]
[#list process.needs![] as need]
[#if !needs?seq_contains(need)][#assign needs = needs + [need]][/#if]
[/#list]
[/#list]
[/#list]
[#assign labels = {"postgres": "PostgreSQL", "rabbitmq": "RabbitMQ", "redis": "Redis"}]
[#-- The folder below which the page has the API of a backend. --]
[#function mounted c][#return (bound?first.name == c.name)?then(c.facts.api.path, c.facts.api.path + "/" + c.name)][/#function]
[#function needed c process]
[#local services = (process.needs![])?map(need -> "`" + need + "`")]
[#if c.slot == "frontend" && apis?has_content][#local services = services + (bound + others)?map(x -> "`" + x.name + "`")][/#if]
[#local before = (process.after![])?map(name -> "`" + c.name + "-" + name + "`")]
[#return services?join(", ", "nothing") + before?has_content?then(", after " + before?join(", "), "")]
[/#function]
[#function id text][#return text?replace("-", "_") + "_"][/#function]
# Architecture

[=description]

[#noautoesc]
```mermaid
flowchart LR
  person(["A person with a browser"])
[#list running as c]
  subgraph group_[=id(c.name)]["[=called(c)]"]
[#list c.facts.processes as process]
    [=id(service(c, process))]["[=process.name]"]
[/#list]
  end
[/#list]
[#list needs as need]
  [=id(need)][("[=labels[need]!need]")]
[/#list]
[#list pages as c]
  person --> [=id(c.name)]
[#list apis as api]
  [=id(c.name)] -->|[=mounted(api)]| [=id(api.name)]
[/#list]
[#else]
[#list apis as api]
  person --> [=id(api.name)]
[/#list]
[/#list]
[#list running as c]
[#list c.facts.processes as process]
[#list process.needs![] as need]
  [=id(service(c, process))] --> [=id(need)]
[/#list]
[/#list]
[/#list]
[#list tests as c]
  [=id(c.name)]["[=called(c)]"] -.-> [#if pages?has_content][=id(pages[0].name)][#else][=id(apis[0].name)][/#if]
[/#list]
```

## Processes

Each process is one container, and can be restarted at any time. The names are those of `compose.yaml`.

| Service | Folder | Runs | Needs |
| --- | --- | --- | --- |
[#list running as c]
[#list c.facts.processes as process]
| `[=service(c, process)]` | [`[=c.path]/`](../[=c.path]/) | [#if process.once!false]once, at each start[#else]all the time[/#if] | [=needed(c, process)] |
[/#list]
[/#list]
[#if apis?has_content]

## Interfaces

[#list apis as c]
- **[=called(c)]** serves [#if c.facts.api.style == "graphql"]GraphQL[#else]a REST API[/#if] below `[=c.facts.api.path]`. The contract is
  [`[=c.path]/[=c.facts.api.schema]`](../[=c.path]/[=c.facts.api.schema]): clients are generated from it, and CI refuses a change that breaks them.[#if pages?has_content && others?map(x -> x.name)?seq_contains(c.name)] Browsers reach it below `[=mounted(c)]`.[/#if]
[/#list]
- **Operations:** every backend tells on its management port whether it lives (`/health/liveness`, which depends on nothing), whether it can work
  (`/health/readiness`, which asks what it needs), what it is (`/version`) and how it does (`/metrics`, in Prometheus' form).
- **Configuration** comes from environment variables, checked at the start: a service with a wrong one says so and ends.
[/#if]
[#if apis?filter(c -> (c.facts.metrics![])?has_content)?has_content]

## Metrics

[#list running as c]
[#if c.facts.metrics?has_content]
- [=called(c)]: `[=c.facts.metrics?join("`, `")]`
[/#if]
[#list c.facts.processes?filter(p -> p.metrics?has_content) as process]
- Only `[=service(c, process)]`: `[=process.metrics?join("`, `")]`
[/#list]
[/#list]
[/#if]

## Rules

- A component talks to another only through the interfaces above, never through its database or its source.
- State lives in [#list needs as need]`[=need]`[#sep] and [/#sep][#else]no process[/#list], never in a process or its file system.
[#if worker]
- What may take long, or may fail for a while, goes through the broker to a worker. Handling a message twice changes nothing more.
[/#if]
- Why it is so: [decisions](decisions/README.md).
[/#noautoesc]
