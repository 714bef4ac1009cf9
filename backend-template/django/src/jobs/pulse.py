"""How a program shows that its loop turns: it touches a file, and others look how old that is."""

import time
from pathlib import Path

SECONDS = 5
"""How often the file is touched, at the latest."""


class Pulse:
    """The file; it is there from the start on."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.beat()

    def beat(self) -> None:
        """Touches it."""
        self.file.touch()

    def age(self) -> float:
        """Seconds since it was touched."""
        return time.time() - self.file.stat().st_mtime
