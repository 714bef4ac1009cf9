"""What is said to who asks for an address's methods."""

from typing import Any

from rest_framework.metadata import BaseMetadata
from rest_framework.request import Request


class NoMetadata(BaseMetadata):
    """Leaves the answer to its header `Allow`."""

    def determine_metadata(self, request: Request, view: Any) -> None:
        """Says nothing: what there is to say, the API's description says."""
