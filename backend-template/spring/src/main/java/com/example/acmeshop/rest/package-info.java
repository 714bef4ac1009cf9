/** The API in REST; its description is `api/openapi.yaml`. */
@NullMarked
package com.example.acmeshop.rest;

import org.jspecify.annotations.NullMarked;
