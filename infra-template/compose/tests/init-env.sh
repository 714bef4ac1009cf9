#!/bin/sh
# Tests of scripts/init-env, in a temporary folder. Prints each failure, exits 1 when there was one.
set -eu

script=$(cd "$(dirname "$0")/.." && pwd)/scripts/init-env
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0

check() { # check DESCRIPTION COMMAND...
  description=$1
  shift
  if "$@"; then
    printf 'ok: %s\n' "$description"
  else
    printf 'FAILED: %s\n' "$description" >&2
    failures=$((failures + 1))
  fi
}

refuses() {
  ! "$@" 2>"$folder/error" && [ -s "$folder/error" ]
}

value() { # value NAME
  sed -n "s/^$1=//p" "$folder/.env"
}

check 'a folder without .env.example is refused, with a reason' refuses "$script" "$folder"

printf '%s\n' '# Explains PORT=change-me.' 'PORT=8080' 'FIRST_PASSWORD=change-me' 'SECOND_PASSWORD=change-me' \
  >"$folder/.env.example"
printf '%s' 'LAST=without a line end' >>"$folder/.env.example"
"$script" "$folder" >/dev/null

check 'only the owner can read the file' test -n "$(find "$folder/.env" -perm 600)"
check 'a secret has 48 hexadecimal digits' grep -Eq '^FIRST_PASSWORD=[0-9a-f]{48}$' "$folder/.env"
check 'two secrets differ' test "$(value FIRST_PASSWORD)" != "$(value SECOND_PASSWORD)"
check 'other settings are kept' test "$(value PORT)/$(value LAST)" = '8080/without a line end'
check 'comments are kept' grep -q '^# Explains PORT=change-me.$' "$folder/.env"
check 'no draft is left behind' test -z "$(find "$folder" -name '.env.??????')"

cp "$folder/.env" "$folder/before"
printf '\nNEW_SETTING=1\n' >>"$folder/.env.example"
"$script" "$folder" >/dev/null 2>"$folder/hints"
check 'a second run changes nothing' cmp -s "$folder/.env" "$folder/before"
check 'a second run names what is missing' grep -q 'lacks NEW_SETTING' "$folder/hints"

[ "$failures" -eq 0 ]
