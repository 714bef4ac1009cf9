"""How long bodies are."""

import io
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment


def with_length(request: "WSGIEnvironment") -> "WSGIEnvironment":
    """The request, with the length of its body also where that comes in chunks.

    Django takes a body without a length for an empty one. No more of it is read than what shows
    that it is too large.
    """
    if "HTTP_TRANSFER_ENCODING" not in request:
        return request
    body = request["wsgi.input"].read(settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)
    return request | {"CONTENT_LENGTH": str(len(body)), "wsgi.input": io.BytesIO(body)}
