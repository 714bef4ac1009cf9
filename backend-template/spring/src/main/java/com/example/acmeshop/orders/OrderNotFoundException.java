package com.example.acmeshop.orders;

import java.util.UUID;

/** There is no order with the id that was asked for. */
public class OrderNotFoundException extends RuntimeException {

  OrderNotFoundException(UUID id) {
    super("There is no order " + id + ".");
  }
}
