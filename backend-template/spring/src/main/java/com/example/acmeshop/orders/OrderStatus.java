package com.example.acmeshop.orders;

/** How far an order has come. */
public enum OrderStatus {
  /** Accepted and stored. */
  PLACED,
  /** Confirmed to the customer. */
  CONFIRMED
}
