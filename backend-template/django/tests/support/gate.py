"""A way to a server that a test can cut."""

import contextlib
import select
import socket
import threading
from typing import Self


class Gate:
    """Forwards connections; while it is shut they are refused, while it is frozen nothing moves."""

    def __init__(self, host: str, port: int) -> None:
        self._server = (host, port)
        self._listener: socket.socket | None = None
        self._connections: list[socket.socket] = []
        self._flows = threading.Event()
        self._flows.set()
        with socket.socket() as one:
            one.bind(("127.0.0.1", 0))
            self.port: int = one.getsockname()[1]

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(self, *_error: object) -> None:
        self._flows.set()
        self.shut()

    def open(self) -> None:
        """Lets connections through."""
        self._listener = socket.create_server(("127.0.0.1", self.port))
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def shut(self) -> None:
        """Ends all connections, and refuses new ones."""
        if self._listener is not None:
            # Wakes up whoever waits for it.
            self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
        for connection in self._connections:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self._connections.clear()

    def freeze(self) -> None:
        """Keeps all connections, and moves nothing any more."""
        self._flows.clear()

    def thaw(self) -> None:
        """Goes on."""
        self._flows.set()

    def _accept(self, listener: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                caller, _ = listener.accept()
                self._flows.wait()
                server = socket.create_connection(self._server)
                self._connections += [caller, server]
                threading.Thread(target=self._forward, args=(caller, server), daemon=True).start()

    def _forward(self, caller: socket.socket, server: socket.socket) -> None:
        others = {caller: server, server: caller}
        with caller, server, contextlib.suppress(OSError):
            while True:
                for ready in select.select(list(others), [], [])[0]:
                    self._flows.wait()
                    data = ready.recv(65536)
                    if not data:
                        return
                    others[ready].sendall(data)
