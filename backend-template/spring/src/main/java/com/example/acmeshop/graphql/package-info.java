/** The API in GraphQL; its schema is `api/schema.graphql`. */
@NullMarked
package com.example.acmeshop.graphql;

import org.jspecify.annotations.NullMarked;
