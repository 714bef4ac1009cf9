"""Bodies that come in chunks, whose length nobody says."""

import io
from typing import Any

from django.test import override_settings

from config.bodies import with_length


def _request(body: bytes, **headers: str) -> dict[str, Any]:
    return {"wsgi.input": io.BytesIO(body), **headers}


def test_a_body_in_chunks_has_a_length() -> None:
    request = with_length(_request(b"a body", HTTP_TRANSFER_ENCODING="chunked"))

    assert request["CONTENT_LENGTH"] == "6"
    assert request["wsgi.input"].read() == b"a body"


@override_settings(DATA_UPLOAD_MAX_MEMORY_SIZE=4)
def test_of_a_body_that_is_too_large_no_more_is_read_than_shows_it() -> None:
    request = with_length(_request(b"a body", HTTP_TRANSFER_ENCODING="chunked"))

    assert request["CONTENT_LENGTH"] == "5"


def test_every_other_request_stays_as_it_is() -> None:
    request = _request(b"a body", CONTENT_LENGTH="6")

    assert with_length(request) is request
