"""Bodies that are no orders."""

import pytest
from django.test import Client


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"{", "application/json", 400),
        (b"", "application/json", 400),
        (b"\xff", "application/json", 400),
        (b"[" * 100_000, "application/json", 400),
        (b"1", "application/json", 400),
        (b"[]", "application/json", 400),
        (b"null", "application/json", 400),
        (b"product=Tea", "application/x-unknown", 415),
        (b"{}", "nonsense", 415),
        (b"{" + b" " * 1024 * 1024 + b"}", "application/json", 413),
    ],
)
def test_what_is_no_request_is_refused(body: bytes, content_type: str, status: int) -> None:
    response = Client().post("/api/orders", body, content_type=content_type)

    assert response.status_code == status
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.json()["code"] == "BAD_USER_INPUT"
