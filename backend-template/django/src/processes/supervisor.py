"""A process that lets another program work, and answers for it on the management port.

So the answers don't hang with the work, whatever that does.
"""

import logging
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from socketserver import TCPServer, ThreadingMixIn
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from config.environment import environment
from jobs.pulse import Pulse
from operations.telemetry import start_telemetry

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

    Application = Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]

_log = logging.getLogger(__name__)

# A minute in which a loop does not turn: it hangs.
STALE_SECONDS = 60

# Whoever is told to end has 30 seconds, after which it is killed from outside. What is under way
# has this long; what is not done by then is done again by another.
_PATIENCE_SECONDS = 20
_LAST_SECONDS = 5


class Program:
    """A program of this package, which shows its pulse by a file."""

    def __init__(self, module: str, folder: Path) -> None:
        self._pulse = Pulse(folder / "pulse")
        self._told_to_end = False
        self._failed = False
        self._process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", module, str(self._pulse.file)]
        )

    def is_running(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    def is_turning(self) -> bool:
        """Whether its loop does not hang."""
        return self._pulse.age() < STALE_SECONDS

    def wait(self) -> int:
        """Waits for its end; tells its exit code, as a shell does."""
        code = self._process.wait()
        if self._failed:
            return 1
        if self._told_to_end and code == -signal.SIGTERM:
            # It had not begun yet.
            return 0
        return 128 - code if code < 0 else code

    def fail(self) -> None:
        """Ends it, as what works beside it has failed: the process is started anew from outside."""
        self._failed = True
        self.end()

    def end(self, *_signal: object) -> None:
        """Tells it to end, more and more firmly; does not wait for that."""
        self._told_to_end = True
        self._process.terminate()
        self._later(_PATIENCE_SECONDS, signal.SIGQUIT)
        self._later(_PATIENCE_SECONDS + _LAST_SECONDS, signal.SIGKILL)

    def _later(self, seconds: float, number: signal.Signals) -> None:
        timer = threading.Timer(seconds, self._process.send_signal, [number])
        timer.daemon = True
        timer.start()


class Thread(threading.Thread):
    """Work beside the program, until that has ended; `on_failure` is called if it can't go on."""

    def __init__(
        self, work: Callable[[threading.Event], None], on_failure: Callable[[], None]
    ) -> None:
        super().__init__(daemon=True)
        self._work = work
        self._on_failure = on_failure
        self._end = threading.Event()

    def run(self) -> None:
        """Works."""
        try:
            self._work(self._end)
        except Exception:
            _log.exception("The process can't go on")
            self._on_failure()

    def end(self) -> None:
        """Ends it, after what is under way."""
        self._end.set()
        self.join(_LAST_SECONDS)


def supervise(
    module: str,
    management: "Callable[[Program], Application]",
    beside: Callable[[threading.Event], None] | None = None,
) -> None:
    """Runs a program until it ends, which ends this process with its exit code.

    `management` makes what answers on the management port, `beside` works in a thread meanwhile.
    """
    start_telemetry()
    with TemporaryDirectory(prefix="pulse-") as folder:
        program = Program(module, Path(folder))
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, program.end)
        threads = [Thread(_serving(management(program)), program.fail)]
        if beside is not None:
            threads.append(Thread(beside, program.fail))
        for thread in threads:
            thread.start()
        code = program.wait()
        for thread in threads:
            thread.end()
    sys.exit(code)


def _serving(application: "Application") -> Callable[[threading.Event], None]:
    server = make_server("", environment().management_port, application, _Server, _Handler)

    def serve(end: threading.Event) -> None:
        with server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            end.wait()
            server.shutdown()

    return serve


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True

    def server_bind(self) -> None:
        # The one of HTTPServer asks the network for this machine's name.
        TCPServer.server_bind(self)
        self.server_name, self.server_port = "localhost", self.server_address[1]
        self.setup_environ()

    def handle_error(self, _request: object, client_address: object) -> None:
        _log.debug("A caller of the management port went away: %s", client_address, exc_info=True)


class _Handler(WSGIRequestHandler):
    # Whoever says nothing for so long is not waited for.
    timeout = 10

    def log_message(self, *_arguments: Any) -> None:
        pass
