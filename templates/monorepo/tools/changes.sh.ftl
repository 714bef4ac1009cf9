#!/bin/sh
[#noautoesc]
# Says, line by line as NAME=true or NAME=false, which components differ from a base commit, and whether anything that
# runs does. Without a base everything counts as changed.
set -eu

base=${1-}

if [ -n "$base" ]; then
  if ! from=$(git merge-base "$base" HEAD 2>/dev/null); then
    echo "changes: '$base' has no commit in common with HEAD" >&2
    echo "where: the commit given as BASE" >&2
    echo "fetch its history (git fetch origin main), or give another commit: make changes BASE=COMMIT" >&2
    exit 1
  fi
fi

touched() {
  [ -n "$base" ] || return 0
  status=0
  git diff --quiet "$from" HEAD -- "$@" || status=$?
  case $status in
    0) return 1 ;;
    1) return 0 ;;
    *) exit "$status" ;;
  esac
}

say() {
  echo "$1"
[#if github]
  # The outputs of a step are what it writes there.
  if [ -n "${GITHUB_OUTPUT-}" ]; then
    echo "$1" >> "$GITHUB_OUTPUT"
  fi
[/#if]
}

# What every component is built and checked by.
everything=false
if touched Makefile tools [#if github].github/workflows[#else].gitlab-ci.yml[/#if]; then
  everything=true
fi

running=$everything
if touched compose.yaml compose.dev.yaml .env.example; then
  running=true
fi
[#list components as c]

changed=$everything
if touched ':(glob)[=c.path]/**'[#if c.facts.ci?? && c.facts.ci.paths??][#list c.facts.ci.paths?filter(p -> p != c.path + "/**") as path] ':(glob)[=path]'[/#list][/#if]; then
  changed=true
fi
if $changed; then
  running=true
fi
say "[=c.name]=$changed"
[/#list]
say "whole_system=$running"
[/#noautoesc]
