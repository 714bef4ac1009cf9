#!/bin/sh
# Checks the Markdown files: every relative link leads to a file that exists, every `make` target that is named exists.
set -eu

broken=0
report() {
  echo "$1" >&2
  broken=1
}

# fenced YES_OR_NO FILE: the lines between fences, or all others.
fenced() {
  awk -v wanted="$1" '/^ *(```|~~~)/ { inside = !inside; next } (inside ? "yes" : "no") == wanted' "$2"
}

pages=$(mktemp)
found=$(mktemp)
trap 'rm -f "$pages" "$found"' EXIT
git -c core.quotePath=false ls-files -co --exclude-standard -- '*.md' > "$pages"

while IFS= read -r page; do
  [ -f "$page" ] || continue

  # An escaped bracket is text.
  fenced no "$page" | grep -oE '(^|[^\])\]\([^)# ]+[^) ]*\)' | sed -e 's/^.*](//' -e 's/)$//' -e 's/#.*//' -e 's/%20/ /g' > "$found" || true
  while IFS= read -r link; do
    case $link in
      *://* | mailto:*) continue ;;
      /*) file=.$link ;;
      *) file=$(dirname "$page")/$link ;;
    esac
    [ -e "$file" ] || report "$page: the link to $link leads nowhere"
  done < "$found"

  {
    fenced no "$page" | grep -oE '`make( [a-z][a-z0-9-]*)+' || true
    fenced yes "$page" | grep -oE '^ *(\$ )?make( [a-z][a-z0-9-]*)+' || true
  } | sed -E 's/^.*make //' | tr ' ' '\n' | sort -u > "$found"
  while IFS= read -r target; do
    grep -Eq "^$target:" Makefile || report "$page: there is no target $target in the Makefile"
  done < "$found"
done < "$pages"

if [ "$broken" -ne 0 ]; then
  echo "broken docs: repair the pages above" >&2
  exit 1
fi
