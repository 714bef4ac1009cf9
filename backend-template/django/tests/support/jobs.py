"""Redis, and processes that do jobs."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol, Self

from redis import Redis
from redis.exceptions import RedisError
from testcontainers.core.container import DockerContainer

from tests.support.process import Process

PASSWORD = "secret/with:signs@"
_PATIENCE_SECONDS = 120


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


class Broker:
    """A Redis that can go away, and comes back on the same port."""

    def __init__(self, container: DockerContainer, port: int) -> None:
        self._container = container
        self.host = container.get_container_host_ip()
        self.port = port

    def client(self) -> Redis:
        """Someone who looks into it; to be closed."""
        return Redis(self.host, self.port, password=PASSWORD, decode_responses=True)

    def answers(self) -> bool:
        """Whether it is there."""
        with suppress(RedisError), self.client() as client:
            return bool(client.ping())
        return False

    def stop(self) -> None:
        """Ends it, at once: it saves nothing."""
        self._container.get_wrapped_container().kill()

    def start(self) -> None:
        """Starts it again."""
        self._container.get_wrapped_container().start()


class JobProcess(Process):
    """A process that starts others."""

    def __enter__(self) -> Self:
        with self._log.open("w") as log:
            self.running = subprocess.Popen(
                [sys.executable, "-m", "processes", *self._arguments],
                env=self._variables,
                start_new_session=True,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        return self

    def __exit__(self, *_error: object) -> None:
        self.kill()

    def kill(self) -> None:
        """Kills it with all that it has started, as a machine does that loses its power."""
        with suppress(ProcessLookupError):
            os.killpg(self.running.pid, signal.SIGKILL)
        self.running.wait()

    def is_gone(self) -> bool:
        """Whether neither it is there nor what it has started."""
        try:
            os.killpg(self.running.pid, 0)
        except ProcessLookupError:
            return True
        return False

    def programs(self, depth: int = 1) -> list[int]:
        """The processes that it has started, or those that these have started."""
        table = subprocess.check_output(["ps", "-eo", "pid=,ppid="], text=True)
        rows = [[int(number) for number in line.split()] for line in table.splitlines()]
        found = [self.running.pid]
        for _ in range(depth):
            found = [pid for pid, parent in rows if parent in found]
        return found

    def is_ready(self) -> bool:
        """Whether it says so."""
        return self._status("readiness") == 200

    def is_alive(self) -> bool:
        """Whether it says so."""
        return self._status("liveness") == 200

    def _status(self, probe: str) -> int:
        with suppress(OSError):
            return self.management(f"/health/{probe}")[0]
        return 0

    def metric(self, name: str) -> float:
        """The value of a metric without labels."""
        lines = self.management("/metrics")[1].splitlines()
        return next(float(line.split()[1]) for line in lines if line.startswith(f"{name} "))


class StartJobProcess(Protocol):
    """How a test starts a process."""

    def __call__(self, *arguments: str, ready: bool = True, **variables: str) -> JobProcess:
        """Starts it, and waits until it is ready."""


def wait_until(condition: Callable[[], object]) -> None:
    """Waits for what comes some time."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.2)
