[#include "/templates/monorepo/.template/system.ftl"]
[#-- The kinds of jobs that a component can have, in the order in which they are listed. --]
[#assign kinds = ["lint", "schema", "compatibility", "test", "integration", "migrations", "build", "image"]]
[#assign minutes = {"lint": 15, "schema": 15, "compatibility": 10, "test": 20, "integration": 30, "migrations": 20, "build": 20, "image": 30}]
[#function offers c kind]
  [#if kind == "image"][#return c.facts.image?? && c.facts.processes??][/#if]
  [#if kind == "compatibility"][#return c.facts.api??][/#if]
  [#return c.facts.make?? && c.facts.make[kind]??]
[/#function]
[#function language c][#return (c.facts.ci.setup)!"none"][/#function]
[#function version c][#return (c.facts.ci.version)!({"java": "25", "python": "3.13"}[language(c)]!"24")][/#function]
[#macro setup c kind]
[#if kind != "image"]
[#if language(c) == "java" && kind != "compatibility"]
      - uses: actions/setup-java@v5.7.0
        with:
          distribution: temurin
          java-version: "[=version(c)]"
          cache: maven
          cache-dependency-path: |
[#list (c.facts.ci.cache)!["pom.xml"] as key]
            [=c.path]/[=key]
[/#list]
[#elseif language(c) == "python" && kind != "compatibility"]
      - uses: actions/setup-python@v7.0.0
        with:
          python-version: "[=version(c)]"
      - uses: actions/cache@v5.0.5
        with:
          path: ~/.cache/uv
          key: [=c.name]-[=kind]-${{ hashFiles([#list (c.facts.ci.cache)!["requirements.txt"] as key]'[=c.path]/[=key]'[#sep], [/#list]) }}
          restore-keys: [=c.name]-
      - run: pip install uv==[=uv]
[#elseif language(c) == "node" || kind == "compatibility"]
      - uses: actions/setup-node@v7.0.0
        with:
          node-version: "[=(language(c) == "node")?then(version(c), "24")]"
          cache: npm
[#if kind == "compatibility"]
          cache-dependency-path: tools/*/package-lock.json
[#else]
          cache-dependency-path: |
[#list (c.facts.ci.cache)!["package-lock.json"] as key]
            [=c.path]/[=key]
[/#list]
[/#if]
[/#if]
[/#if]
[/#macro]
[#assign published = components?filter(c -> offers(c, "image"))]
[#assign jobs = ["repository-lint", "repository-secrets"]]
[#assign rest = components?filter(c -> c.facts.api?? && c.facts.api.style == "rest")?has_content]
[#if rest][#assign jobs = jobs + ["repository-test"]][/#if]
[#list components as c]
[#list kinds as kind]
[#if offers(c, kind)][#assign jobs = jobs + [c.name + "-" + kind]][/#if]
[/#list]
[/#list]
# One job per component and kind of check, for a pull request only of the components that it touches. Every step is a target
# of the Makefile, so it runs the same on your machine. Require the job `ci-ok` in the branch protection, and nothing else.
name: CI

on:
  pull_request:
  push:
    branches: [main]
    tags: ["v*.*.*"]
  schedule:
    # Base images and the world move even if we do not.
    - cron: "17 3 * * *"
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: ${{ github.workflow }}-${{ github.event.pull_request.number || github.run_id }}
  cancel-in-progress: true

env:
  # The commit that a pull request is compared with. Elsewhere everything is checked[#if published?has_content]: what is published has passed all of it[/#if].
  BASE: ${{ github.event.pull_request.base.sha }}

jobs:
  changes:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    outputs:
[#list components as c]
      [=c.name]: ${{ steps.changes.outputs.[=c.name] }}
[/#list]
      whole_system: ${{ steps.changes.outputs.whole_system }}
    steps:
      - uses: actions/checkout@v7.0.1
        with:
          fetch-depth: 0
          persist-credentials: false
      - id: changes
        run: make changes

  repository-lint:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@v7.0.1
        with:
          persist-credentials: false
      - run: make repository-lint

  repository-secrets:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@v7.0.1
        with:
          fetch-depth: 0
          persist-credentials: false
      - run: make repository-secrets
[#if rest]

  repository-test:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@v7.0.1
        with:
          persist-credentials: false
      - uses: actions/setup-node@v7.0.0
        with:
          node-version: "24"
          package-manager-cache: false
      - run: make repository-test
[/#if]
[#list components as c]
[#list kinds as kind]
[#if offers(c, kind)]

  [=c.name]-[=kind]:
    needs: changes
    if: [#if kind == "compatibility"]github.event_name == 'pull_request' && [/#if]needs.changes.outputs.[=c.name] == 'true'
    runs-on: ubuntu-24.04
    timeout-minutes: [=minutes[kind]?c]
    steps:
      - uses: actions/checkout@v7.0.1
        with:
[#if kind == "compatibility"]
          fetch-depth: 0
[/#if]
          persist-credentials: false
[@setup c kind /]
      - run: make [=c.name]-[=kind]
[/#if]
[/#list]
[/#list]
[#list tests as c]

  [=c.name]-run:
    needs: changes
    if: needs.changes.outputs.whole_system == 'true'
    runs-on: ubuntu-24.04
    timeout-minutes: 45
    strategy:
      fail-fast: false
      matrix:
        shard: [1, 2]
    steps:
      - uses: actions/checkout@v7.0.1
        with:
          persist-credentials: false
      - run: make up
      - run: make [=c.name]-run
        env:
          SHARD: ${{ matrix.shard }}/${{ strategy.job-total }}
      - if: failure()
        run: make ps logs FOLLOW=
      - if: failure()
        uses: actions/upload-artifact@v7.0.0
        with:
          name: [=c.name]-results-${{ matrix.shard }}
          path: [=c.path]/results
          if-no-files-found: ignore
          retention-days: 14
[/#list]
[#if backends?has_content]

  outages:
    needs: changes
    if: needs.changes.outputs.whole_system == 'true'
    runs-on: ubuntu-24.04
    timeout-minutes: 45
    steps:
      - uses: actions/checkout@v7.0.1
        with:
          persist-credentials: false
      - run: make outages
      - if: failure()
        run: make ps logs FOLLOW=
[/#if]

  ci-ok:
    if: always()
    needs:
      - changes
[#list jobs as job]
      - [=job]
[/#list]
[#list tests as c]
      - [=c.name]-run
[/#list]
[#if backends?has_content]
      - outages
[/#if]
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@v7.0.1
        with:
          persist-credentials: false
      - run: make ci-ok
        env:
          RESULTS: ${{ join(needs.*.result, ' ') }}
[#if published?has_content]

  # The images of each commit on the main branch, and of each release.
  publish:
    needs: ci-ok
    # Jobs that had nothing to do were skipped, and without a status function this one would be skipped after them.
    if: ${{ !cancelled() && needs.ci-ok.result == 'success' && github.event_name == 'push' }}
    runs-on: ubuntu-24.04
    timeout-minutes: 60
    # A branch and a tag at one commit take turns.
    concurrency: publish-${{ github.sha }}
    steps:
      - if: vars.IMAGE_REGISTRY == ''
        run: |
          reason="the variable IMAGE_REGISTRY of this repository is not set, see docs/releases.md"
          echo "::notice title=No images are published::$reason"
          echo "No images are published: $reason" >> "$GITHUB_STEP_SUMMARY"
      - if: vars.IMAGE_REGISTRY != ''
        uses: actions/checkout@v7.0.1
        with:
          fetch-depth: 0
          persist-credentials: false
      - if: vars.IMAGE_REGISTRY != ''
        run: make publish
        env:
          VERSION: ${{ github.ref_type == 'tag' && github.ref_name || '' }}
          REGISTRY: ${{ vars.IMAGE_REGISTRY }}
          REGISTRY_USER: ${{ secrets.IMAGE_REGISTRY_USER }}
          REGISTRY_PASSWORD: ${{ secrets.IMAGE_REGISTRY_PASSWORD }}
      - if: vars.IMAGE_REGISTRY != ''
        run: sed 's/^/- /' images.txt >> "$GITHUB_STEP_SUMMARY"
      - if: vars.IMAGE_REGISTRY != ''
        uses: actions/upload-artifact@v7.0.0
        with:
          name: images
          path: images.txt
          if-no-files-found: error
[/#if]
