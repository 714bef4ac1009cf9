#!/usr/bin/env bash
# Prepares the database on the first start, then runs the server: the variables and folders of the official image.
set -euo pipefail

# from_file NAME [DEFAULT]: sets NAME, also from the file that NAME_FILE names.
from_file() {
  local name=$1 file_name=${1}_FILE
  if [[ -n ${!name-} && -n ${!file_name-} ]]; then
    echo >&2 "error: both $name and $file_name are set (but are exclusive)"
    exit 1
  fi
  local value=${!name-${2-}}
  [[ -z ${!file_name-} ]] || value=$(<"${!file_name}")
  export "$name=$value"
  unset "$file_name"
}

sql() { psql -v ON_ERROR_STOP=1 --no-psqlrc --no-password --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" "$@"; }

run_init_files() {
  local file
  for file in /docker-entrypoint-initdb.d/*; do
    case $file in
      *.sh)
        echo "$0: running $file"
        # shellcheck disable=SC1090 # what lies there is known at run time only
        if [[ -x $file ]]; then "$file"; else . "$file"; fi
        ;;
      *.sql) echo "$0: running $file" && sql -f "$file" ;;
      *.sql.gz) echo "$0: running $file" && gunzip -c "$file" | sql ;;
      */\*) ;;
      *) echo "$0: ignoring $file" ;;
    esac
  done
}

initialize() {
  if [[ -z $POSTGRES_PASSWORD && ${POSTGRES_HOST_AUTH_METHOD-} != trust ]]; then
    echo >&2 "Error: Database is uninitialized and superuser password is not specified."
    echo >&2 "       You must specify POSTGRES_PASSWORD to a non-empty value for the superuser."
    exit 1
  fi
  # shellcheck disable=SC2086 # the variable holds options, as in the official image
  initdb --set unix_socket_directories=/var/run/postgresql --username="$POSTGRES_USER" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") ${POSTGRES_INITDB_ARGS-}
  printf '\nhost all all all %s\n' "${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}" >>"$PGDATA/pg_hba.conf"

  PGPASSWORD=$POSTGRES_PASSWORD
  export PGPASSWORD
  # No network until everything is there: who waits for the port sees a complete database.
  pg_ctl -D "$PGDATA" -o "-c listen_addresses=''" -w start
  if [[ $POSTGRES_DB != postgres ]]; then
    sql --dbname postgres --set db="$POSTGRES_DB" <<<'CREATE DATABASE :"db";'
  fi
  run_init_files
  pg_ctl -D "$PGDATA" -m fast -w stop
  unset PGPASSWORD
  printf '\nPostgreSQL init process complete; ready for start up.\n\n'
}

# Asked for help or the version, the server needs no database.
wants_help() {
  local argument
  for argument; do
    case $argument in -'?' | --help | --describe-config | -V | --version) return 0 ;; esac
  done
  return 1
}

[[ ${1-} != -* ]] || set -- postgres "$@"

if [[ ${1-} == postgres ]] && ! wants_help "$@"; then
  if [[ $(id -u) == 0 ]]; then
    mkdir -p "$PGDATA"
    chmod 00700 "$PGDATA"
    find "$PGDATA" \! -user postgres -exec chown postgres '{}' +
    exec gosu postgres "${BASH_SOURCE[0]}" "$@"
  fi
  if [[ -s $PGDATA/PG_VERSION ]]; then
    printf '\nPostgreSQL Database directory appears to contain a database; Skipping initialization\n\n'
  else
    mkdir -p "$PGDATA"
    chmod 00700 "$PGDATA"
    from_file POSTGRES_PASSWORD
    from_file POSTGRES_USER postgres
    from_file POSTGRES_DB "$POSTGRES_USER"
    from_file POSTGRES_INITDB_ARGS
    initialize
  fi
fi
exec "$@"
