#!/bin/sh
set -e
# Options, and words that are no command, are meant for node.
if [ "${1#-}" != "$1" ] || { [ -z "$(command -v "$1")" ] || { [ -f "$1" ] && ! [ -x "$1" ]; }; }; then
  set -- node "$@"
fi
exec "$@"
