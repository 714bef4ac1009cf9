"""Writes the page about what `load` measured: load_page.py RESULTS PAGE API...

Parts of the page about other APIs stay as they are. Exit code 1 where memory did not stay flat.
"""

import datetime
import json
import os
import platform
import statistics
import subprocess
import sys
from pathlib import Path

from load import CONNECTIONS, CREATE_EVERY, ORDERS, PAGE, REQUESTS, SECONDS, STEPS, WARM_UP_SECONDS

BACKENDS = {"spring": "Spring Boot", "django": "Django"}
HEADINGS = {"rest": "REST", "graphql": "GraphQL"}
MIB = 1024 * 1024
# Memory is flat where the end has no more than this over the middle.
GROWTH = 0.10
NOISE_BYTES = 4 * MIB


def row(*cells):
    return "| " + " | ".join(cells) + " |"


def table(*heads):
    return [row(*heads), row("---", *["---:"] * (len(heads) - 1))]


def figure(value):
    """At least two digits that count, and no more than make sense."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


class Results:
    """What was measured of one API."""

    def __init__(self, folder):
        self.rounds = {
            b: [json.loads(f.read_text()) for f in sorted(folder.glob(f"{b}-round-*.json"))] for b in BACKENDS
        }
        self.soak = {b: json.loads((folder / f"{b}-soak.json").read_text()) for b in BACKENDS}

    def each(self, backend, get):
        return [get(one) for one in self.rounds[backend]]

    def median(self, backend, get):
        return statistics.median(self.each(backend, get))


def speed(results):
    rounds = len(results.rounds["spring"])
    lines = [
        f"Medians of {rounds} rounds, for requests a second with the slowest and the fastest round."
        if rounds > 1
        else "One round.",
        "",
        *table("", *BACKENDS.values(), "Django, against Spring Boot"),
    ]

    def compare(label, get, spread=False):
        cells = []
        for backend in BACKENDS:
            seen = results.each(backend, get)
            cells.append(figure(statistics.median(seen)))
            if spread and rounds > 1:
                cells[-1] += f" ({figure(min(seen))} to {figure(max(seen))})"
        ratio = results.median("django", get) / results.median("spring", get)
        lines.append(row(label, *cells, f"{ratio:.2f} times"))

    for name in ("list", "create"):
        compare(f"{name}, requests a second", lambda r, n=name: r[n]["rate"], spread=True)
        for p in ("p50", "p95", "p99"):
            compare(f"{name}, {p} in milliseconds", lambda r, n=name, p=p: r[n]["milliseconds"][p])
    for name in ("list", "create"):
        compare(
            f"{name}, processor time of all containers in milliseconds a request",
            lambda r, n=name: sum(v for service, v in r[n]["processor"].items() if service not in ("load", "else")),
        )
    compare(
        "orders confirmed a second, once no more are created",
        lambda r: r["create"]["unconfirmed"] / r["create"]["confirmed_after"],
    )
    return lines


def processor(results):
    roles = ["backend", "postgres", "backend-worker", "broker", "other containers", "load", "else"]
    heads = ["backend", "postgres", "worker", "broker", "other containers", "wrk", "all else"]
    lines = ["Where the processor time went: milliseconds a request.", "", *table("", *heads)]

    def of(measured, role):
        time = measured["processor"]
        brokers = {"redis", "rabbitmq"}
        if role == "broker":
            return sum(time.get(service, 0) for service in brokers)
        if role == "other containers":
            return sum(value for service, value in time.items() if service not in brokers | set(roles))
        return time[role]

    for name in ("list", "create"):
        for backend, title in BACKENDS.items():
            cells = [results.median(backend, lambda r, n=name, o=role: of(r[n], o)) for role in roles]
            lines.append(row(f"{name}, {title}", *[f"{cell:.2f}" for cell in cells]))
    return lines


def memory(results):
    lines = [
        "Memory of each container in MiB: at first, some seconds after it has become healthy, and after both loads; medians. Anonymous",
        "memory is what the programs have asked for; the working set has files in it, too, that the kernel can't drop at once, such",
        "as PostgreSQL's shared buffers.",
        "",
        *table("", "anonymous, at first", "after the load", "working set, at first", "after the load", "limit"),
    ]
    for backend, title in BACKENDS.items():
        for service in results.rounds[backend][0]["idle"]:
            cells = [
                results.median(backend, lambda r, k=kind, s=service, of=of: of(r)[s][k]) / MIB
                for kind in ("anonymous", "working_set")
                for of in (lambda r: r["idle"], lambda r: r["create"]["memory"])
            ]
            limit = results.rounds[backend][0]["idle"][service]["limit"] / MIB
            lines.append(row(f"{title}: {service}", *[f"{cell:.0f}" for cell in cells], f"{limit:.0f}"))
    return lines


def growth(series):
    """Returns what the last three samples have over the three in the middle, in bytes."""
    middle = (len(series) - 1) // 2
    return statistics.mean(series[-3:]) - statistics.mean(series[middle - 1 : middle + 2])


def flat(series):
    return growth(series) <= max(GROWTH * (statistics.mean(series[-3:]) - growth(series)), NOISE_BYTES)


def endurance(results):
    """Returns the lines, and whether all is flat."""
    each = REQUESTS // STEPS
    between = (STEPS - 1 - STEPS // 2) * each
    lines = [
        f"Anonymous memory in MiB, while one new container `backend` answers {REQUESTS:,} requests, of which one in {CREATE_EVERY} creates an order and",
        f"all others list. Memory is flat where the mean of the last three samples has at most {GROWTH:.0%}, or {NOISE_BYTES // MIB} MiB, more than the mean of the",
        f"three in the middle, {between:,} requests earlier. The first half says nothing about leaks: a Java heap grows until it is collected, and pools fill.",
    ]
    all_flat = True
    for backend, title in BACKENDS.items():
        soak = results.soak[backend]
        services = list(soak["samples"][0]["memory"])
        series = {s: [sample["memory"][s]["anonymous"] for sample in soak["samples"]] for s in services}
        lines += ["", *table(f"{title}: requests", *services)]
        for sample in soak["samples"]:
            cells = [sample["memory"][s]["anonymous"] / MIB for s in services]
            lines.append(row(f"{sample['requests']:,}", *[f"{cell:.1f}" for cell in cells]))
        lines.append(row("end against middle", *[f"{growth(series[s]) / MIB:+.1f}" for s in services]))
        lines.append(row("flat", *["yes" if flat(series[s]) else "**no**" for s in services]))
        rate = REQUESTS / soak["seconds"]
        lines += ["", f"{figure(rate)} requests a second; none failed, and the API has counted all of them."]
        all_flat = all_flat and all(map(flat, series.values()))
    return lines, all_flat


def machine(results):
    wrk = subprocess.run(["dpkg-query", "-Wf", "${Version}", "wrk"], check=True, capture_output=True, text=True).stdout
    versions = [version for backend in BACKENDS for version in results.soak[backend]["versions"]]
    memory_gib = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3
    return (
        f"{datetime.date.today()}, Linux on {platform.machine()}, {os.cpu_count()} processors, {memory_gib:.0f} GiB; "
        f"{', '.join(dict.fromkeys(versions))}, wrk {wrk}."
    )


INTRODUCTION = f"""\
# Load

How both backends do under the same load, on one machine. Ratios come first, because they carry over to other machines better
than the rest.

`.ci/load` measures again and writes this page, `.ci/load rest` or `.ci/load graphql` one part of it. It needs root, what `.ci/setup`
brings, and wrk from Debian's package of that name, which is small and in C, so that most of the processors is left to what is measured (k6 and
Locust would need one for themselves). It adds times to its statistics for requests that it has not sent; these are taken out again.

## What is measured

Two projects with the same answers: `scaffold new load-spring -d backend=spring -d api=… -d worker=true --defaults`, and the same with `django`. Both
have their worker, though by default only Django has one, because otherwise one of them would do less: each order that is created adds a job to
the outbox, the worker sends it to its broker (RabbitMQ, Redis), takes it from there and confirms the order, all of that on the same processors.

- The stack is the one of `make up`, with the frontend, and `APP_ENVIRONMENT=production`. Nothing is tuned for this.
- Each round begins with new containers and an empty database. {ORDERS:,} orders are created, then orders are listed and created for {WARM_UP_SECONDS} seconds
  each, to warm up, and all jobs done. Then orders are listed for {SECONDS} seconds, and then created for {SECONDS}.
- {CONNECTIONS} connections that stay open; each sends its next request as soon as it has its answer.
- To the port of the container `backend` itself, on this machine: no gateway, no TLS, and not by the port that Docker forwards.
- *list* asks for the newest {PAGE} orders of many, the first page, with all their fields; *create* places an order and gives all its fields back.
- Any answer but the right one, and an order in the database too many or too few, ends the run: there are no errors in these figures.

What differs, as it is generated:

| | Spring Boot | Django |
| --- | --- | --- |
| who answers | one process, a virtual thread for each request | gunicorn, 2 processes with 8 threads each |
| connections to the database | at most 10, pooled | at most 12 for each of both processes, pooled |
| before a request uses one of them | it is asked whether it still works, if it was idle for half a second | it is asked whether it still works, each time |
| jobs at a time | 4 threads | 4 processes |
| job | removed from the outbox once RabbitMQ has confirmed that it has it | removed from the outbox in the transaction that does it |
| memory that `backend` may use | 768 MiB, of which 75 % for the heap | 512 MiB |

Neither limits how many requests a caller may send, nor how much of the processors it may take.
"""

END = """\
## What the figures do not say

- How many requests a production machine answers. Load, backend, database, worker and broker share the processors here: what one saves, all others
  gain. Elsewhere they have their own, and the processor time a request tells more than requests a second.
- How long callers wait at a given rate. Each connection waits for its answer before it asks again, so a backend that stalls is asked less
  meanwhile (coordinated omission), and at full load the times say little more than requests a second do: about the number of connections divided by it.
- What a service of your own takes. Listing and creating orders is little work; where a database query takes most of a request's time, the difference fades.
- The official images. These are stand-ins: Debian 13 with the same programs ([`.ci/README.md`](../.ci/README.md)); PostgreSQL there has no JIT, which such queries don't use.

## What it has changed

What stood in the way of the first measurements is mended in the templates. Before and after, on the same machine, busy with other work:

- Spring Boot's heap began with 12 MB, a 64th of the memory, and kept a young generation of 3 MB, which was collected 67 times a second and filled the
  old one with garbage. It begins with an eighth now: 2,356 to 2,700 lists a second instead of 1,639 and 1,675, and less memory after the load (230 to 233 MiB
  instead of 281).
- A connection that said nothing kept a thread of gunicorn's waiting for 5 seconds, and some clients open connections in advance. With 20 such connections to each port,
  liveness was not answered within 30 seconds; now they wait without a thread, and it is answered at once.
- RabbitMQ may keep 512 MiB of its log in memory before it writes a segment, which is all that its container has; at 64 MiB it does so now.
"""


def parts(page):
    """Returns the parts of a page by their headings."""
    return {part.split("\n", 1)[0]: part.rstrip("\n") for part in page.split("\n## ")[1:]}


def main(folder, page, *apis):
    page = Path(page)
    written, all_flat = parts(page.read_text()) if page.exists() else {}, True
    for api in apis:
        results = Results(Path(folder, api))
        lines, is_flat = endurance(results)
        all_flat = all_flat and is_flat
        body = [speed(results), processor(results), memory(results), lines, [machine(results)]]
        written[HEADINGS[api]] = "\n\n".join([HEADINGS[api], *["\n".join(lines) for lines in body]])
    measured = [f"## {written[heading]}\n" for heading in HEADINGS.values() if heading in written]
    page.write_text("\n".join([INTRODUCTION, *measured, END]))
    if not all_flat:
        sys.exit(f"error: memory did not stay flat\n  where: {page}\n  to do: find out what keeps it")


if __name__ == "__main__":
    main(*sys.argv[1:])
