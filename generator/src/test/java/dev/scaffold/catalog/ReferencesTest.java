package dev.scaffold.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferencesTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  private static final String OTHER = "89abcdef0123456789abcdef0123456789abcdef";

  @Test
  void followsAnAnnotatedTagToItsCommit() {
    References references =
        References.parse(COMMIT + "\trefs/tags/v1.0.0\n" + OTHER + "\trefs/tags/v1.0.0^{}\n");

    assertThat(references.tag("v1.0.0")).hasValue(OTHER);
  }

  @Test
  void leavesOutWhatGitAllowsInNoName() {
    References references =
        References.parse(
            COMMIT + "\trefs/heads/a\u001B[2J\n" + COMMIT + "\trefs/heads/b\n" + "x\trefs/heads/c");

    assertThat(references.branches()).containsExactly("b");
  }
}
