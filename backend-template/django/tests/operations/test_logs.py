"""How a process tells its release outside development, where nobody asks it."""

import json
import logging
import logging.config
from collections.abc import Iterator

import pytest
from django.test import Client
from opentelemetry import trace

from config.environment import environment
from operations.logs import logging_configuration
from operations.service import service_info


@pytest.fixture
def _staging(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("APP_ENVIRONMENT", "staging")
    monkeypatch.setenv("APP_VERSION", "1.2.3")
    monkeypatch.setenv("APP_COMMIT", "0123abc")
    environment.cache_clear()
    yield
    monkeypatch.undo()
    environment.cache_clear()
    logging.config.dictConfig(logging_configuration())


@pytest.mark.usefixtures("_staging")
def test_a_line_is_json_and_names_the_release(capsys: pytest.CaptureFixture[str]) -> None:
    logging.config.dictConfig(logging_configuration())

    logging.getLogger("somewhere").info("a line of the log")

    line = json.loads(capsys.readouterr().out)
    assert line["message"] == "a line of the log"
    assert line["@timestamp"].endswith("Z")
    assert line["log.level"] == "info"
    assert line["service"] == {
        "name": "acme-shop",
        "version": "1.2.3",
        "environment": "staging",
    }
    assert line["labels"] == {"commit": "0123abc"}
    assert "trace" not in line


@pytest.mark.usefixtures("_staging")
def test_a_line_within_a_trace_names_it(capsys: pytest.CaptureFixture[str]) -> None:
    logging.config.dictConfig(logging_configuration())
    context = trace.SpanContext(0x1234, 0x56, is_remote=False)

    with trace.use_span(trace.NonRecordingSpan(context)):
        logging.getLogger("somewhere").info("a line of the log")

    line = json.loads(capsys.readouterr().out)
    assert line["trace"] == {"id": f"{0x1234:032x}"}
    assert line["span"] == {"id": f"{0x56:016x}"}


@pytest.mark.usefixtures("_staging")
def test_an_error_comes_with_its_stack_trace_in_one_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logging.config.dictConfig(logging_configuration())

    try:
        raise RuntimeError("broken")
    except RuntimeError:
        logging.getLogger("somewhere").exception("it failed")

    line = json.loads(capsys.readouterr().out)
    assert line["error"]["type"] == "RuntimeError"
    assert "broken" in line["error"]["stack_trace"]


@pytest.mark.usefixtures("_staging")
def test_error_tracking_is_told_version_and_commit() -> None:
    assert service_info().release == "acme-shop@1.2.3+0123abc"


def test_what_callers_did_wrong_is_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    assert Client().get("/", headers={"Host": "no host"}).status_code == 400
    assert Client().get("/no-such-page").status_code == 404

    assert caplog.records == []


def test_in_development_people_read_the_lines(capsys: pytest.CaptureFixture[str]) -> None:
    logging.config.dictConfig(logging_configuration())

    logging.getLogger("somewhere").info("a line of the log")

    assert capsys.readouterr().out.endswith("INFO    somewhere: a line of the log\n")
