"""The jobs."""

import time

from jobs.job import job


@job("slow.wait")
def wait() -> None:
    time.sleep(600)


@job("slow.hang")
def hang() -> None:
    while True:
        try:
            time.sleep(600)
        except Exception:
            continue
