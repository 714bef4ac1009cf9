#!/bin/sh
# Warns, and never fails, when a change is larger than a person reviews well. Lock files do not count.
set -eu

base=${1:?usage: size.sh BASE}
limit=600

lines=$(git diff --numstat "$base...HEAD" -- . ':(exclude,glob)**/package-lock.json' |
  awk '$1 != "-" { sum += $1 + $2 } END { print sum + 0 }')

if [ "$lines" -le "$limit" ]; then
  echo "$lines changed lines"
  exit 0
fi

warning="$lines changed lines; above $limit, reviews find less and take longer: can a part of this go first?"
[#if github]
if [ "${GITHUB_ACTIONS-}" = true ]; then
  echo "::warning title=Large change::$warning"
  exit 0
fi
[/#if]
echo "warning: $warning"
