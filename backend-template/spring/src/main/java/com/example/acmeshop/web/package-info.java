/** What holds for every request of the API, whatever its style. */
@NullMarked
package com.example.acmeshop.web;

import org.jspecify.annotations.NullMarked;
