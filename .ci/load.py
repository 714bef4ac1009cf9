"""Puts one backend of a stack that is up under load, and writes down what that showed: see `load`.

load.py round API PROJECT FILE   lists and creates orders for some time, on a stack that is fresh
load.py soak API PROJECT FILE    sends many requests, and looks at the memory of each container meanwhile
"""

import collections
import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.request
from dataclasses import asdict, dataclass
from pathlib import Path

CONNECTIONS = 16
PAGE = 20
ORDERS = 1_000
SECONDS = int(os.environ.get("LOAD_SECONDS", "15"))
WARM_UP_SECONDS = SECONDS
REQUESTS = int(os.environ.get("LOAD_REQUESTS", "100000"))
STEPS = 10
# Of all requests one in ten creates an order.
CREATE_EVERY = 10
PATIENCE_SECONDS = 900

GRAPHQL_LIST = """query Orders($first: Int!) {
  orders(first: $first) {
    edges { node { id product quantity status placedAt } }
    pageInfo { endCursor hasNextPage }
  }
}"""
GRAPHQL_CREATE = """mutation PlaceOrder($input: PlaceOrderInput!) {
  placeOrder(input: $input) { id product quantity status placedAt }
}"""
ORDER = {"product": "Tea", "quantity": 2}


def fail(what, where, hint):
    sys.exit(f"error: {what}\n  where: {where}\n  to do: {hint}")


@dataclass
class Operation:
    """A request, and the status of its answer where all is well."""

    method: str
    path: str
    body: object
    status: int

    @property
    def text(self):
        return json.dumps(self.body) if self.body else ""


OPERATIONS = {
    "rest": {
        "list": Operation("GET", f"/api/orders?first={PAGE}", None, 200),
        "create": Operation("POST", "/api/orders", ORDER, 201),
    },
    "graphql": {
        "list": Operation("POST", "/api/graphql", {"query": GRAPHQL_LIST, "variables": {"first": PAGE}}, 200),
        "create": Operation("POST", "/api/graphql", {"query": GRAPHQL_CREATE, "variables": {"input": ORDER}}, 200),
    },
}


class Stack:
    """The containers of a project."""

    def __init__(self, project, api):
        self.project = project
        self.operations = OPERATIONS[api]
        self.graphql = api == "graphql"
        lines = self.compose("ps", "--format", "json").splitlines()
        self.containers = {c["Service"]: c["ID"] for c in map(json.loads, lines)}
        # The container itself: on the machine's own port each request would go through a proxy of Docker's.
        form = "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}"
        self.address = output("docker", "inspect", "--format", form, self.containers["backend"])

    def compose(self, *arguments):
        return output("docker", "compose", *arguments, cwd=self.project)

    def ask(self, sql):
        psql = ["psql", "--username=postgres", "--dbname=backend", "--no-align", "--tuples-only", "--command", sql]
        return int(self.compose("exec", "-T", "postgres", *psql))

    def orders(self):
        return self.ask("SELECT count(*) FROM orders")

    def use(self):
        """Returns what each container has used up to now."""
        return {service: Use.of(container) for service, container in sorted(self.containers.items())}

    def metrics(self, name):
        """Returns the samples of a metric, by their labels as they are written."""
        with urllib.request.urlopen(f"http://{self.address}:8081/metrics") as answer:
            text = answer.read().decode()
        return {labels: float(value) for labels, value in re.findall(rf"^{name}\{{(.*)\}} (\S+)$", text, re.MULTILINE)}

    def answered(self):
        """Returns how many requests the API says it has answered, by their status."""
        counts = collections.Counter()
        for labels, count in self.metrics("http_server_requests_seconds_count").items():
            if 'uri="/api/' in labels:
                counts[int(re.search(r'status="(\d+)"', labels)[1])] += int(count)
        return counts

    def request(self, name):
        operation = self.operations[name]
        headers = {"Content-Type": "application/json"}
        address = f"http://{self.address}:8080{operation.path}"
        request = urllib.request.Request(address, operation.text.encode() or None, headers, method=operation.method)
        with urllib.request.urlopen(request) as answer:
            return answer.status, json.load(answer)

    def check(self):
        """Refuses to measure what does less than it should: a page is full, and has a next one."""
        status, answer = self.request("list")
        if self.graphql:
            connection = answer["data"]["orders"]
            items, more = connection["edges"], connection["pageInfo"]["hasNextPage"]
        else:
            items, more = answer["items"], answer["hasNextPage"]
        if status != 200 or len(items) != PAGE or not more:
            fail("the list is not a full page", self.project, "look at what the API answers")

    def check_answers(self):
        """Refuses all that was measured if anything failed since the containers were started."""
        right = {operation.status for operation in self.operations.values()}
        bad = {f"status {status}": count for status, count in self.answered().items() if status not in right}
        if self.graphql:
            # It tells errors with status 200.
            outcomes = self.metrics("graphql_request_seconds_count")
            bad |= {labels: count for labels, count in outcomes.items() if 'graphql_outcome="SUCCESS"' not in labels}
        if any(bad.values()):
            fail(f"requests failed: {bad}", self.project, "read the log of the container `backend`")

    def drain(self):
        """Waits until all orders are confirmed; returns the seconds that took."""
        started = time.monotonic()
        while left := self.ask("SELECT count(*) FROM orders WHERE status = 'PLACED'"):
            if time.monotonic() - started > PATIENCE_SECONDS:
                fail(f"{left} orders are still not confirmed", self.project, "read the log of `backend-worker`")
            time.sleep(0.5)
        return time.monotonic() - started


