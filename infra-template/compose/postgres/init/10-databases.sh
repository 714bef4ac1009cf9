#!/bin/sh
# One database and one role for each backend, so that none can read another's data.
#
# PostgreSQL's image runs this when the volume is empty. It creates only what is missing, so after a
# backend was added it can be run by hand: docker compose exec postgres sh /docker-entrypoint-initdb.d/10-databases.sh
set -eu

for database in $DATABASES; do
  variable="$(printf '%s' "$database" | tr '[:lower:]' '[:upper:]')_DATABASE_PASSWORD"
  eval "password=\${$variable-}"
  [ -n "$password" ] || {
    printf '%s is not set, so the database "%s" can have no password. Set it in .env (make init).\n' \
      "$variable" "$database" >&2
    exit 1
  }
  psql --set ON_ERROR_STOP=1 --set name="$database" --set password="$password" --no-psqlrc --quiet \
    --username postgres --dbname postgres <<'SQL'
SELECT format('CREATE ROLE %I LOGIN', :'name')
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'name') \gexec
ALTER ROLE :"name" PASSWORD :'password';
SELECT format('CREATE DATABASE %I OWNER %I', :'name', :'name')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'name') \gexec
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
SQL
done
