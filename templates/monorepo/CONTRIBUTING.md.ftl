# Contributing to [=title]

[Onboarding](docs/onboarding.md) brings the system up on your machine; [development](docs/development.md) says how each part is worked on.

1. **Branch** from `main`; one concern for each branch. Small changes are reviewed within hours, large ones never well.
2. **Test first or with it.** A change of behaviour comes with a test that fails without it.
3. **Check:** `make lint test`[#if components?filter(c -> c.slot == "e2e")?has_content], and `make e2e` when what users see changed[/#if]. `pre-commit install`, once, runs the quick ones
   before each commit.
4. **Tell:** a line in [CHANGELOG.md](CHANGELOG.md) under *Unreleased* when a user or operator notices; a
   [decision record](docs/decisions/README.md) when the next person would ask "why?".
5. **Open a [#if github]pull[#else]merge[/#if] request.** The owners of what you touched are asked by themselves ([`CODEOWNERS`]([#if github].github[#else].gitlab[/#if]/CODEOWNERS)). One approval and a
   green `ci-ok` merge it.

Commit messages say in one line what the commit does ("Refuse a request without a name"), and below why.

Reviewers ask, in this order: does it do the right thing, can the next person understand it, is it tested where it can
break, is it the simplest that works? Formatting is not discussed: the formatter decides.
