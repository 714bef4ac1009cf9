/** Orders: what they are, and what can be done with them. */
@NullMarked
package com.example.acmeshop.orders;

import org.jspecify.annotations.NullMarked;
