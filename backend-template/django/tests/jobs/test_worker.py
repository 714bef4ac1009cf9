"""The worker's program, without its loop."""

import os
import warnings

import pytest
from celery.platforms import check_privileges  # type: ignore[attr-defined]

from jobs.worker import allow_groups_without_names

_ROOT = 0
_NOBODY_HAS_IT = 2_000_000_000


@pytest.mark.parametrize(("user", "warned"), [(_ROOT, True), (_NOBODY_HAS_IT, False)])
def test_a_superuser_is_warned_of_and_a_user_without_a_name_is_none(
    monkeypatch: pytest.MonkeyPatch, user: int, warned: bool
) -> None:
    for function in ("getuid", "geteuid", "getgid", "getegid"):
        monkeypatch.setattr(os, function, lambda: user)

    with warnings.catch_warnings(record=True) as warnings_given:
        warnings.simplefilter("always")
        allow_groups_without_names()
        check_privileges(["json"])

    assert bool(warnings_given) is warned
