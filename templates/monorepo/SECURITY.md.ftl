# Security

## Report a hole

Tell us in private, never in a public issue:
[#if github]
in this repository choose *Security*, then *Report a vulnerability*.
[#else]
open an issue in this project and tick *This issue is confidential*.
[/#if]
Say what an attacker can do, how you did it, and which version or commit you looked at.

You hear from us within two working days, and we agree with you on when it becomes public. Fixes go into the newest
release only.

## What protects this repository

- Secrets stay out of Git: `make init` makes local ones, `make repository-lint` refuses files that look like secrets, gitleaks
  looks into texts: before each commit (after `pre-commit install`), and in CI into every commit (`make repository-secrets`).
- Services refuse to start with placeholder secrets outside development.
- Containers run without root rights, with a read-only file system and without capabilities; ports listen on the loopback
  address only. The exceptions are for developers: `make dev`, whose build tools write, and the profile `obs`.
- Dependencies have exact versions. Base images[#if github] and CI actions[/#if] are named by the tag of a version, which Renovate (`renovate.json`) turns into
  digests. It proposes newer ones each week, security fixes at once.
[#if github]
- CI can read the repository, and nothing else. The job that proposes upgrades may push too, by a token of its own[#if components?filter(c -> c.facts.image?? && c.facts.processes??)?has_content], and the job
  that publishes may write to the registry, by credentials of its own[/#if].
[/#if]

When a secret did get into Git: revoke it first, then take it out. Deleting the commit is not enough.
