package com.example.acmeshop.orders;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks for, as it came in; nothing is known of it before {@link #validated()}.
 *
 * @param product from 1 to 100 characters, not counting blanks around it
 * @param quantity from 1 to 1000
 */
public record PlaceOrder(@Nullable String product, @Nullable Integer quantity) {

  private static final int MAX_PRODUCT_LENGTH = 100;
  private static final int MAX_QUANTITY = 1000;

  /**
   * The request without blanks around the product.
   *
   * @throws InvalidInputException naming every field that is not valid
   */
  Valid validated() {
    List<InvalidField> invalid = new ArrayList<>();
    String name = product == null ? "" : product.strip();
    int length = name.codePointCount(0, name.length());
    if (length < 1 || length > MAX_PRODUCT_LENGTH) {
      invalid.add(new InvalidField("product", "must have from 1 to 100 characters"));
    } else if (name.chars().anyMatch(Character::isISOControl)) {
      invalid.add(new InvalidField("product", "must not have control characters"));
    }
    int pieces = quantity == null ? 0 : quantity;
    if (pieces < 1 || pieces > MAX_QUANTITY) {
      invalid.add(new InvalidField("quantity", "must be from 1 to 1000"));
    }
    if (!invalid.isEmpty()) {
      throw new InvalidInputException(invalid);
    }
    return new Valid(name, pieces);
  }

  /** A request that can be placed. */
  record Valid(String product, int quantity) {}
}
