package com.example.acmeshop.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderCursorTest {

  @Test
  void whatIsEncodedCanBeDecoded() {
    OrderCursor cursor =
        new OrderCursor(OffsetDateTime.parse("2026-03-01T12:30:00.123456Z"), UUID.randomUUID());

    assertThat(OrderCursor.decoded(cursor.encoded())).isEqualTo(cursor);
    assertThat(cursor.encoded()).matches("[A-Za-z0-9_-]+");
  }

  /** Not Base64, no separator, no instant, no UUID. */
  @ParameterizedTest
  @ValueSource(strings = {"", "?", "YQ", "eC95", "MjAyNi0wMy0wMVQxMjozMDowMFovbm8"})
  void anythingElseIsInvalid(String cursor) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> OrderCursor.decoded(cursor))
        .satisfies(e -> assertThat(e.fields().getFirst().field()).isEqualTo("after"));
  }
}
