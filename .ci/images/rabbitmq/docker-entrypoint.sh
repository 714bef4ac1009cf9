#!/usr/bin/env bash
set -euo pipefail
if [[ $1 == rabbitmq* && $(id -u) == 0 ]]; then
  [[ $1 != rabbitmq-server ]] || find /var/lib/rabbitmq \! -user rabbitmq -exec chown rabbitmq '{}' +
  exec gosu rabbitmq "${BASH_SOURCE[0]}" "$@"
fi
exec "$@"
