package com.example.acmeshop.orders;

/**
 * An input that breaks a rule.
 *
 * @param field its name in the API
 * @param message the rule, to be read after the name: "must be …"
 */
public record InvalidField(String field, String message) {}
