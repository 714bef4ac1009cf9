package dev.scaffold.render;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Tries what Jazzer makes up, and the corpus that stands among the tests' resources. */
class UntrustedTextFuzzTest {
  @FuzzTest(maxExecutions = 20_000)
  void usesOrRefuses(byte[] input) {
    UntrustedText.fuzzerTestOneInput(input);
  }
}
