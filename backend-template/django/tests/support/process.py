"""Processes of the service, as the image starts them."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, Protocol, Self
from uuid import uuid4

_SOURCE = Path(__file__).parents[2] / "src"
PROBE_SECONDS = 5
"""When a probe gives up."""

_PATIENCE_SECONDS = 60

_REAL_SECRET = "a secret of sixty letters, none of which anybody else will know"


class Process:
    """One process, with ports of its own and all that it says in a file."""

    def __init__(
        self, arguments: Sequence[str], variables: Mapping[str, str], folder: Path
    ) -> None:
        self.port, self.management_port = _free_ports()
        self._log = folder / f"{uuid4()}.log"
        self._temporary = folder / f"{uuid4()}"
        self._temporary.mkdir()
        self._arguments = arguments
        self._variables = {
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
            "PYTHONPATH": str(_SOURCE),
            "PYTHONUNBUFFERED": "1",
            "TMPDIR": str(self._temporary),
            "API_PORT": str(self.port),
            "MANAGEMENT_PORT": str(self.management_port),
            "APP_ENVIRONMENT": "staging",
            "SECRET_KEY": _REAL_SECRET,
            **variables,
        }

    def __enter__(self) -> Self:
        with self._log.open("w") as log:
            self.running = subprocess.Popen(
                [sys.executable, "-m", "processes", *self._arguments],
                env=self._variables,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        return self

    def __exit__(self, *_error: object) -> None:
        self.running.kill()
        self.running.wait()

    @property
    def said(self) -> str:
        """All that it has written until now."""
        return self._log.read_text()

    @property
    def temporary_files(self) -> list[Path]:
        """What it has left in its temporary folder."""
        return [path for path in self._temporary.rglob("*") if path.is_file()]

    def ended(self) -> int:
        """Its exit code, once it has ended."""
        return self.running.wait(_PATIENCE_SECONDS)

    @property
    def workers(self) -> list[int]:
        """The processes that it has started itself."""
        pid = self.running.pid
        children = Path(f"/proc/{pid}/task/{pid}/children")
        return [int(child) for child in children.read_text().split()]

    def is_alive(self) -> bool:
        """Whether its liveness says so."""
        return self.management("/health/liveness")[0] == 200

    # [#if sample]
    def becomes_ready(self) -> Self:
        """Waits until it is ready."""
        eventually(lambda: self.management("/health/readiness")[0] == 200, self)
        return self

    # [/#if]
    def management(self, path: str) -> tuple[int, str]:
        """What its management port answers."""
        return ask(self.management_port, "GET", path)


class Start(Protocol):
    """How a test starts a process: the fixture `start`."""

    def __call__(self, *arguments: str, **variables: str) -> Process:
        """Starts it, outside development."""


def ask(port: int, method: str, path: str, body: object = None) -> tuple[int, str]:
    """Status and text of an answer, by a connection of its own."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        headers = {"Content-Type": "application/json"}
        connection.request(method, path, None if body is None else json.dumps(body), headers)
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


def timed(call: Callable[[], tuple[int, str]]) -> tuple[int, float]:
    """Status of an answer, and how many seconds it took."""
    start = time.monotonic()
    status, _ = call()
    return status, time.monotonic() - start


def eventually(condition: Callable[[], bool], process: Process) -> None:
    """Waits until something is so; a process that does not listen yet is waited for, too."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline:
        assert process.running.poll() is None, process.said
        try:
            if condition():
                return
        except ConnectionError:
            pass
        time.sleep(0.1)
    raise AssertionError(f"not so after {_PATIENCE_SECONDS} seconds\n{process.said}")


def sample(exposition: str, name: str, **labels: str) -> float:
    """The sum of the samples with this name and these labels."""
    wanted = [f'{label}="{value}"' for label, value in labels.items()]
    return sum(
        float(line.rsplit(" ", 1)[1])
        for line in exposition.splitlines()
        if line.startswith(name + "{") and all(label in line for label in wanted)
    )


def _free_ports() -> tuple[Any, Any]:
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]
