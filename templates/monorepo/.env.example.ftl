[#include "/templates/monorepo/.template/system.ftl"]
# The settings of this machine, read by Docker Compose. "make init" copies this file to .env, which Git ignores, and
# puts a random secret wherever it finds "change-me". Outside development the services refuse to start with that word.

# development, staging or production. Outside development, logs are JSON and placeholder secrets are refused.
APP_ENVIRONMENT=development

# --- Ports on this machine. They listen on 127.0.0.1 only; change one that something else uses already.
[#list running as c]
  [#list c.facts.processes as p]
    [#list (p.ports![])?filter(x -> x.host??) as x]

# [=called(c)]: port "[=x.name]" of its process "[=p.name]".
[=hostVariable(c, x)]=[=hostPort(c, x)]
    [/#list]
  [/#list]
[/#list]

# PostgreSQL.
POSTGRES_PORT=5432
[#if rabbitmq]

# The management page of RabbitMQ.
RABBITMQ_MANAGEMENT_PORT=15672
[/#if]
[#if redis]

# Redis.
REDIS_PORT=6379
[/#if]

# Grafana, which is there with the profile "obs".
GRAFANA_PORT=3000

# --- Secrets. PostgreSQL[#if rabbitmq] and RabbitMQ take theirs[#else] takes its[/#if] over when the volume is first made: a later change has to be made there too.

# The superuser "postgres" of PostgreSQL, for people. No service uses it.
POSTGRES_PASSWORD=change-me
[#list stores as c]

# The role and database "[=database(c)]" of [=called(c)].
[=variable(c, "DATABASE_PASSWORD")]=change-me
[/#list]
[#list running as c]
[#list secrets(c) as name]

# What [=called(c)] signs with, or keeps from others otherwise: its variable [=name].
[=variable(c, name)]=change-me
[/#list]
[/#list]
[#if rabbitmq]

# The user "[=name]" of RabbitMQ.
RABBITMQ_PASSWORD=change-me
[/#if]
[#if redis]

# Redis.
REDIS_PASSWORD=change-me
[/#if]

# --- Optional. Nothing is sent anywhere while these are not set.
[#list running as c]

# Where [=called(c)] reports its errors: the DSN of a Sentry-compatible service.
[=variable(c, "SENTRY_DSN")]=
[/#list]

# Where traces go, by OTLP over HTTP; this value is the container of the profile "obs".
# OTEL_EXPORTER_OTLP_ENDPOINT=http://observability:4318

# --- What newly built images say of themselves. "make" takes both from Git; set here, they serve those who call
# "docker compose build" by hand.
# VERSION=0.0.0-dev
# COMMIT=unknown
