#!/bin/sh
# Runs the server as the user redis, with the official image's arguments and defaults.
set -e
# A first argument that is an option or a configuration file is meant for the server.
case ${1-} in -* | *.conf) set -- redis-server "$@" ;; esac
if [ "$1" = redis-server ] && [ "$(id -u)" = 0 ]; then
  find . \! -user redis -exec chown redis '{}' +
  exec gosu redis "$0" "$@"
fi
[ "$(umask)" != 0022 ] || umask 0077
if [ "$1" = redis-server ]; then
  # The official image's server is built with this default.
  case " $* " in *" --protected-mode "* | *.conf*) ;; *) set -- "$@" --protected-mode no ;; esac
fi
exec "$@"
