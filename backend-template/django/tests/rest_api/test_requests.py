"""What is answered where the database is not asked."""

from typing import Any

from django.test import Client


def _expect_problem(response: Any, status: int, code: str) -> None:
    assert response.status_code == status
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.json()["code"] == code
    assert "errors" not in response.json()


def test_the_service_says_who_it_is() -> None:
    assert Client().get("/api/service-info").json() == {
        "name": "acme-shop",
        "version": "0.0.0",
        "commit": "unknown",
    }


def test_an_address_that_does_not_exist_is_not_found() -> None:
    _expect_problem(Client().get("/api/no-such-thing"), 404, "NOT_FOUND")


def test_a_method_that_there_is_not_is_refused() -> None:
    _expect_problem(Client().delete("/api/service-info"), 405, "BAD_USER_INPUT")


def test_the_methods_of_an_address_are_said_without_a_body() -> None:
    response = Client().options("/api/service-info")

    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"
    assert response.content == b""


def test_in_development_the_api_describes_itself() -> None:
    assert "openapi: 3.1" in Client().get("/api/openapi").content.decode()
