package com.example.acmeshop.rest;

/**
 * A field that is not valid.
 *
 * @param message the rule that it breaks, to be read after its name
 */
record FieldError(String field, String message) {}
