package com.example.acmeshop.rest;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.DataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import com.example.acmeshop.orders.Order;
import com.example.acmeshop.orders.OrderPage;
import com.example.acmeshop.orders.Orders;
import com.example.acmeshop.orders.PlaceOrder;

/** {@code /api/orders}. */
@RestController
@Profile("api")
@RequestMapping("/api/orders")
@Tag(name = "orders")
class OrderController {

  private static final String PROBLEM = OrderDescription.PROBLEM;
  private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private final Orders orders;

  OrderController(Orders orders) {
    this.orders = orders;
  }

  @InitBinder
  void readExactly(DataBinder binder) {
    binder.registerCustomEditor(int.class, new ExactEditor("-?[0-9]+", Integer::valueOf));
    binder.registerCustomEditor(UUID.class, new ExactEditor(UUID_FORM, UUID::fromString));
  }

  @GetMapping
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "400", ref = PROBLEM)
  OrderPage listOrders(
      @RequestParam(defaultValue = "20") int first,
      @RequestParam(required = false) @Nullable String after) {
    return orders.list(first, after);
  }

  @GetMapping("/{id}")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "400", ref = PROBLEM)
  @ApiResponse(responseCode = "404", ref = PROBLEM)
  Order getOrder(@PathVariable UUID id) {
    return orders.get(id);
  }

  @PostMapping
  @ApiResponse(
      responseCode = "201",
      useReturnTypeSchema = true,
      headers = @Header(name = HttpHeaders.LOCATION, schema = @Schema(type = "string")))
  @ApiResponse(responseCode = "400", ref = PROBLEM)
  ResponseEntity<Order> placeOrder(@RequestBody PlaceOrder command) {
    Order order = orders.place(command);
    return ResponseEntity.created(URI.create("/api/orders/" + order.id())).body(order);
  }
}
