[#include "/templates/monorepo/.template/system.ftl"]
[#assign published = running?filter(c -> c.facts.image??)]
# Releases

A release is a tag `vMAJOR.MINOR.PATCH` on `main`. Small and often: each says which commits it brought, so that an error that starts with it is found fast.

1. In [CHANGELOG.md](../CHANGELOG.md), give *Unreleased* its version and date, and open a new, empty *Unreleased* above. Write for those who use and run the system: what
   they can do now, what they must do, never how the code changed.
2. Merge that like any other change, then tag the merged commit and push the tag:

   ```sh
   git tag --annotate v1.2.0 --message "1.2.0"
   git push origin v1.2.0
   ```

3. Make [#if github]a GitHub release[#else]a GitLab release[/#if] of the tag, with that part of the changelog as its text.

CI checks everything at the tag[#if published?has_content], and then publishes its images. They say which release they are: `/version` and their labels (`org.opencontainers.image.version` and `.revision`)
name version and commit, each line of their logs the version. Between releases the version is `git describe`'s: the last tag, how many commits ago, and the commit[/#if].
[#if published?has_content]

## Images

Of each commit on `main` and of each release tag, once all checks have passed, the job `publish` pushes [#list published as c]`REGISTRY/[=c.name?no_esc]`[#sep][#if c?counter == published?size - 1] and [#else], [/#if][/#sep][/#list] to a registry. The tag
of an image is the commit, in full; a release has its own tag, such as `v1.2.0`, too.

- A tag is pushed once. What is there already stays, so the job can be run again; a release tag that was moved to another commit is refused. There is no `latest`.
- A release is built anew, for it names its version. The image under the commit stays what it was.
- `images.txt`, which the job keeps as an artifact, names each image by its digest, as `IMAGE:TAG@sha256:…`. Deploy that, and nothing else can come in its place.
- With each image go what it contains (an SBOM in SPDX) and how it was built (SLSA provenance): `docker buildx imagetools inspect IMAGE --format '{{json .SBOM}}'`, or `.Provenance`.

[#if github]
Where they go is a setting of the repository (*Settings › Secrets and variables › Actions*). Without the variable the job says so in its summary and publishes nothing:

| Setting | Is |
| --- | --- |
| variable `IMAGE_REGISTRY` | host of the registry and the path below which the images go, in lower case |
| secrets `IMAGE_REGISTRY_USER` and `IMAGE_REGISTRY_PASSWORD` | an account, best a machine's, that may read and write there and nothing else. For GitHub's own registry that is a classic token with the scope `write:packages` |

Add a tag ruleset for `v*` (*Settings › Rules*), so that only those who release can push such a tag, and nobody can move it.
[#else]
They go to the container registry of the GitLab project, with the credentials that GitLab gives the job: there is nothing to set. Where the project has no registry, the job ends with a warning that says so.

Protect the tags `v*` (*Settings › Repository › Protected tags*), so that only those who release can push one.
[/#if]
If the registry can make tags immutable, let it. If it makes no repositories by itself, make those first.

The same by hand, from a clone without changes, with the login that your Docker has there:

```sh
make publish REGISTRY=HOST/PATH
```

It starts a BuildKit of its own for that. `BUILDX_BUILDER` names another builder; one that can't make SBOM and provenance, or a registry that refuses them, needs `ATTESTATIONS=false`.
[/#if]

## Which number

| Change | Raises |
| --- | --- |
| somebody must act: a setting without default, an interface removed | MAJOR |
| somebody can do more | MINOR |
| something works that should have worked | PATCH |