@dataclass
class Use:
    """What a container has used: bytes now, and seconds of processors since it was started."""

    anonymous: int
    working_set: int
    limit: int
    processor: float

    @classmethod
    def of(cls, container):
        address = f"http://docker/containers/{container}/stats?stream=false&one-shot=true"
        answer = json.loads(output("curl", "--silent", "--fail", "--unix-socket", "/var/run/docker.sock", address))
        memory, stats = answer["memory_stats"], answer["memory_stats"]["stats"]
        # The names of cgroups' second version, and of the first.
        return cls(
            anonymous=stats["anon"] if "anon" in stats else stats["total_rss"],
            working_set=memory["usage"] - (stats["inactive_file"] if "anon" in stats else stats["total_inactive_file"]),
            limit=memory["limit"],
            processor=answer["cpu_stats"]["cpu_usage"]["total_usage"] / 1e9,
        )


class Load:
    """A run of wrk: requests of one operation, or of several in turn. Any answer but the right one is an error."""

    def __init__(self, stack, seconds, **shares):
        requests = []
        for name, count in shares.items():
            operation = stack.operations[name]
            requests += [operation.method, operation.path, operation.text, str(count)]
        self.command = ["wrk", "--threads=1", f"--connections={CONNECTIONS}", f"--duration={seconds}s", "--timeout=10s"]
        self.command += [
            f"--script={Path(__file__).with_name('load.lua')}",
            f"http://{stack.address}:8080",
            "--",
            *requests,
        ]
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def end(self):
        """Ends it before its time."""
        self.process.send_signal(signal.SIGINT)

    def result(self):
        """Waits for its end; returns requests a second, milliseconds by percentile, and its own processor seconds."""
        said = self.process.stdout.read()
        _, status, used = os.wait4(self.process.pid, 0)
        self.process.returncode = os.waitstatus_to_exitcode(status)
        summary = re.search(r"^errors 0\nsummary (\d+) (\d+)$", said, re.MULTILINE)
        if self.process.returncode or not summary:
            fail("not all requests were answered as they should be", " ".join(self.command), said[:2000])
        requests, duration = map(int, summary.groups())
        told = {int(value): int(count) for value, count in re.findall(r"^latency (\d+) (\d+)$", said, re.MULTILINE)}
        seen = without_additions(told, duration // (requests // CONNECTIONS))
        if sum(seen.values()) != requests:
            fail(f"{sum(seen.values())} latencies of {requests} requests", " ".join(self.command), said[:2000])
        return {
            "requests": requests,
            "rate": requests / duration * 1e6,
            "milliseconds": {f"p{p}": percentile(seen, p) / 1000 for p in (50, 95, 99)},
            "processor": used.ru_utime + used.ru_stime,
        }


def without_additions(told, interval):
    """Returns the latencies that wrk measured.

    For each of two intervals or more, with one that it takes a request to take on average, wrk has added one for each
    request that could have been sent meanwhile: shorter by an interval, by two, and so on (`stats_correct` in its stats.c).
    """
    seen = dict(told)
    for latency in sorted(told, reverse=True):
        for added in range(latency - interval, interval, -interval) if latency >= 2 * interval else ():
            seen[added] -= seen[latency]
    return seen


def percentile(counts, percent):
    """The smallest value that so many percent of all do not exceed; `counts` says how often each is there."""
    rank, found = sum(counts.values()) * percent / 100, 0
    for value in sorted(counts):
        found += counts[value]
        if found >= rank:
            return value


def output(*command, **options):
    done = subprocess.run(command, check=False, capture_output=True, text=True, **options)
    if done.returncode:
        fail(f"`{command[0]}` ended with {done.returncode}", " ".join(command), done.stderr.strip())
    return done.stdout.strip()


def memory(use):
    """Returns what is kept of `Stack.use`."""
    return {service: asdict(each) for service, each in use.items()}


def fill(stack):
    """Creates the orders that there are at first."""
    for _ in range(ORDERS):
        stack.request("create")
    stack.drain()


def busy_seconds():
    """What all processors have worked since the machine was started."""
    user, nice, system, _idle, _wait, irq, softirq = map(int, Path("/proc/stat").read_text().split()[1:8])
    return (user + nice + system + irq + softirq) / os.sysconf("SC_CLK_TCK")


def measured(stack, name):
    """Measures one operation, and what containers, the load and all else took of the processors meanwhile."""
    before, all_before = stack.use(), busy_seconds()
    result = Load(stack, SECONDS, **{name: 1}).result()
    all_after, after = busy_seconds(), stack.use()
    spent = {s: after[s].processor - before[s].processor for s in after} | {"load": result["processor"]}
    spent["else"] = max(0, all_after - all_before - sum(spent.values()))
    result["processor"] = {s: seconds * 1000 / result["requests"] for s, seconds in spent.items()}
    result["memory"] = memory(after)
    return result


def round_of(stack):
    """Lists and creates orders on a fresh stack, after having warmed it up by the same."""
    time.sleep(5)
    idle = memory(stack.use())
    fill(stack)
    stack.check()
    for name in ("list", "create"):
        Load(stack, WARM_UP_SECONDS, **{name: 1}).result()
    stack.drain()
    listed = measured(stack, "list")
    before = stack.orders()
    created = measured(stack, "create")
    unconfirmed = stack.ask("SELECT count(*) FROM orders WHERE status = 'PLACED'")
    seconds = stack.drain()
    found = stack.orders() - before
    # What was under way when the time was over may be there as well.
    if not created["requests"] <= found <= created["requests"] + CONNECTIONS:
        fail(f"{created['requests']} orders were created, and {found} are there", stack.project, "read the logs")
    created |= {"unconfirmed": unconfirmed, "confirmed_after": seconds}
    return {"idle": idle, "list": listed, "create": created}


def soak_of(stack):
    """Sends all requests, and looks at the memory now and then."""
    fill(stack)
    stack.check()
    first, samples, started = stack.answered().total(), [], time.monotonic()
    load = Load(stack, PATIENCE_SECONDS, list=CREATE_EVERY - 1, create=1)
    for step in range(STEPS + 1):
        while load.process.poll() is None and stack.answered().total() - first < step * REQUESTS // STEPS:
            time.sleep(0.2)
        samples.append({"requests": stack.answered().total() - first, "memory": memory(stack.use())})
    seconds = time.monotonic() - started
    load.end()
    sent = load.result()["requests"]
    # A request is counted when it is over, which is a moment after its answer has come.
    time.sleep(1)
    counted = stack.answered().total() - first
    if not max(sent, REQUESTS) <= counted <= sent + CONNECTIONS:
        fail(f"{sent} requests were answered, and {counted} counted", stack.project, "look at the metrics of the API")
    return {"samples": samples, "seconds": seconds, "confirmed_after": stack.drain()}


def versions(stack):
    """Returns what the containers run."""

    def said(service, *command):
        return stack.compose("exec", "-T", service, *command)

    pom = Path(stack.project, "backend/pom.xml")
    if pom.exists():
        boot = re.search(
            r"<artifactId>spring-boot-starter-parent</artifactId>\s*<version>(.*)</version>", pom.read_text()
        )
        backend = [f"Spring Boot {boot[1]}", f"Java {said('backend', 'java', '--version').split()[1]}"]
    else:
        ask = "import django, gunicorn, platform; print(django.__version__, gunicorn.__version__, platform.python_version())"
        django, gunicorn, python = said("backend", "python", "-c", ask).split()
        backend = [f"Django {django}", f"gunicorn {gunicorn}", f"Python {python}"]
    postgres = said("postgres", "psql", "--username=postgres", "-Atc", "SHOW server_version").split()[0]
    return [*backend, f"PostgreSQL {postgres}"]


def main(what, api, project, file):
    stack = Stack(project, api)
    result = {"round": round_of, "soak": soak_of}[what](stack)
    stack.check_answers()
    result["versions"] = versions(stack)
    Path(file).write_text(json.dumps(result, indent=1))
    for name in ("list", "create"):
        if name in result:
            times = ", ".join(f"{p} {value:.1f}" for p, value in result[name]["milliseconds"].items())
            print(f"  {name}: {result[name]['rate']:.0f} requests a second; milliseconds: {times}")
    if what == "soak":
        print(f"  {REQUESTS:,} requests in {result['seconds']:.0f} s")


if __name__ == "__main__":
    main(*sys.argv[1:])
