[#include "/templates/monorepo/.template/system.ftl"]
[#assign kinds = ["lint", "schema", "compatibility", "test", "integration", "migrations", "build", "image"]]
[#assign stages = {"lint": "check", "schema": "check", "compatibility": "check", "test": "test", "integration": "test", "migrations": "test", "build": "build", "image": "build"}]
[#function offers c kind]
  [#if kind == "image"][#return c.facts.image?? && c.facts.processes??][/#if]
  [#if kind == "compatibility"][#return c.facts.api??][/#if]
  [#return c.facts.make?? && c.facts.make[kind]??]
[/#function]
[#function language c][#return (c.facts.ci.setup)!"none"][/#function]
[#assign published = components?filter(c -> offers(c, "image"))]
[#assign languages = components?map(c -> language(c))]
[#function docker kind][#return ["integration", "migrations", "image"]?seq_contains(kind)][/#function]
[#function paths c][#return [c.path + "/**/*"] + ((c.facts.ci.paths)![])?filter(p -> p != c.path + "/**")][/#function]
[#macro changed of]
      changes:
[#list of as path]
        - "[=path]"
[/#list]
        - Makefile
        - tools/**/*
        - .gitlab-ci.yml
[/#macro]
# One job per component and kind of check, for a merge request only of the components that it touches. Every script is a
# target of the Makefile, so it runs the same on your machine. "Pipelines must succeed" in the project's settings is the gate.

workflow:
  auto_cancel:
    on_new_commit: interruptible
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_PIPELINE_SOURCE == "schedule"
    - if: $CI_PIPELINE_SOURCE == "web"
    - if: $CI_COMMIT_TAG =~ /^v\d+\.\d+\.\d+/
[#if published?has_content]
    # Each commit there gets its images, also when the next one comes at once.
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
      auto_cancel:
        on_new_commit: none
[#else]
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
[/#if]

stages: [check, test, build, e2e, done[#if published?has_content], publish[/#if]]

variables:
  # The commit that a merge request is compared with.
  BASE: $CI_MERGE_REQUEST_DIFF_BASE_SHA

default:
  interruptible: true
  timeout: 45 minutes
  retry:
    max: 1
    when: [runner_system_failure, stuck_or_timeout_failure]

.tools:
  image: debian:trixie-slim
  before_script:
    - apt-get update --quiet=2
    - apt-get install --quiet=2 --yes --no-install-recommends git make

[#if languages?seq_contains("java")]
.java:
  extends: .tools
  image: maven:3.9-eclipse-temurin-25
  variables:
    MAVEN_OPTS: -Dmaven.repo.local=$CI_PROJECT_DIR/.cache/maven

[/#if]
[#if languages?seq_contains("python")]
.python:
  extends: .tools
  image: python:3.13-slim-trixie
  variables:
    UV_CACHE_DIR: $CI_PROJECT_DIR/.cache/uv
  before_script:
    - !reference [.tools, before_script]
    - pip install --quiet uv==[=uv]

[/#if]
.node:
  extends: .tools
  image: node:24-trixie-slim
  variables:
    npm_config_cache: $CI_PROJECT_DIR/.cache/npm

# Containers are started in a Docker engine of the job's own.
.docker:
  services:
    - name: docker:29-dind
      alias: docker
  variables:
    DOCKER_HOST: tcp://docker:2375
    DOCKER_TLS_CERTDIR: ""
    TESTCONTAINERS_HOST_OVERRIDE: docker

.docker-cli:
  image: docker:29-cli
  before_script:
    - apk add --no-cache git make

repository-lint:
  extends: .tools
  stage: check
  script:
    - make repository-lint

repository-secrets:
  extends: [.docker-cli, .docker]
  stage: check
  variables:
    GIT_DEPTH: "0"
  script:
    - make repository-secrets
[#if components?filter(c -> c.facts.api?? && c.facts.api.style == "rest")?has_content]

repository-test:
  extends: .node
  stage: check
  script:
    - make repository-test
[/#if]
[#list components as c]
[#assign base = {"java": ".java", "node": ".node", "python": ".python"}[language(c)]!".docker-cli"]
[#list kinds as kind]
[#if offers(c, kind)]

[=c.name]-[=kind]:
[#if kind == "image"]
  extends: [.docker-cli, .docker]
[#elseif kind == "compatibility"]
  extends: .node
[#elseif docker(kind)]
  extends: [[=base], .docker]
[#else]
  extends: [=base]
[/#if]
  stage: [=stages[kind]]
[#if kind == "compatibility"]
  variables:
    GIT_DEPTH: "0"
    npm_config_cache: $CI_PROJECT_DIR/.cache/npm
[/#if]
[#if kind != "image" && language(c) == "java" && kind != "compatibility"]
  cache:
    key:
      prefix: [=c.name]
      files: [[#list ((c.facts.ci.cache)!["pom.xml"])[0..*2] as key]"[=c.path]/[=key]"[#sep], [/#sep][/#list]]
    paths: [.cache/maven]
[#elseif kind != "image" && language(c) == "python" && kind != "compatibility"]
  cache:
    key:
      prefix: [=c.name]
      files: [[#list ((c.facts.ci.cache)!["requirements.txt"])[0..*2] as key]"[=c.path]/[=key]"[#sep], [/#sep][/#list]]
    paths: [.cache/uv]
[#elseif kind != "image" && language(c) == "node" && kind != "compatibility"]
  cache:
    key:
      prefix: [=c.name]
      files: [[#list ((c.facts.ci.cache)!["package-lock.json"])[0..*2] as key]"[=c.path]/[=key]"[#sep], [/#sep][/#list]]
    paths: [.cache/npm]
[/#if]
  needs: []
  rules:
[#if kind == "compatibility"]
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
[@changed paths(c) /]
[#else]
    - if: $CI_PIPELINE_SOURCE != "merge_request_event"
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
[@changed paths(c) /]
[/#if]
  script:
    - make [=c.name]-[=kind]
[/#if]
[/#list]
[/#list]
[#list tests as c]

[=c.name]-run:
  extends: [.docker-cli, .docker]
  stage: e2e
  parallel: 2
  variables:
    SHARD: $CI_NODE_INDEX/$CI_NODE_TOTAL
  needs: []
  rules:
    - if: $CI_PIPELINE_SOURCE != "merge_request_event"
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
      changes:
[#list components as any]
        - [=any.path]/**/*
[/#list]
        - compose.yaml
        - compose.dev.yaml
        - .env.example
        - Makefile
        - tools/**/*
        - .gitlab-ci.yml
  script:
    - make up
    - make [=c.name]-run
  after_script:
    - make ps logs FOLLOW=
  artifacts:
    when: on_failure
    paths: ["[=c.path]/results"]
    expire_in: 2 weeks
[/#list]

# Proposes, as one merge request, what the templates of this repository changed since. It is part of the pipeline
# schedule that has the variable SCAFFOLD_ARCHIVE, and gets the secret of its environment: see docs/development.md.
upgrade:
  extends: .tools
  stage: check
  interruptible: false
  resource_group: upgrade
  timeout: 15 minutes
  environment:
    name: upgrade
    action: access
  variables:
    GIT_DEPTH: "0"
  needs: []
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule" && $SCAFFOLD_ARCHIVE
  before_script:
    - apt-get update --quiet=2
    - apt-get install --quiet=2 --yes --no-install-recommends ca-certificates curl git jq make
  script:
    - make upgrade
    - make upgrade-request

# There is always a job, so that there is always a pipeline to require; it comes after all checks.
ci-ok:
  extends: .tools
  stage: done
  script:
    - make ci-ok
[#if published?has_content]

# The images of each commit on the default branch, and of each release, to the registry of this project.
publish:
  extends: [.docker-cli, .docker]
  stage: publish
  interruptible: false
  timeout: 60 minutes
  # A branch and a tag at one commit take turns.
  resource_group: publish
  variables:
    GIT_DEPTH: "0"
    VERSION: $CI_COMMIT_TAG
    REGISTRY: $CI_REGISTRY_IMAGE
    REGISTRY_USER: $CI_REGISTRY_USER
    REGISTRY_PASSWORD: $CI_REGISTRY_PASSWORD
  rules:
    - if: $CI_PIPELINE_SOURCE == "push" && ($CI_COMMIT_TAG || $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH)
  script:
    # Without a registry this is a warning of the pipeline, not its failure.
    - |
      if [ -z "$CI_REGISTRY_IMAGE" ]; then
        echo "No images are published: the container registry of this project is switched off. See docs/releases.md"
        exit 78
      fi
    - make publish
  allow_failure:
    exit_codes: 78
  artifacts:
    paths: [images.txt]
[/#if]
