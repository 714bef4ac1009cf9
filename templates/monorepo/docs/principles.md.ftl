# Principles

What we hold on to when nothing else decides. A rule that a machine can check is checked: code over guidelines.

| Principle | What it means here | What holds it |
| --- | --- | --- |
| It does its job, and stays readable | code is read far more often than written; the next person understands it without you | review, `make lint` |
| Simple design | it passes the tests, shows its intention, repeats nothing, has no more parts than that needs; in this order | review |
| No prediction | no switch, layer or service for a need that nobody has yet | review |
| Chesterton's fence | know why a thing is there before you take it away | [decisions](decisions/README.md), `git log` |
| Do not reinvent | a maintained library over code of our own, a boring one over a new one | review |
| Fail at once, and loudly | no error is swallowed; a wrong configuration ends the process at its start | tests, health checks |
| Twice is as good as once | every job, message and script can be run again | tests |
| State is plain | a database or lines of JSON, never objects of one program's memory | review |
| Every step can be taken back | migrations go forward and back; a release that disappoints is rolled back first and understood later | [#if components?filter(c -> (c.facts.make.migrations)??)?has_content]`make migrations`[#else]review[/#if] |
| Interfaces only grow | add, deprecate, then remove, in this order and in separate releases | [#if components?filter(c -> c.facts.api??)?has_content]`make compatibility`[#else]review[/#if] |
| The same everywhere | lock files are committed, images are named by version, one image for all environments | Renovate, CI |
| Seen, not guessed | logs, metrics and versions are there from the first day | [#if components?filter(c -> c.slot == "e2e")?has_content]`make e2e`[#else]review[/#if] |
