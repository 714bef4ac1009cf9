"""Jobs, for those who want one done."""

import pytest

from jobs.job import JOBS, Job, job


def test_the_name_of_a_job_is_its_own() -> None:
    with pytest.raises(ValueError, match="there are two jobs heartbeat"):
        job("heartbeat")(lambda: None)

    assert JOBS["heartbeat"].function.__name__ == "receive"


def test_arguments_are_given_by_name() -> None:
    def nothing(number: int) -> None:
        pass

    with pytest.raises(TypeError, match="the arguments of nothing are given by name"):
        Job("nothing", nothing).add(1)
