#!/bin/sh
[#include "/templates/monorepo/.template/system.ftl"]
[#noautoesc]
[#assign apis = backends?filter(c -> c.facts.api??)]
[#assign styles = apis?map(c -> c.facts.api.style)]
[#function brokers c]
  [#return ["rabbitmq", "redis"]?filter(need -> needing(need)?map(x -> x.name)?seq_contains(c.name))]
[/#function]
[#-- The process of a backend that a broker gives its jobs to. --]
[#function worker_of c broker]
  [#return service(c, c.facts.processes?filter(p -> (p.needs![])?seq_contains(broker))?first)]
[/#function]
# Takes from the backends of the started stack what they need, and gives it back: readiness must fail and liveness must not,
# the API must say so in the form of its contract, nothing may be lost, and all must recover by itself. Their logs must have
# the contract's fields. Knows nothing of how a backend is made, only its contract.
set -eu

# Logs are JSON outside development; at the end the stack is as .env has it.
export APP_ENVIRONMENT=staging
failures=0

restore() {
  unset APP_ENVIRONMENT
  docker compose up --detach --wait >/dev/null 2>&1 || echo "the stack did not come back: make up" >&2
}
trap restore EXIT
trap 'exit 130' INT TERM

check() { # check DESCRIPTION COMMAND...
  description=$1
  shift
  if "$@"; then
    echo "ok: $description"
  else
    echo "FAILED: $description" >&2
    failures=$((failures + 1))
  fi
}

# within SECONDS COMMAND...: tries it until it succeeds
within() {
  end=$(($(date +%s) + $1))
  shift
  until "$@"; do
    [ "$(date +%s)" -lt "$end" ] || return 1
    sleep 1
  done
}

address() { # address SERVICE PORT
  docker compose port "$1" "$2"
}

answers() { # answers STATUS SERVICE PATH, on the port for operators
  [ "$(curl --silent --max-time 10 --output /dev/null --write-out '%{http_code}' "http://$(address "$2" 8081)$3")" = "$1" ]
}

is_healthy() { # is_healthy SERVICE, as its own check says
  [ "$(docker inspect --format '{{.State.Health.Status}}' "$(docker compose ps --quiet "$1")")" = healthy ]
}

is_unhealthy() {
  ! is_healthy "$1"
}

stop() {
  docker compose stop "$1" >/dev/null 2>&1
}

start() {
  docker compose start "$1" >/dev/null 2>&1
}
[#if sample]
[#if styles?seq_contains("graphql")]

graphql() { # graphql SERVICE QUERY
  curl --silent --max-time 10 --header 'Content-Type: application/json' \
    --data "{\"query\": \"$(printf '%s\n' "$2" | sed 's/"/\\"/g')\"}" "http://$(address "$1" 8080)/api/graphql"
}

place_by_graphql() { # place_by_graphql SERVICE: prints the answer
  graphql "$1" 'mutation { placeOrder(input: {product: "Tea", quantity: 1}) { id status } }'
}

find_by_graphql() { # find_by_graphql SERVICE ID
  graphql "$1" "{ order(id: \"$2\") { status } }"
}

refuses_by_graphql() { # refuses_by_graphql SERVICE
  graphql "$1" '{ orders(first: 1) { edges { cursor } } }' | grep -Eq '"errors".*"code": ?"INTERNAL"'
}
[/#if]
[#if styles?seq_contains("rest")]

place_by_rest() { # place_by_rest SERVICE: prints the answer
  curl --silent --max-time 10 --header 'Content-Type: application/json' \
    --data '{"product": "Tea", "quantity": 1}' "http://$(address "$1" 8080)/api/orders"
}

find_by_rest() { # find_by_rest SERVICE ID
  curl --silent --max-time 10 "http://$(address "$1" 8080)/api/orders/$2"
}

refuses_by_rest() { # refuses_by_rest SERVICE
  answer=$(curl --silent --max-time 10 --include "http://$(address "$1" 8080)/api/orders?first=1")
  printf '%s\n' "$answer" | head -n 1 | grep -q ' 500' &&
    printf '%s\n' "$answer" | grep -iq '^content-type: application/problem+json' &&
    printf '%s\n' "$answer" | grep -Eq '"code": ?"INTERNAL"'
}
[/#if]

id_of() { # id_of ANSWER
  printf '%s\n' "$1" | sed -n 's/.*"id": *"\([0-9a-f-]*\)".*/\1/p'
}

takes_orders() { # takes_orders SERVICE STYLE
  [ -n "$(id_of "$("place_by_$2" "$1")")" ]
}

has_status() { # has_status SERVICE STYLE STATUS ID...
  service=$1
  style=$2
  status=$3
  shift 3
  for id in "$@"; do
    "find_by_$style" "$service" "$id" | grep -Eq "\"status\": ?\"$status\"" || return 1
  done
}
[/#if]

[#noparse]
has_field() { # has_field LINES DOTTED-NAME: in every line, nested or dotted
  nested="\"${2%.*}\": ?\{[^}]*\"${2##*.}\": ?"
  ! printf '%s\n' "$1" | grep -Ev "\"$2\": ?|$nested"
}

logs_are_in_form() { # logs_are_in_form SERVICE
  lines=$(docker compose logs --no-color --no-log-prefix "$1")
  [ -n "$lines" ] || return 1
  for field in @timestamp log.level message service.name service.version labels.commit; do
    has_field "$lines" "$field" || return 1
  done
}
[/#noparse]

docker compose up --detach --wait >/dev/null 2>&1

# --- The database

stop postgres
[#list backends as c]
check '[=c.name]: readiness fails without the database' within 30 answers 503 [=c.name] /health/readiness
check '[=c.name]: liveness does not' answers 200 [=c.name] /health/liveness
[#if sample && c.facts.api??]
check '[=c.name]: the API says that it failed, in its form and in time' refuses_by_[=c.facts.api.style] [=c.name]
[/#if]
[/#list]
start postgres
[#list backends as c]
check '[=c.name]: it recovers by itself' within 120 answers 200 [=c.name] /health/readiness
[#if sample && c.facts.api??]
check '[=c.name]: the API answers again' within 60 takes_orders [=c.name] [=c.facts.api.style]
[/#if]
[/#list]
[#list backends as c]
[#list brokers(c) as broker]

# --- The broker of [=c.name]

within 120 is_healthy [=worker_of(c, broker)]
stop [=broker]
[#if sample && c.facts.api??]
ids=
for _ in 1 2 3 4 5 6 7 8 9 10; do
  ids="$ids $(id_of "$(place_by_[=c.facts.api.style] [=c.name])")"
done
# shellcheck disable=SC2086 # several words
set -- $ids
check '[=c.name]: orders are accepted while the broker is away' [ $# = 10 ]
check '[=c.name]: they wait' has_status [=c.name] [=c.facts.api.style] PLACED "$@"
[/#if]
check '[=c.name]: the API does not depend on the broker' answers 200 [=c.name] /health/readiness
check '[=worker_of(c, broker)]: it says that it can not work' within 120 is_unhealthy [=worker_of(c, broker)]
start [=broker]
check '[=worker_of(c, broker)]: it recovers by itself' within 180 is_healthy [=worker_of(c, broker)]
[#if sample && c.facts.api??]
check '[=c.name]: none of them was lost' within 180 has_status [=c.name] [=c.facts.api.style] CONFIRMED "$@"
[/#if]
[/#list]
[/#list]

# --- The logs of all that
[#list backends as c]
[#list c.facts.processes?filter(p -> !(p.once!false)) as p]
check '[=service(c, p)]: each line of its log has the fields of the contract' logs_are_in_form [=service(c, p)]
[/#list]
[/#list]

[ "$failures" -eq 0 ]
[/#noautoesc]
