#!/bin/sh
# Refuses what must never be in Git unencrypted: environment files, key stores, private keys, and files that are named
# as encrypted ones but hold plain text. It looks at what is tracked or staged; gitleaks looks for tokens in texts.
set -eu

found=0
refuse() {
  echo "$1: $2" >&2
  found=1
}

files=$(mktemp)
trap 'rm -f "$files"' EXIT
git -c core.quotePath=false ls-files > "$files"

while IFS= read -r file; do
  case ${file##*/} in
    .env.example | .env.*.example) ;;
    .env | .env.*) refuse "$file" "an environment file with its values" ;;
    *.p12 | *.pfx | *.jks | *.keystore) refuse "$file" "a key store" ;;
    *.enc.yaml | *.enc.yml | *.enc.json | secrets.yaml | secrets.yml)
      if [ -f "$file" ] && ! grep -Eq '^sops:|"sops":' "$file"; then
        refuse "$file" "named as encrypted, but not encrypted by SOPS"
      fi
      ;;
  esac
done < "$files"

# The brackets keep this line from finding itself.
keys=$(git grep --cached -lIE -e '-----BEGIN [A-Z ]*PRIVATE KE[Y]-----' || test $? -eq 1)
for file in $keys; do
  refuse "$file" "a private key"
done

if [ "$found" -ne 0 ]; then
  echo "unencrypted secrets: take them out of the commit (git rm --cached FILE), and replace any that was ever pushed" >&2
  exit 1
fi
