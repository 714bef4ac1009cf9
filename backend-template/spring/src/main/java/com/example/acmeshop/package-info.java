/** The program's entry; each package below is one of its subjects. */
@NullMarked
package com.example.acmeshop;

import org.jspecify.annotations.NullMarked;
