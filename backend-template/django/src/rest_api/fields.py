"""Types of fields that the description of the API has."""

import re
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

_INT32 = {"type": "integer", "format": "int32"}


@extend_schema_field(_INT32)
class Int32Field(serializers.IntegerField):
    """A whole number of 32 bits, in JSON."""

    def to_internal_value(self, data: Any) -> int:
        """Takes no texts, fractions and truth values, though numbers could be made of them."""
        if type(data) is not int:
            self.fail("invalid")
        return super().to_internal_value(data)


@extend_schema_field(_INT32)
class Int32Parameter(serializers.IntegerField):
    """A whole number of 32 bits in an address, where everything is text."""

    def to_internal_value(self, data: Any) -> int:
        """Takes digits, and no other text of which Python could make a number."""
        if not re.fullmatch(r"-?[0-9]+", data):
            self.fail("invalid")
        return super().to_internal_value(data)


class TextField(serializers.CharField):
    """A text, in JSON."""

    def to_internal_value(self, data: Any) -> str:
        """Takes no numbers, though texts could be made of them."""
        if not isinstance(data, str):
            self.fail("invalid")
        return super().to_internal_value(data)
