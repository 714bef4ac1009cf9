"""Types of fields that the description of the API has."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers


@extend_schema_field({"type": "integer", "format": "int32"})
class Int32Field(serializers.IntegerField):
    """A whole number of 32 bits."""

    def to_internal_value(self, data: Any) -> int:
        """Takes neither fractions nor truth values, which Python would make numbers of."""
        if isinstance(data, bool | float):
            self.fail("invalid")
        return super().to_internal_value(data)
