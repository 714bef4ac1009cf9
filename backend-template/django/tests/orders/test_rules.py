"""What an order must be like."""

import pytest
from django.core.exceptions import ValidationError

from orders.services import place_order

# Characters, not bytes or halves of them.
_LONGEST = "ü" * 98 + "🫖🫖"


def _refused(product: str, quantity: int) -> set[str]:
    with pytest.raises(ValidationError) as refusal:
        place_order(product, quantity)
    return set(refusal.value.message_dict)


@pytest.mark.parametrize("quantity", [-1, 0, 1001])
def test_quantities_outside_of_one_to_a_thousand_are_refused(quantity: int) -> None:
    assert _refused("Tea", quantity) == {"quantity"}


@pytest.mark.parametrize("product", ["", " \t", "a\0b", "a\x7fb", "a\ud800b"])
def test_a_product_must_have_visible_characters(product: str) -> None:
    assert _refused(product, 1) == {"product"}


def test_a_product_has_at_most_a_hundred_characters() -> None:
    assert _refused(_LONGEST + "x", 1) == {"product"}


def test_every_invalid_field_is_named() -> None:
    assert _refused(" ", 0) == {"product", "quantity"}
