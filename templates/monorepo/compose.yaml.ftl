[#include "/templates/monorepo/.template/system.ftl"]
[#function loopback c port]
  [#return "127.0.0.1:$" + "{" + hostVariable(c, port) + ":-" + hostPort(c, port) + "}:" + port.port]
[/#function]
[#assign targets = []]
[#list running as c]
  [#list c.facts.processes as p]
    [#if c.facts.metrics?has_content && (p.ports![])?filter(x -> x.name == "management")?has_content]
      [#assign targets += [{"service": service(c, p), "port": port(p, "management")}]]
    [/#if]
  [/#list]
[/#list]
# The whole system on one machine: "make up" starts it, "make down" stops it.
# What each variable means, and what it is when nobody sets it, stands in .env.example.
#
# Profiles: "e2e" adds the browser tests, "obs" adds dashboards and traces.
name: "[=name]"

# What holds for every container but "observability": it can write only where it must, has no rights that it does not
# use, can't eat up the machine's memory or disk, comes back after a crash, and has time to finish.
x-container: &container
  init: true
  restart: unless-stopped
  stop_grace_period: 30s
  read_only: true
  cap_drop: [ALL]
  security_opt: ["no-new-privileges:true"]
  logging:
    driver: json-file
    options:
      max-size: 10m
      max-file: "3"

services:
[#list running as c]
  [#list c.facts.processes as p]
    [#assign main = p?is_first]
    [#assign once = p.once!false]
  [=service(c, p)]:
    <<: *container
    image: "[=name]-[=c.name]:local"
    [#if main]
    build:
      context: ./[=c.path][=(c.facts.image.context != ".")?then("/" + c.facts.image.context, "")]
      [#if (c.facts.image.dockerfile!"Dockerfile") != "Dockerfile"]
      dockerfile: "[=c.facts.image.dockerfile]"
      [/#if]
      args:
        VERSION: "${VERSION:-0.0.0-dev}"
        COMMIT: "${COMMIT:-unknown}"
    [#else]
    # The same image as "[=c.name]", which builds it.
    pull_policy: never
    [/#if]
    [#if p.command?has_content]
    command: [[#list p.command as word]"[=word?replace("$", "$$")]"[#sep], [/#list]]
    [/#if]
    [#if once]
    restart: "no"
    [/#if]
    [#assign web = c.slot == "frontend" && backends?has_content]
    environment:
      APP_ENVIRONMENT: "${APP_ENVIRONMENT:-development}"
    [#if !once]
      SENTRY_DSN: "${[=variable(c, "SENTRY_DSN")]:-}"
    [/#if]
    [#if c.slot == "backend" && !once]
      # Without a value this one is left out altogether: nothing is traced.
      OTEL_EXPORTER_OTLP_ENDPOINT:
    [/#if]
    [#if (p.needs![])?seq_contains("postgres")]
      DATABASE_HOST: postgres
      DATABASE_PORT: "5432"
      DATABASE_NAME: [=database(c)]
      DATABASE_USER: [=database(c)]
      DATABASE_PASSWORD: "${[=variable(c, "DATABASE_PASSWORD")]:?is missing. Run make init}"
    [/#if]
    [#if (p.needs![])?seq_contains("rabbitmq")]
      RABBITMQ_HOST: rabbitmq
      RABBITMQ_PORT: "5672"
      RABBITMQ_USER: "[=name]"
      RABBITMQ_PASSWORD: "${RABBITMQ_PASSWORD:?is missing. Run make init}"
    [/#if]
    [#if (p.needs![])?seq_contains("redis")]
      REDIS_HOST: redis
      REDIS_PORT: "6379"
      REDIS_PASSWORD: "${REDIS_PASSWORD:?is missing. Run make init}"
    [/#if]
    [#if c.name != c.slot && ((p.needs![])?seq_contains("rabbitmq") || (p.needs![])?seq_contains("redis"))]
      QUEUE_PREFIX: [=c.name].
    [/#if]
    [#list p.secrets![] as name]
      [=name]: "${[=variable(c, name)]:?is missing. Run make init}"
    [/#list]
    [#if web]
      BACKEND_URL: "[=origin(bound?first, "http")]"
      [#if others?has_content]
      OTHER_BACKENDS: "[=others?map(x -> x.name + "=" + origin(x, "http"))?join(" ")]"
      [/#if]
    [/#if]
    [#list (p.environment!{}) as key, value]
      [=key]: "[=value]"
    [/#list]
    [#if p.ports?has_content && p.ports?filter(x -> x.host??)?has_content]
    ports:
      [#list p.ports?filter(x -> x.host??) as x]
      - "[=loopback(c, x)]"
      [/#list]
    [/#if]
    tmpfs: [/tmp]
    mem_limit: [=p.memory!(c.facts.language == "java")?then("768m", "128m")]
    [#if p.needs?has_content || p.after?has_content || web]
    depends_on:
      [#list p.needs![] as need]
      [=need]:
        condition: service_healthy
      [/#list]
      [#list p.after![] as name]
        [#assign earlier = c.facts.processes?filter(x -> x.name == name)?first]
      [=service(c, earlier)]:
        condition: [=(earlier.once!false)?then("service_completed_successfully", "service_healthy")]
      [/#list]
      [#if web]
        [#list bound + others as x]
      [=x.name]:
        condition: service_healthy
        [/#list]
      [/#if]
    [/#if]
    [#if p.health??]
    healthcheck:
      test: [[#list p.health.command as word]"[=word?replace("$", "$$")]"[#sep], [/#list]]
      interval: 10s
      timeout: 5s
      retries: 3
      start_period: 180s
      start_interval: 1s
    [/#if]

  [/#list]
[/#list]
[#if stores?has_content]
  postgres:
    <<: *container
    image: postgres:18-[=alpine?then("alpine", "trixie")]
    user: postgres
    environment:
      POSTGRES_USER: postgres
      POSTGRES_PASSWORD: "${POSTGRES_PASSWORD:?is missing. Run make init}"
      DATABASES: [=stores?map(c -> database(c))?join(" ")]
    [#list stores as c]
      [=variable(c, "DATABASE_PASSWORD")]: "${[=variable(c, "DATABASE_PASSWORD")]:?is missing. Run make init}"
    [/#list]
    ports:
      - "127.0.0.1:${POSTGRES_PORT:-5432}:5432"
    volumes:
      - postgres:/var/lib/postgresql
      - ./[=infrastructure]/postgres/init:/docker-entrypoint-initdb.d:ro
    tmpfs: [/tmp, /run/postgresql]
    shm_size: 128m
    mem_limit: 512m
    healthcheck:
      # Over the network: while the first start creates the databases, the server listens on its socket only.
      test: ["CMD", "pg_isready", "--host=127.0.0.1", "--username=postgres", "--quiet"]
      interval: 10s
      timeout: 5s
      retries: 5
      start_period: 60s
      start_interval: 1s

[/#if]
[#if rabbitmq]
  rabbitmq:
    <<: *container
    image: rabbitmq:4-management[=alpine?then("-alpine", "")]
    user: rabbitmq
    # The data belong to the node "rabbit@rabbitmq"; under another host name they would not be found again.
    hostname: rabbitmq
    environment:
      RABBITMQ_DEFAULT_USER: "[=name]"
      RABBITMQ_DEFAULT_PASS: "${RABBITMQ_PASSWORD:?is missing. Run make init}"
      # Else Erlang reserves memory for as many connections as files may be open: a billion on some machines. And what the
      # queues write to their log stays in memory until the log is full, by default at 512 MiB, which is all that is here.
      RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: "+Q 65536 -ra wal_max_size_bytes 67108864"
    ports:
      - "127.0.0.1:${RABBITMQ_MANAGEMENT_PORT:-15672}:15672"
    volumes:
      - rabbitmq:/var/lib/rabbitmq
    tmpfs: [/tmp, /var/log/rabbitmq]
    mem_limit: 512m
    healthcheck:
      test: ["CMD", "rabbitmq-diagnostics", "--quiet", "check_port_connectivity"]
      interval: 15s
      timeout: 15s
      retries: 5
      start_period: 90s
      start_interval: 3s

[/#if]
[#if redis]
  redis:
    <<: *container
    image: redis:8-[=alpine?then("alpine", "trixie")]
    user: redis
    # Jobs, not a cache: each write is on the disk within a second, and when the memory is full it refuses new ones
    # instead of dropping old ones. The password stays out of the list of processes.
    command:
      - sh
      - -c
      - >-
        umask 077 && printf 'requirepass "%s"\n' "$$REDIS_PASSWORD" >/tmp/redis.conf &&
        exec redis-server /tmp/redis.conf --dir /data --appendonly yes --maxmemory 256mb --maxmemory-policy noeviction
    environment:
      REDIS_PASSWORD: "${REDIS_PASSWORD:?is missing. Run make init}"
    ports:
      - "127.0.0.1:${REDIS_PORT:-6379}:6379"
    volumes:
      - redis:/data
    tmpfs: [/tmp]
    # Twice what the data may take: while it writes them anew, it may need a copy.
    mem_limit: 512m
    healthcheck:
      test: ["CMD-SHELL", "REDISCLI_AUTH=$$REDIS_PASSWORD redis-cli ping | grep -q PONG"]
      interval: 10s
      timeout: 5s
      retries: 5
      start_period: 60s
      start_interval: 1s

[/#if]
[#list tests as c]
  [=c.name]:
    <<: *container
    profiles: [e2e]
    image: "[=name]-[=c.name]:local"
    build: ./[=c.path]
    restart: "no"
    environment:
      CI:
      [#list page as x]
      BASE_URL: "[=origin(x, "http")]"
      [/#list]
      [#list bound as x]
      API_URL: "[=origin(x, "http")]/api"
      MANAGEMENT_URL: "[=origin(x, "management")]"
      [/#list]
      [#if others?has_content]
      OTHER_BACKENDS: "[=others?map(x -> x.name + "=" + origin(x, "http"))?join(" ")]"
      [/#if]
    volumes:
      # Report, traces and screenshots, for whoever runs this: give "docker compose run" your own --user.
      - ./[=c.path]/results:/e2e/results
    tmpfs: [/tmp]
    # Browsers share memory between their processes here.
    shm_size: 512m
    mem_limit: 2g
    depends_on:
      [#list running as x]
        [#list x.facts.processes?filter(p -> !(p.once!false)) as p]
      [=service(x, p)]:
        condition: service_healthy
        [/#list]
      [/#list]

[/#list]
  observability:
    profiles: [obs]
    # Grafana, Prometheus, Tempo and an OpenTelemetry collector, for a developer's machine and not for production. Its image
    # runs many programs as root, and they write where they like.
    image: grafana/otel-lgtm:0.11.0
    init: true
    restart: unless-stopped
    ports:
      - "127.0.0.1:${GRAFANA_PORT:-3000}:3000"
    volumes:
      - observability:/data
      - ./[=infrastructure]/observability/prometheus.yaml:/otel-lgtm/prometheus.yaml:ro
      - ./[=infrastructure]/observability/dashboards.yaml:/otel-lgtm/grafana/conf/provisioning/dashboards/repository.yaml:ro
      - ./[=infrastructure]/observability/dashboards:/etc/grafana/dashboards:ro
    configs:
      - source: scrape-targets
        target: /etc/prometheus/targets.yaml
    security_opt: ["no-new-privileges:true"]
    mem_limit: 2g
    healthcheck:
      test: ["CMD", "test", "-f", "/tmp/ready"]
      interval: 10s
      timeout: 5s
      retries: 3
      start_period: 120s
      start_interval: 2s
    logging:
      driver: json-file
      options:
        max-size: 10m
        max-file: "3"

configs:
  # The processes that Prometheus asks for their metrics.
  scrape-targets:
    content: |
      [#list targets as target]
      - targets: ["[=target.service]:[=target.port]"]
        labels:
          service: [=target.service]
      [/#list]

volumes:
[#if stores?has_content]
  postgres:
[/#if]
[#if rabbitmq]
  rabbitmq:
[/#if]
[#if redis]
  redis:
[/#if]
  observability:
