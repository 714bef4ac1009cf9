"""Gunicorn's worker."""

import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from selectors import EVENT_READ

from gunicorn.workers.gthread import TConn, ThreadWorker

from config.environment import environment

# A connection that says nothing for so long at first is closed.
_SILENT_SECONDS = 5


class ApiWorker(ThreadWorker):
    """A threaded worker whose threads wait for nobody.

    The management port has threads of its own: probes are answered also while all others wait for
    a database that is away. And a new connection gets a thread only when it has something to say,
    which gunicorn would have a thread wait for: gateways open some in advance.
    """

    slot: int
    """The lowest number that no other worker has; a worker's successor takes it over."""

    def init_process(self) -> None:
        """Makes the threads, and answers requests until it is told to end."""
        self._management = ThreadPoolExecutor(max_workers=2, thread_name_prefix="management")
        super().init_process()

    def enqueue_req(self, conn: TConn) -> None:
        """Hands a connection that has something to say to a thread."""
        if not conn.initialized and not conn.data_ready:
            self._wait_for_data(conn)
            return
        if not (isinstance(conn.server, tuple) and conn.server[1] == environment().management_port):
            super().enqueue_req(conn)
            return
        future = self._management.submit(self.handle, conn)
        future.add_done_callback(
            lambda done: self.method_queue.defer(self.finish_request, conn, done)
        )

    def _wait_for_data(self, conn: TConn) -> None:
        conn.timeout = time.monotonic() + _SILENT_SECONDS
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, EVENT_READ, partial(self.on_pending_socket_readable, conn))
