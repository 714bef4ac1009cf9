#!/bin/sh
[#noautoesc]
# Takes over what the templates of this repository changed since, as one commit, and leaves the report on it in
# upgrade.md of the Git folder. Where a change conflicts with one that was made here, nothing is written, and it fails.
set -eu

fail() {
  echo "upgrade: $1" >&2
  echo "where: $2" >&2
  echo "$3" >&2
  exit 1
}

report=$(git rev-parse --git-path upgrade.md)
rm -f "$report"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

command -v jq >/dev/null || fail "jq is missing" "PATH" "install it: it reads what scaffold reports"

program=scaffold
if [ -n "${SCAFFOLD_ARCHIVE-}" ]; then
  for ending in "" .sha256; do
    curl --fail --silent --show-error --location --retry 3 --output "$work/archive$ending" "$SCAFFOLD_ARCHIVE$ending" ||
      fail "$SCAFFOLD_ARCHIVE$ending cannot be downloaded" "SCAFFOLD_ARCHIVE" "set it to the address of scaffold-VERSION-linux-x64.tar.gz, with its .sha256 beside it"
  done
  expected=$(cut -d ' ' -f 1 "$work/archive.sha256")
  actual=$(sha256sum "$work/archive" | cut -d ' ' -f 1)
  [ "$actual" = "$expected" ] || fail "the archive is not what its checksum says" "$SCAFFOLD_ARCHIVE" "put both there anew: expected $expected, got $actual"
  mkdir "$work/scaffold"
  tar -xzf "$work/archive" -C "$work/scaffold" --strip-components=1
  program=$work/scaffold/bin/scaffold
elif ! command -v scaffold >/dev/null; then
  fail "there is no scaffold" "PATH, SCAFFOLD_ARCHIVE" "install it, or set the variable SCAFFOLD_ARCHIVE (of CI, too) to the address of scaffold-VERSION-linux-x64.tar.gz"
fi

if [ "${CI-}" = true ]; then
  # By its address upgrade-request.sh knows such a commit again.
  export GIT_AUTHOR_NAME=scaffold GIT_AUTHOR_EMAIL=scaffold@localhost
  export GIT_COMMITTER_NAME=scaffold GIT_COMMITTER_EMAIL=scaffold@localhost
fi

code=0
"$program" upgrade --on-conflict=fail --json > "$work/upgrade.json" || code=$?
state=$(jq --raw-output '.state // "failed"' "$work/upgrade.json")
jq --raw-output '.markdown // empty' "$work/upgrade.json" > "$work/upgrade.md"
if [ "$state" = up-to-date ]; then
  echo "up to date: there is nothing to take over"
  exit 0
fi
cat "$work/upgrade.md"
[#if github]
if [ -n "${GITHUB_STEP_SUMMARY-}" ]; then
  cat "$work/upgrade.md" >> "$GITHUB_STEP_SUMMARY"
fi
[/#if]
if [ "$state" = refused ]; then
  echo "upgrade: there are conflicts, and nothing was written; a person decides: scaffold upgrade" >&2
fi
if [ "$state" = committed ]; then
  mv "$work/upgrade.md" "$report"
fi
exit "$code"
[/#noautoesc]
