/** Orders: what they are, how they are placed, listed and confirmed. */
@NullMarked
package com.example.acmeshop.orders;

import org.jspecify.annotations.NullMarked;
