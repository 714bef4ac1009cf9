/** Jobs that the worker does later: kept in an outbox, relayed to RabbitMQ. */
@NullMarked
package com.example.acmeshop.messaging;

import org.jspecify.annotations.NullMarked;
