package org.barn;

/** Runs big-red-barn (BIG_RED_BARN), "Big Red Barn" to people. */
class BigRedBarn {
  String path = "/big_red_barn";

  int bigRedBarn; // bigredbarn
}
