[#-- What the facts of the components say is gathered here; below stands what is made of it. --]
[#assign backends = components?filter(c -> c.slot == "backend")]
[#assign running = components?filter(c -> c.facts.processes??)]
[#assign tests = components?filter(c -> c.slot == "e2e")]
[#assign infrastructure = components?filter(c -> c.template == "infrastructure/compose")?first.path]
[#function service c p]
  [#return (p.name == c.facts.processes?first.name)?then(c.name, c.name + "-" + p.name)]
[/#function]
[#function database c]
  [#return c.name?replace("-", "_")]
[/#function]
[#function port p name]
  [#return p.ports?filter(x -> x.name == name)?first.port]
[/#function]
[#function loopback port]
  [#local variable = port.host?keep_before("=")]
  [#return "127.0.0.1:$" + "{" + variable + ":-" + port.host?keep_after("=") + "}:" + port.port]
[/#function]
[#assign stores = []]
[#assign targets = []]
[#assign broker = false]
[#list running as c]
  [#assign stored = false]
  [#list c.facts.processes as p]
    [#assign stored = stored || (p.needs![])?seq_contains("postgres")]
    [#assign broker = broker || (p.needs![])?seq_contains("rabbitmq")]
    [#if c.facts.metrics?has_content && (p.ports![])?filter(x -> x.name == "management")?has_content]
      [#assign targets += [{"service": service(c, p), "port": port(p, "management")}]]
    [/#if]
  [/#list]
  [#if stored]
    [#assign stores += [c]]
  [/#if]
[/#list]
# The whole system on one machine: "make up" starts it, "make down" stops it.
# What each variable means, and what it is when nobody sets it, stands in .env.example.
#
# Profiles: "e2e" adds the browser tests, "obs" adds dashboards and traces.
name: "[=name]"

# What holds for every container but "observability": it can write only where it must, has no rights that it does not
# use, can't eat up the machine's memory or disk, and comes back after a crash.
x-container: &container
  init: true
  restart: unless-stopped
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
      SENTRY_DSN: "${[=database(c)?upper_case]_SENTRY_DSN:-}"
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
      DATABASE_PASSWORD: "${[=database(c)?upper_case]_DATABASE_PASSWORD:?is missing. Run make init}"
    [/#if]
    [#if (p.needs![])?seq_contains("rabbitmq")]
      RABBITMQ_HOST: rabbitmq
      RABBITMQ_PORT: "5672"
      RABBITMQ_USER: "[=name]"
      RABBITMQ_PASSWORD: "${RABBITMQ_PASSWORD:?is missing. Run make init}"
    [/#if]
    [#if web]
      BACKEND_URL: "http://[=backends?first.name]:[=port(backends?first.facts.processes?first, "http")]"
    [/#if]
    [#list (p.environment!{}) as key, value]
      [=key]: "[=value]"
    [/#list]
    [#if p.ports?has_content && p.ports?filter(x -> x.host??)?has_content]
    ports:
      [#list p.ports?filter(x -> x.host??) as x]
      - "[=loopback(x)]"
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
      [=backends?first.name]:
        condition: service_healthy
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
    image: postgres:18-trixie
    user: postgres
    environment:
      POSTGRES_USER: postgres
      POSTGRES_PASSWORD: "${POSTGRES_PASSWORD:?is missing. Run make init}"
      DATABASES: [=stores?map(c -> database(c))?join(" ")]
    [#list stores as c]
      [=database(c)?upper_case]_DATABASE_PASSWORD: "${[=database(c)?upper_case]_DATABASE_PASSWORD:?is missing. Run make init}"
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
[#if broker]
  rabbitmq:
    <<: *container
    image: rabbitmq:4-management
    user: rabbitmq
    # The data belong to the node "rabbit@rabbitmq"; under another host name they would not be found again.
    hostname: rabbitmq
    environment:
      RABBITMQ_DEFAULT_USER: "[=name]"
      RABBITMQ_DEFAULT_PASS: "${RABBITMQ_PASSWORD:?is missing. Run make init}"
      # Else Erlang reserves memory for as many connections as files may be open: a billion on some machines.
      RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: "+Q 65536"
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
[#list tests as c]
  [=c.name]:
    <<: *container
    profiles: [e2e]
    image: "[=name]-[=c.name]:local"
    build: ./[=c.path]
    restart: "no"
    environment:
      CI:
      [#list running?filter(x -> x.slot == "frontend") as x]
      BASE_URL: "http://[=x.name]:[=port(x.facts.processes?first, "http")]"
      [/#list]
      [#list backends as x]
        [#if x?is_first]
      API_URL: "http://[=x.name]:[=port(x.facts.processes?first, "http")]/api"
      MANAGEMENT_URL: "http://[=x.name]:[=port(x.facts.processes?first, "management")]"
        [/#if]
      [/#list]
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
[#if broker]
  rabbitmq:
[/#if]
  observability:
