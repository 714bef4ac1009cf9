"""What the benchmarks have in common: the template in each tool's format, the tools, measuring, and the page."""

import dataclasses
import datetime
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
# Outside every repository: in a work tree a catalog is what Git would keep.
WORK = Path(tempfile.gettempdir()) / f"scaffold-benchmark-{os.getuid()}"
# One file of the template. {0} is its number; the other fields are filled in by each format.
BODY = """\
# {name} part {0}
#
# This file belongs to {name}, and says so here and there.

[service]
id = "{name}-{0}"
title = "Part {0} of {name}"
owner = "team-{name}@example.com"
replicas = {0}
{begin}
[service.queue]
id = "{name}-queue-{0}"
depth = 100
{end}
[service.limits]
""" + "".join(f"limit-{i:02} = {i * 37}  # what is left of the quota after {i} requests in a row\n" for i in range(40))


@dataclasses.dataclass
class Format:
    """How a tool writes what the template says."""

    name: str
    begin: str
    end: str
    path: str
    suffix: str = ""

    def write(self, folder: Path, count: int) -> None:
        for number in range(count):
            file = folder / self.path.format(number % 20, number, name=self.name)
            file = file.with_name(file.name + self.suffix)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(BODY.format(number, name=self.name, begin=self.begin, end=self.end))


SCAFFOLD = Format("acme-shop", "# [#if queue]", "# [/#if]", "group-{0}/{name}-{1}.toml")
COOKIECUTTER = Format(
    "{{ cookiecutter.name }}",
    "{% if cookiecutter.queue == 'yes' %}",
    "{% endif %}",
    "{{{{ cookiecutter.name }}}}/group-{0}/{{{{ cookiecutter.name }}}}-{1}.toml",
)
COPIER = Format("{{ name }}", "{% if queue %}", "{% endif %}", "group-{0}/{{{{ name }}}}-{1}.toml", ".jinja")


def write_templates(count: int) -> Path:
    """Writes the template in all formats, and returns the folder that holds them."""
    folder = WORK / f"templates-{count}"
    shutil.rmtree(folder, ignore_errors=True)

    template = folder / "scaffold" / "bench"
    SCAFFOLD.write(template, count)
    (template / ".template").mkdir()
    (template / ".template" / "template.yaml").write_text(
        "schema: 1\n"
        "kind: project\n"
        "name: bench\n"
        "title: Benchmark\n"
        "description: Many small files.\n"
        "placeholders:\n"
        "  acme-shop: name\n"
        "questions:\n"
        "  - {name: name, type: string, prompt: Name, default: acme-shop}\n"
        "  - {name: queue, type: bool, prompt: With a queue, default: true}\n"
    )

    COOKIECUTTER.write(folder / "cookiecutter", count)
    (folder / "cookiecutter" / "cookiecutter.json").write_text(
        json.dumps(
            {
                "name": "acme-shop",
                "queue": ["yes", "no"],
                "_jinja2_env_vars": {"trim_blocks": True, "lstrip_blocks": True},
            }
        )
    )

    COPIER.write(folder / "copier", count)
    (folder / "copier" / "copier.yml").write_text(
        "_envops: {trim_blocks: true, lstrip_blocks: true}\n"
        "name: {type: str, default: acme-shop}\n"
        "queue: {type: bool, default: true}\n"
    )
    return folder


def environment() -> dict[str, str]:
    """A person's environment without their settings, which could change what the tools do."""
    home = WORK / "home"
    home.mkdir(parents=True, exist_ok=True)
    kept = {key: os.environ[key] for key in ("PATH", "JAVA_HOME", "LANG", "LC_ALL") if key in os.environ}
    someone = {
        f"GIT_{role}_{key}": value
        for role in ("AUTHOR", "COMMITTER")
        for key, value in (("NAME", "bench"), ("EMAIL", "bench@example.com"))
    }
    return kept | someone | {"HOME": str(home), "PYTHONDONTWRITEBYTECODE": ""}


def run(command: list[str], **options) -> subprocess.CompletedProcess:
    return subprocess.run(command, check=True, env=environment(), **options)


