#!/bin/sh
# Checks the Markdown files: every relative link leads to a file that exists, every `make` target that is named exists.
set -eu

broken=0
report() {
  echo "$1" >&2
  broken=1
}

pages=$(mktemp)
found=$(mktemp)
trap 'rm -f "$pages" "$found"' EXIT
git ls-files -co --exclude-standard -- '*.md' > "$pages"

while IFS= read -r page; do
  [ -f "$page" ] || continue

  # An escaped bracket is text.
  grep -oE '(^|[^\])\]\([^)# ]+[^) ]*\)' "$page" | sed -e 's/^.*](//' -e 's/)$//' -e 's/#.*//' -e 's/%20/ /g' > "$found" || true
  while IFS= read -r link; do
    case $link in
      *://* | mailto:*) continue ;;
      /*) file=.$link ;;
      *) file=$(dirname "$page")/$link ;;
    esac
    [ -e "$file" ] || report "$page: the link to $link leads nowhere"
  done < "$found"

  grep -oE '(^|`)make( [a-z][a-z0-9-]*)+' "$page" | sed -E 's/^`?make //' | tr ' ' '\n' | sort -u > "$found" || true
  while IFS= read -r target; do
    grep -Eq "^$target:" Makefile || report "$page: there is no target $target in the Makefile"
  done < "$found"
done < "$pages"

if [ "$broken" -ne 0 ]; then
  echo "broken docs: repair the pages above" >&2
  exit 1
fi
