#!/bin/sh
set -e
log() { [ -n "${NGINX_ENTRYPOINT_QUIET_LOGS:-}" ] || echo "$0: $*"; }
if [ "$1" = nginx ] || [ "$1" = nginx-debug ]; then
  for file in $(find /docker-entrypoint.d/ -follow -type f | sort -V); do
    if [ ! -x "$file" ]; then
      log "Ignoring $file, not executable"
      continue
    fi
    case $file in
      *.envsh)
        log "Sourcing $file"
        # shellcheck disable=SC1090 # what lies there is known at run time only
        . "$file"
        ;;
      *.sh)
        log "Launching $file"
        "$file"
        ;;
      *) log "Ignoring $file" ;;
    esac
  done
  log "Configuration complete; ready for start up"
fi
exec "$@"
