# Documentation of [=title]

| Page | For |
| --- | --- |
| [Onboarding](onboarding.md) | your first half hour |
| [Architecture](architecture.md) | how the parts work together |
| [Decisions](decisions/README.md) | why things are as they are |
| [Principles](principles.md) | what we hold on to, and which check holds it for us |
| [Development](development.md) | how each part is worked on, day by day |
| [Releases](releases.md) | versions and release notes |
| [Post-mortems](post-mortems/README.md) | what we learn when something broke |
[#list components as c]
[#list c.facts.docs![] as doc]
| [[=doc.title]](../[=c.path?no_esc]/[=doc.path?no_esc]) | `[=c.path?no_esc]/` itself |
[/#list]
[/#list]

Docs are code: they change together with what they describe, in the same [#if github]pull[#else]merge[/#if] request. `make repository-lint` refuses links that lead nowhere and
commands that do not exist.
