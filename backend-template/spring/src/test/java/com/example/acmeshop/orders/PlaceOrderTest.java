package com.example.acmeshop.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceOrderTest {

  private static final String LONGEST = "ü".repeat(98) + "🫖🫖";

  @ParameterizedTest
  @ValueSource(ints = {1, 1000})
  void quantitiesFromOneToAThousandAreValid(int quantity) {
    assertThat(new PlaceOrder("Tea", quantity).validated().quantity()).isEqualTo(quantity);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(ints = {-1, 0, 1001})
  void otherQuantitiesAreNot(Integer quantity) {
    assertInvalid(new PlaceOrder("Tea", quantity), "quantity");
  }

  @Test
  void blanksAroundTheProductDoNotCount() {
    assertThat(new PlaceOrder(" \tGreen tea\n", 1).validated().product()).isEqualTo("Green tea");
    assertThat(new PlaceOrder(LONGEST + " ", 1).validated().product()).isEqualTo(LONGEST);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " \t", "a\u0000b"})
  void aProductMustHaveVisibleCharacters(String product) {
    assertInvalid(new PlaceOrder(product, 1), "product");
  }

  @Test
  void aProductHasAtMostAHundredCharacters() {
    assertInvalid(new PlaceOrder(LONGEST + "x", 1), "product");
  }

  @Test
  void everyInvalidFieldIsNamed() {
    assertInvalid(new PlaceOrder(" ", 0), "product", "quantity");
  }

  private static void assertInvalid(PlaceOrder command, String... fields) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(command::validated)
        .satisfies(
            e -> assertThat(e.fields()).extracting(InvalidField::field).containsExactly(fields));
  }
}
