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
check 'a secret has 64 hexadecimal digits' grep -Eq '^FIRST_PASSWORD=[0-9a-f]{64}$' "$folder/.env"
check 'two secrets differ' test "$(value FIRST_PASSWORD)" != "$(value SECOND_PASSWORD)"
check 'other settings are kept' test "$(value PORT)/$(value LAST)" = '8080/without a line end'
check 'comments are kept' grep -q '^# Explains PORT=change-me.$' "$folder/.env"
check 'no draft is left behind' test -z "$(find "$folder" -name '.env.??????')"

cp "$folder/.env" "$folder/before"
"$script" "$folder" >/dev/null
check 'a second run changes nothing' cmp -s "$folder/.env" "$folder/before"

sed 's/^PORT=.*/PORT=9090/' "$folder/before" >"$folder/.env"
printf '%s\n' '# WITHOUT=this' >>"$folder/.env"
printf 'MINE=no line end' >>"$folder/.env"
cp "$folder/.env" "$folder/before"
cat >>"$folder/.env.example" <<'EXAMPLE'

MINE=theirs
WITHOUT=that

# A section.

# New to all.
# And secret.
NEW_PASSWORD=change-me
NEW_SETTING=50% \n
EXAMPLE
said=$("$script" "$folder")
check 'what is there stays' test "$(head -c "$(wc -c <"$folder/before")" "$folder/.env")" = "$(cat "$folder/before")"
check 'a setting of the last line is whole' test "$(value MINE)" = 'no line end'
check 'a setting that was commented out stays so' test -z "$(value WITHOUT)"
check 'a new setting is added' test "$(value NEW_SETTING)" = '50% \n'
check 'a new secret is a fresh one' grep -Eq '^NEW_PASSWORD=[0-9a-f]{64}$' "$folder/.env"
check 'its comment comes along, and no other' test "$(grep -c '^# [A-Z][a-z]' "$folder/.env")" = 3
check 'what was added is said' test "$said" = "$folder/.env got NEW_PASSWORD NEW_SETTING; the rest is as it was."

[ "$failures" -eq 0 ]
