#!/bin/sh
# Compares an API schema with the one at a base commit, and fails on a change that breaks its clients.
set -eu

base=${1:?usage: compatibility.sh BASE SCHEMA CHECKER}
schema=${2:?usage: compatibility.sh BASE SCHEMA CHECKER}
checker=${3:?usage: compatibility.sh BASE SCHEMA CHECKER}

if ! from=$(git merge-base "$base" HEAD 2>/dev/null); then
  echo "compatibility: '$base' has no commit in common with HEAD" >&2
  echo "where: the commit given as BASE" >&2
  echo "fetch its history (git fetch origin main), or give another commit: make compatibility BASE=COMMIT" >&2
  exit 1
fi
if ! git cat-file -e "$from:$schema" 2>/dev/null; then
  echo "$schema: new since $base, nothing to compare with"
  exit 0
fi

before=$(mktemp)
trap 'rm -f "$before"' EXIT
git show "$from:$schema" > "$before"

npm ci --prefix "$checker" --no-audit --no-fund --silent
node "$checker/check.mjs" "$before" "$schema"
