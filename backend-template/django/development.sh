#!/bin/sh
# Runs the process named by the first argument from source, in the image's stage `development`. One that stays is
# started anew whenever the source changes, all of it.
set -eu

case ${1:-api} in
  api) ;;
  # [#if worker]
  worker | beat) ;;
  # [/#if]
  *) exec python -m processes "$@" ;;
esac
exec watchfiles --sigint-timeout 30 --filter python "python -m processes ${1:-api}" src
