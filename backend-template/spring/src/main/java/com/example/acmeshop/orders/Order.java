package com.example.acmeshop.orders;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An order.
 *
 * @param quantity how many pieces, from 1 to 1000
 * @param placedAt when it was placed, in UTC, exact to the microsecond
 */
public record Order(
    UUID id, String product, int quantity, OrderStatus status, OffsetDateTime placedAt) {}