def clear(path: Path) -> None:
    shutil.rmtree(path, ignore_errors=True)
    path.parent.mkdir(parents=True, exist_ok=True)


def install() -> None:
    """Installs the pinned tools, unless they are there."""
    wanted = (HERE / "requirements.txt").read_text()
    done = WORK / "venv" / "installed.txt"
    if not done.exists() or done.read_text() != wanted:
        shutil.rmtree(WORK / "venv", ignore_errors=True)
        venv.create(WORK / "venv", with_pip=True)
        pip = [str(WORK / "venv" / "bin" / "pip"), "--quiet", "--disable-pip-version-check"]
        subprocess.run(pip + ["install", "--requirement", str(HERE / "requirements.txt")], check=True)
        done.write_text(wanted)


@dataclasses.dataclass
class Case:
    """A command to measure.

    `written` is the folder that it makes; `prepare` is run in `folder` before each run, and not measured.
    """

    command: list[str]
    written: Path | None = None
    folder: Path | None = None
    prepare: list[list[str]] = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Seen:
    """Seconds of every run."""

    wall: list[float] = dataclasses.field(default_factory=list)
    cpu: list[float] = dataclasses.field(default_factory=list)


def measure(cases: dict[str, Case], rounds: int) -> dict[str, Seen]:
    """Runs every case once a round with hyperfine.

    What a run wrote is put aside and removed at the end: making files soon after many were removed is slow on some file
    systems, which would be the next one's loss.
    """
    seen = {name: Seen() for name in cases}
    order = list(cases)
    export = WORK / "hyperfine.json"
    aside = WORK / "aside"
    clear(aside)
    aside.mkdir()
    for number in range(rounds):
        for name in order[number % len(order):] + order[: number % len(order)]:
            case = cases[name]
            for command in case.prepare:
                run(command, cwd=case.folder, stdout=subprocess.DEVNULL)
            run(
                ["hyperfine", "--runs", "1", "--style", "none", "--shell", "none", "--export-json", str(export),
                 " ".join(quoted(word) for word in case.command)],
                cwd=case.folder,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            result = json.loads(export.read_text())["results"][0]
            seen[name].wall.append(result["median"])
            seen[name].cpu.append(result["user"] + result["system"])
            if case.written:
                case.written.rename(aside / f"{name}-{number}")
    clear(aside)
    return seen


def quoted(word: str) -> str:
    return "'" + word.replace("'", "'\\''") + "'"


def peak_memory(case: Case) -> int:
    """Returns the largest resident set of the command, or of a process that it started, in MiB."""
    if case.written:
        clear(case.written)
    for command in case.prepare:
        run(command, cwd=case.folder, stdout=subprocess.DEVNULL)
    process = subprocess.Popen(case.command, cwd=case.folder, env=environment(), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"error: {case.command} failed")
    unit = 1 if sys.platform == "darwin" else 1024
    return usage.ru_maxrss * unit // 2**20


def median(values: list[float]) -> float:
    return statistics.median(values)


def ratio(seen: dict[str, Seen], of: str, to: str, kind: str = "wall") -> float:
    return median(getattr(seen[of], kind)) / median(getattr(seen[to], kind))


def judged(what: str, value: float, most: float) -> str:
    return row(what, f"{value:.2f} times", f"{most:.2f}", "yes" if value <= most else "**no**")


def row(*cells: object) -> str:
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def machine() -> str:
    java = run([str(ROOT / "mvnw"), "--version"], capture_output=True, text=True).stdout
    # As `chrt` gives, where other work would get in the way.
    real_time = sys.platform == "linux" and os.sched_getscheduler(0) != os.SCHED_OTHER
    version = next((line for line in java.splitlines() if line.startswith("Java version")), "Java of unknown version")
    return (
        f"{datetime.date.today()}, {platform.system()} on {platform.machine()}, {os.cpu_count()} processors, "
        f"load {os.getloadavg()[0]:.1f} at the end{', all of this at real-time priority' if real_time else ''}; Python {platform.python_version()}, "
        f"{version.split(', runtime')[0].replace('Java version:', 'Java')}, "
        + " and ".join(line for line in (HERE / "requirements.txt").read_text().splitlines() if "==" in line)
        + "."
    )
