"""Places in the list of orders."""

import re
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from django.core.exceptions import ValidationError

from orders.pages import OrderCursor


@pytest.mark.parametrize("microsecond", [0, 123456])
def test_what_is_encoded_can_be_decoded(microsecond: int) -> None:
    cursor = OrderCursor(datetime(2026, 3, 1, 12, 30, 0, microsecond, UTC), uuid4())

    assert OrderCursor.decoded(cursor.encoded()) == cursor
    assert re.fullmatch("[A-Za-z0-9_-]+", cursor.encoded())


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "?",
        "ü",
        "YQ",  # a
        "eC95",  # x/y
        "MjAyNi0wMy0wMVQxMjozMDowMFovbm8",  # 2026-03-01T12:30:00Z/no
        OrderCursor(datetime(2026, 3, 1), UUID(int=0)).encoded(),  # noqa: DTZ001 — the mistake
    ],
)
def test_anything_else_is_invalid(cursor: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        OrderCursor.decoded(cursor)

    assert set(refusal.value.message_dict) == {"after"}
