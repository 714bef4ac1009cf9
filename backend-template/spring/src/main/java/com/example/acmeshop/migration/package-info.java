/** The one-shot process that moves the database's schema forward, or one step back. */
@NullMarked
package com.example.acmeshop.migration;

import org.jspecify.annotations.NullMarked;
