package com.example.acmeshop.orders;

import java.util.List;

/** The caller sent something that can't be accepted. */
public class InvalidInputException extends RuntimeException {

  private final List<InvalidField> fields;

  /** Refuses these fields; there is at least one. */
  InvalidInputException(List<InvalidField> fields) {
    super("invalid input: " + fields);
    this.fields = List.copyOf(fields);
  }

  /** Refuses this one field. */
  public static InvalidInputException of(String field, String message) {
    return new InvalidInputException(List.of(new InvalidField(field, message)));
  }

  /** Which fields, and why. */
  public List<InvalidField> fields() {
    return fields;
  }
}
