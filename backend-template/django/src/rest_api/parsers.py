"""How bodies are read."""

import io
from collections.abc import Mapping
from typing import IO, Any

from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser


class BoundedJsonParser(JSONParser):
    """Reads JSON; what is nested too deep to be read is the caller's mistake."""

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> dict[str, Any]:
        """Reads one body.

        Raises `RequestDataTooBig` where it has more than `DATA_UPLOAD_MAX_MEMORY_SIZE`, which
        Django asks of bodies only, and not of streams.
        """
        if parser_context is not None:
            stream = io.BytesIO(parser_context["request"].body)
        try:
            return super().parse(stream, media_type, parser_context)
        except RecursionError:
            raise ParseError("The body is nested too deep.") from None
