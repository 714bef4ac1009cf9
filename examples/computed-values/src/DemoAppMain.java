class DemoAppMain {
  // [#if tested]
  static final boolean TESTED = true;
  // [#else]
  //~ static final boolean TESTED = false;
  // [/#if]
}
