# Changelog

What users and operators of [=title] notice, newest first. Versions follow [Semantic Versioning](https://semver.org);
[release notes](docs/releases.md) says how one is made.

## Unreleased

### Added

- The first version of everything.
