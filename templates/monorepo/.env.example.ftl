[#function variable c suffix]
  [#return c.name?replace("-", "_")?upper_case + suffix]
[/#function]
[#assign running = components?filter(c -> c.facts.processes??)]
[#assign broker = false]
[#assign stores = []]
[#list running as c]
  [#list c.facts.processes as p]
    [#assign broker = broker || (p.needs![])?seq_contains("rabbitmq")]
  [/#list]
  [#if c.facts.processes?filter(p -> (p.needs![])?seq_contains("postgres"))?has_content]
    [#assign stores += [c]]
  [/#if]
[/#list]
# The settings of this machine, read by Docker Compose. "make init" copies this file to .env, which Git ignores, and
# puts a random secret wherever it finds "change-me". Outside development the services refuse to start with that word.

# development, staging or production. Outside development, logs are JSON and placeholder secrets are refused.
APP_ENVIRONMENT=development

# --- Ports on this machine. They listen on 127.0.0.1 only; change one that something else uses already.
[#list running as c]
  [#list c.facts.processes as p]
    [#list (p.ports![])?filter(x -> x.host??) as x]

# [=c.facts.title]: port "[=x.name]" of its process "[=p.name]".
[=x.host?keep_before("=")]=[=x.host?keep_after("=")]
    [/#list]
  [/#list]
[/#list]

# PostgreSQL.
POSTGRES_PORT=5432
[#if broker]

# The management page of RabbitMQ.
RABBITMQ_MANAGEMENT_PORT=15672
[/#if]

# Grafana, which is there with the profile "obs".
GRAFANA_PORT=3000

# --- Secrets. PostgreSQL[#if broker] and RabbitMQ take[#else] takes[/#if] them over when the volume is first made: a later change has to be made there too.

# The superuser "postgres" of PostgreSQL, for people. No service uses it.
POSTGRES_PASSWORD=change-me
[#list stores as c]

# The role and database "[=c.name?replace("-", "_")]" of [=c.facts.title].
[=variable(c, "_DATABASE_PASSWORD")]=change-me
[/#list]
[#if broker]

# The user "[=name]" of RabbitMQ.
RABBITMQ_PASSWORD=change-me
[/#if]

# --- Optional. Nothing is sent anywhere while these are not set.
[#list running as c]

# Where [=c.facts.title] reports its errors: the DSN of a Sentry-compatible service.
[=variable(c, "_SENTRY_DSN")]=
[/#list]

# Where traces go, by OTLP over HTTP; this value is the container of the profile "obs".
# OTEL_EXPORTER_OTLP_ENDPOINT=http://observability:4318

# --- What newly built images say of themselves. "make" takes both from Git; set here, they serve those who call
# "docker compose build" by hand.
# VERSION=0.0.0-dev
# COMMIT=unknown
