# Ports of [=name]

[#list components as component]
- [=component.name]: [=component.facts.port] ([=component.facts.title])[#if component.facts.metrics??], counted at [=component.facts.metrics.path][/#if]
[/#list]
