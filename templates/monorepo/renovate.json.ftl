[#assign java = components?map(c -> c.facts.language)?seq_contains("java")]
[#assign python = components?map(c -> c.facts.language)?seq_contains("python")]
{
  "$schema": "https://docs.renovatebot.com/renovate-schema.json",
  "extends": [
    "config:recommended",
    ":semanticCommitsDisabled",
    "docker:pinDigests"[#if github],
    "helpers:pinGitHubActionDigests"[/#if]
  ],
  "schedule": ["before 6am on monday"],
  "minimumReleaseAge": "3 days",
  "prConcurrentLimit": 5,
  "labels": ["dependencies"],
  "lockFileMaintenance": {
    "enabled": true,
    "schedule": ["before 6am on the first day of the month"]
  },
  "vulnerabilityAlerts": {
    "enabled": true,
    "minimumReleaseAge": null,
    "labels": ["dependencies", "security"]
  },
  "pre-commit": {
    "enabled": true
  },
[#if python]
  "pip-compile": {
    "managerFilePatterns": ["/(^|/)requirements(-dev|-reload)?\\.txt$/"],
    "rangeStrategy": "bump"
  },
  "pep621": {
    "enabled": false
  },
  "pip_requirements": {
    "enabled": false
  },
  "poetry": {
    "enabled": false
  },
[/#if]
  "customManagers": [
    {
      "customType": "regex",
      "description": "Images that the Makefile runs.",
      "managerFilePatterns": ["/^Makefile$/"],
      "matchStrings": [" := (?<depName>[a-z0-9./-]+):(?<currentValue>[a-z0-9.-]+)(@(?<currentDigest>sha256:[a-f0-9]+))?"],
      "autoReplaceStringTemplate": " := {{{depName}}}:{{{newValue}}}{{#if newDigest}}@{{{newDigest}}}{{/if}}",
      "datasourceTemplate": "docker"
    }[#if java],
    {
      "customType": "regex",
      "description": "Images that the tests run.",
      "managerFilePatterns": ["/(^|/)src/test/java/.+\\.java$/"],
      "matchStrings": ["String IMAGE = \"(?<depName>[^\":@]+):(?<currentValue>[^\":@]+)\";"],
      "datasourceTemplate": "docker"
    },
    {
      "customType": "regex",
      "description": "Tomcat, where a project takes another than Spring Boot brings.",
      "managerFilePatterns": ["/(^|/)pom\\.xml$/"],
      "matchStrings": ["<tomcat\\.version>(?<currentValue>[^<]+)</tomcat\\.version>"],
      "depNameTemplate": "org.apache.tomcat.embed:tomcat-embed-core",
      "datasourceTemplate": "maven"
    }[/#if][#if python],
    {
      "customType": "regex",
      "description": "Images that the tests run.",
      "managerFilePatterns": ["/(^|/)tests/.+\\.py$/"],
      "matchStrings": ["IMAGE = \"(?<depName>[^\":@]+):(?<currentValue>[^\":@]+)\""],
      "datasourceTemplate": "docker"
    },
    {
      "customType": "regex",
      "description": "uv, wherever it is installed.",
      "managerFilePatterns": [[#if github]"/^\\.github/workflows/.+\\.yml$/"[#else]"/^\\.gitlab-ci\\.yml$/"[/#if], "/(^|/)Dockerfile$/"],
      "matchStrings": ["\\buv==(?<currentValue>[0-9.]+)"],
      "depNameTemplate": "uv",
      "datasourceTemplate": "pypi"
    }[/#if]
  ],
  "packageRules": [
    {
      "description": "Images that are built here.",
      "matchDatasources": ["docker"],
      "matchPackageNames": ["[=name]-*"],
      "enabled": false
    },
[#if java]
    {
      "description": "Small steps of one ecosystem come together; a major step comes alone.",
      "matchManagers": ["maven"],
      "matchUpdateTypes": ["minor", "patch"],
      "groupName": "Java"
    },
[/#if]
    {
      "description": "Small steps of one ecosystem come together; a major step comes alone.",
      "matchManagers": ["npm"],
      "matchUpdateTypes": ["minor", "patch"],
      "groupName": "JavaScript"
    },
    {
      "description": "Small steps of one ecosystem come together; a major step comes alone.",
      "matchManagers": ["dockerfile", "docker-compose"[#if gitlab], "gitlabci"[/#if][#if java || python], "custom.regex"[/#if]],
      "matchDatasources": ["docker"],
      "matchUpdateTypes": ["minor", "patch", "pin", "digest"],
      "groupName": "container images"
    },
[#if github]
    {
      "description": "Small steps of one ecosystem come together; a major step comes alone.",
      "matchManagers": ["github-actions"],
      "matchUpdateTypes": ["minor", "patch", "pin", "digest"],
      "groupName": "CI actions"
    },
[/#if]
[#if python]
    {
      "description": "Small steps of one ecosystem come together; a major step comes alone.",
      "matchManagers": ["pip-compile"],
      "matchUpdateTypes": ["minor", "patch"],
      "groupName": "Python packages"
    },
    {
      "description": "Releases of Django with long-term support are those whose second number is 2.",
      "matchPackageNames": ["django"],
      "allowedVersions": "/^\\d+\\.2(\\.\\d+)?$/"
    },
    {
      "description": "One Python in image, CI and tools.",
      "matchDepNames": ["python"],
      "matchUpdateTypes": ["major", "minor"],
      "groupName": "Python"
    },
    {
      "description": "Testcontainers does not take a tag and a digest together.",
      "matchFileNames": ["**/tests/**"],
      "matchDatasources": ["docker"],
      "pinDigests": false
    },
[/#if]
[#if java]
    {
      "description": "Testcontainers does not take a tag and a digest together.",
      "matchFileNames": ["**/src/test/java/**"],
      "pinDigests": false
    },
[/#if]
    {
      "description": "What looks for secrets before a commit also looks in CI.",
      "matchPackageNames": ["zricethezav/gitleaks", "github.com/zricethezav/gitleaks/v8"],
      "groupName": "gitleaks"
    },
    {
      "description": "A new major version of the database is a migration: a person plans it.",
      "matchPackageNames": ["postgres"],
      "matchUpdateTypes": ["major"],
      "dependencyDashboardApproval": true
    }
  ]
}
