#!/usr/bin/env bash
set -euo pipefail
# A first argument that is an option is meant for Maven.
[[ ${1-} != -* ]] || set -- mvn "$@"
exec "$@"
