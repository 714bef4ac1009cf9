# CI by what changed

**Status:** accepted

## Context

In one repository, checking everything for each change makes everyone wait for what they did not touch; checking less lets breakage through where parts meet.

## Decision

[#if github]GitHub Actions[#else]GitLab CI[/#if] runs a job for each part and kind of check: in a [#if github]pull[#else]merge[/#if] request for the parts that it touches, and the end-to-end tests when anything that runs is touched. Everything runs on `main`, for
a release and each night. Every step is a target of the `Makefile`. What passes on `main`, and each release, is published as images. Once a week a job proposes what the templates of this repository changed since.

## What it costs

Which paths belong to which part is written down, and can be wrong; that shows on `main`, before anything is published.

## Alternatives

A build system that knows every dependency, such as Bazel: exact, cached, and a full-time job. Everything each time: right for as long as it takes a few minutes.
