[#include "/templates/monorepo/.template/system.ftl"]
# Runs before each commit once `pre-commit install` was run here. The same checks run in CI.
minimum_pre_commit_version: "3.2.0"
default_install_hook_types: [pre-commit]
default_stages: [pre-commit]

repos:
  - repo: local
    hooks:
      - id: repository-lint
        name: docs and unencrypted secrets
        entry: make repository-lint
        language: system
        always_run: true
        pass_filenames: false
      - id: gitleaks
        name: secrets in texts (gitleaks)
        entry: gitleaks git --pre-commit --staged --redact --no-banner
        language: golang
        additional_dependencies: ["github.com/zricethezav/gitleaks/v8@v8.30.1"]
        always_run: true
        pass_filenames: false
[#list components?filter(c -> c.facts.make?? && c.facts.make.format??) as c]
      - id: [=c.name]-format
        name: "[=called(c)]: format"
        entry: make [=c.name]-format
        language: system
        files: ^[=c.path]/
        pass_filenames: false
[/#list]
