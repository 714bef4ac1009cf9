# shellcheck shell=bash
# Assertions that go on after a failure: sourced, never run. They count in failures.

failures=0
ok() { say "  ok    $1"; }
bad() {
  say "  FAIL  $1: expected '$3', got '$2'"
  failures=$((failures + 1))
}

# equals NAME ACTUAL EXPECTED and matches NAME ACTUAL PATTERN
equals() { if [[ $2 == "$3" ]]; then ok "$1"; else bad "$@"; fi; }
matches() { if [[ $2 =~ $3 ]]; then ok "$1"; else bad "$@"; fi; }
