"""Celery and Redis: how the numbers of jobs come to the workers.

Only workers and beat load this; the API works while Redis is away.
"""

import socket
import time
from urllib.parse import quote

from celery import Celery
from celery.exceptions import Reject
from django.conf import settings
from django.db import InterfaceError, OperationalError, close_old_connections
from kombu.exceptions import OperationalError as BrokerError
from redis import Redis
from redis.exceptions import RedisError

from config.environment import environment
from jobs.runner import run

BROKER_ERRORS = (BrokerError, RedisError)
"""What sending raises while Redis is away, or takes nothing."""

QUEUE = "jobs"
_TASK = "job"

_CONNECT_SECONDS = 2
_ANSWER_SECONDS = 5
_DATABASE_PAUSE_SECONDS = 1


def _url() -> str:
    password = environment().redis_password.get_secret_value()
    login = f":{quote(password, safe='')}@" if password else ""
    return f"redis://{login}{environment().redis_host}:{environment().redis_port}/0"


def _application() -> Celery:
    # Without Celery's own help for Django, which opens a database connection for each job.
    application = Celery("backend", broker=_url(), fixups=[])
    application.conf.update(
        task_default_queue=QUEUE,
        task_ignore_result=True,
        # A message is gone when its job is done, and not when a worker takes it.
        task_acks_late=True,
        task_reject_on_worker_lost=True,
        worker_prefetch_multiplier=1,
        task_soft_time_limit=settings.JOB_SOFT_TIME_LIMIT.total_seconds(),
        task_time_limit=settings.JOB_TIME_LIMIT.total_seconds(),
        broker_transport_options={
            "global_keyprefix": environment().queue_prefix,
            "visibility_timeout": settings.JOB_VISIBILITY_TIMEOUT.total_seconds(),
            "socket_connect_timeout": _CONNECT_SECONDS,
            "socket_timeout": _ANSWER_SECONDS,
            # A machine that is gone says no farewell: who waits for its messages asks now and then.
            "socket_keepalive": True,
            "socket_keepalive_options": {
                socket.TCP_KEEPIDLE: 5,
                socket.TCP_KEEPINTVL: 3,
                socket.TCP_KEEPCNT: 3,
            },
        },
        # A worker waits for Redis as long as it takes.
        broker_connection_retry_on_startup=True,
        broker_connection_max_retries=None,
        broker_channel_error_retry=True,
        # A job that is done while Redis goes away is not done again when it comes back.
        worker_cancel_long_running_tasks_on_connection_loss=False,
        worker_enable_remote_control=False,
        worker_hijack_root_logger=False,
        beat_max_loop_interval=5,
    )
    # One for all jobs: messages of tasks that it does not know Celery throws away.
    application.task(name=_TASK, Request="jobs.request:JobRequest")(_do)
    return application


def _do(job_id: int) -> None:
    close_old_connections()
    try:
        run(job_id)
    except (OperationalError, InterfaceError) as error:
        # The job has not failed: the database is away. Nobody else would get on either.
        time.sleep(_DATABASE_PAUSE_SECONDS)
        raise Reject(error, requeue=True) from error
    finally:
        close_old_connections()


application = _application()


def send(job_id: int) -> None:
    """Sends a message for the job; Redis has it when this returns. Raises `BROKER_ERRORS`."""
    application.send_task(_TASK, args=[job_id], retry=False)


class BrokerMemory:
    """Tells whether Redis may have lost what it had.

    It may when it was started again, as it keeps what it wrote in the last second only in memory,
    or when it was emptied: a mark that was left there is missing, or that of an earlier start.
    """

    def __init__(self) -> None:
        self._key = f"{environment().queue_prefix}start"
        self._redis = _client()

    def is_lost(self) -> bool:
        """Whether it may have lost something since `remember` was called last."""
        return self._redis.get(self._key) != self._start()

    def remember(self) -> None:
        """Leaves the mark."""
        self._redis.set(self._key, self._start())

    def _start(self) -> str:
        return str(self._redis.info("server")["run_id"])


def ping() -> None:
    """Raises unless Redis answers."""
    with _client() as redis:
        redis.ping()


def _client() -> Redis:
    return Redis(
        host=environment().redis_host,
        port=environment().redis_port,
        password=environment().redis_password.get_secret_value() or None,
        socket_connect_timeout=_CONNECT_SECONDS,
        socket_timeout=_CONNECT_SECONDS,
        decode_responses=True,
    )
