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

CI checks the commit when it is merged; it does not build tags, and publishes no images. `make image`, with the tag checked out, builds images that say which release they are: `/version` and their labels
(`org.opencontainers.image.version` and `.revision`) name version and commit, each line of their logs the version. Between releases the version is `git describe`'s: the last tag, how many commits ago, and
the commit.

| Change | Raises |
| --- | --- |
| somebody must act: a setting without default, an interface removed | MAJOR |
| somebody can do more | MINOR |
| something works that should have worked | PATCH |
