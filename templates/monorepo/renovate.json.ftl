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
  "packageRules": [
    {
      "description": "Small steps of one ecosystem come together; a major step comes alone.",
      "matchManagers": ["maven", "maven-wrapper"],
      "matchUpdateTypes": ["minor", "patch"],
      "groupName": "Java"
    },
    {
      "description": "Small steps of one ecosystem come together; a major step comes alone.",
      "matchManagers": ["npm"],
      "matchUpdateTypes": ["minor", "patch"],
      "groupName": "JavaScript"
    },
    {
      "description": "Small steps of one ecosystem come together; a major step comes alone.",
      "matchManagers": ["dockerfile", "docker-compose"[#if gitlab], "gitlabci"[/#if]],
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
    {
      "description": "The test runner and the browser that it drives are one version.",
      "matchPackageNames": ["@playwright/test", "playwright", "playwright-core"],
      "groupName": "Playwright"
    },
    {
      "description": "A new major version of the database is a migration: a person plans it.",
      "matchPackageNames": ["postgres"],
      "matchUpdateTypes": ["major"],
      "dependencyDashboardApproval": true
    }
  ]
}
