# One repository

**Status:** accepted

## Context

A feature touches backend, frontend, tests and docs. In repositories of their own, each part changes at its own time: versions have to be fitted together, end-to-end tests live far
from what they test, and nobody sees the whole.

## Decision

Everything of [=title] lies in this repository: [#list components as c]`[=c.path?no_esc]/`, [/#list]`docs/`.

## What it costs

Changes are larger, checks take longer, branches meet more often. So CI checks only what a change touches, and the owners of each folder are asked for review.

## Alternatives

One repository for each part: clear boundaries and small checkouts, paid with versions to coordinate and changes that can't be made, or taken back, in one step.
