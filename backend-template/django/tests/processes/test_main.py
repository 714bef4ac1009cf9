"""What becomes of a process that can't go on."""

from collections.abc import Sequence

import pytest

from processes import __main__ as entry_point


def test_what_ends_a_process_is_in_its_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_arguments: Sequence[str]) -> None:
        raise ConnectionError("refused")

    monkeypatch.setitem(entry_point.PROCESSES, "migrate", fail)

    assert entry_point.main(["migrate"]) == 1
    assert caplog.messages == ["migrate failed"]
    assert caplog.records[0].exc_info is not None
