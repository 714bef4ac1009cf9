"""The relay, between an outbox and a broker that come and go."""

import logging
from collections.abc import Callable

import pytest
from django.db import OperationalError
from redis.exceptions import ConnectionError as RedisConnectionError

from jobs import relay


class Surroundings:
    """What the relay works with."""

    def __init__(self) -> None:
        self.lost = False
        self.waiting = 0
        self.sent_again = 0
        self.error: Exception | None = None
        self.on_sending: Callable[[], object] = lambda: None

    def is_lost(self) -> bool:
        if self.error is not None:
            raise self.error
        return self.lost

    def remember(self) -> None:
        self.lost = False

    def send_all_again(self) -> int:
        self.sent_again += 1
        return 7

    def send_due(self, _send: Callable[..., None], limit: int) -> int:
        self.on_sending()
        sent = min(limit, self.waiting)
        self.waiting -= sent
        return sent


@pytest.fixture
def surroundings(monkeypatch: pytest.MonkeyPatch) -> Surroundings:
    surroundings = Surroundings()
    monkeypatch.setattr(relay, "BrokerMemory", lambda: surroundings)
    monkeypatch.setattr(relay, "outbox", surroundings)
    return surroundings


def test_it_empties_the_outbox(surroundings: Surroundings) -> None:
    surroundings.waiting = 250

    relay.Relay().turn()

    assert surroundings.waiting == 0


def test_however_long_the_outbox_is_it_gets_on(
    surroundings: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [0.0]
    monkeypatch.setattr("jobs.relay.time.monotonic", lambda: clock[0])
    one = relay.Relay()
    idle: list[float] = []

    def send() -> None:
        clock[0] += 30
        idle.append(one.seconds_since_turn())

    surroundings.on_sending = send
    surroundings.waiting = 250

    one.turn()

    assert idle == [30, 30, 30]


def test_what_the_broker_loses_meanwhile_is_sent_again(surroundings: Surroundings) -> None:
    def lose() -> None:
        surroundings.lost = surroundings.waiting == 250

    surroundings.on_sending = lose
    surroundings.waiting = 250

    relay.Relay().turn()

    assert surroundings.sent_again == 1


def test_what_the_broker_has_lost_is_sent_again_once(
    surroundings: Surroundings, caplog: pytest.LogCaptureFixture
) -> None:
    surroundings.lost = True
    one = relay.Relay()

    one.turn()
    one.turn()

    assert surroundings.sent_again == 1
    assert caplog.messages == ["Redis may have lost jobs: 7 are sent again"]


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (RedisConnectionError("no"), "Redis takes no jobs, they wait in the outbox: no"),
        (OperationalError("no"), "The outbox can't be read: no"),
    ],
)
def test_what_is_away_is_named_once_and_its_return_too(
    surroundings: Surroundings, caplog: pytest.LogCaptureFixture, error: Exception, message: str
) -> None:
    caplog.set_level(logging.INFO)
    one = relay.Relay()
    for problem in (error, error, None, None, error):
        surroundings.error = problem
        one.turn()

    assert caplog.messages == [message, "Jobs are sent again", message]


def test_it_knows_how_long_ago_the_broker_was_away(surroundings: Surroundings) -> None:
    one = relay.Relay()
    one.turn()
    assert one.seconds_since_broker_was_away() == float("inf")

    surroundings.error = OperationalError("no")
    one.turn()
    assert one.seconds_since_broker_was_away() == float("inf")

    surroundings.error = RedisConnectionError("no")
    one.turn()
    assert one.seconds_since_broker_was_away() < 60
    assert one.seconds_since_turn() < 60
