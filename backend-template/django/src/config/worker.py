"""Gunicorn's worker."""

from concurrent.futures import ThreadPoolExecutor

from gunicorn.workers.gthread import TConn, ThreadWorker

from config.environment import environment


class ApiWorker(ThreadWorker):
    """A threaded worker that has threads of their own for the management port.

    Probes are answered also while all others wait for a database that is away.
    """

    slot: int
    """The lowest number that no other worker has; a worker's successor takes it over."""

    def init_process(self) -> None:
        """Makes the threads, and answers requests until it is told to end."""
        self._management = ThreadPoolExecutor(max_workers=2, thread_name_prefix="management")
        super().init_process()

    def enqueue_req(self, conn: TConn) -> None:
        """Hands a connection that has something to say to a thread."""
        if not (isinstance(conn.server, tuple) and conn.server[1] == environment().management_port):
            super().enqueue_req(conn)
            return
        future = self._management.submit(self.handle, conn)
        future.add_done_callback(
            lambda done: self.method_queue.defer(self.finish_request, conn, done)
        )
