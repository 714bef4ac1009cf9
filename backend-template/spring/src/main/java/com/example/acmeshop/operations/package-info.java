/** What those who run the service need: who it is, in what state, rightly configured. */
@NullMarked
package com.example.acmeshop.operations;

import org.jspecify.annotations.NullMarked;
