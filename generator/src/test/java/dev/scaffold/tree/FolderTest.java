package dev.scaffold.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FolderTest {
  private static final Folder DOCS = new Folder("app/docs");
  private static final RelativePath INDEX = new RelativePath("app/docs/index.md");

  @Test
  void knowsWhatLiesInIt() {
    assertThat(DOCS.holds(INDEX)).isTrue();
    assertThat(DOCS.holds(new RelativePath("app/docs"))).isFalse();
    assertThat(DOCS.holds(new RelativePath("app/docs-two/index.md"))).isFalse();
    assertThat(new Folder("app").holds(DOCS)).isTrue();
    assertThat(DOCS.holds(DOCS)).isFalse();
    assertThat(DOCS.holds(new Folder("app/docs-two"))).isFalse();
  }

  @Test
  void changesThePointOfView() {
    assertThat(DOCS.relativize(INDEX)).isEqualTo(new RelativePath("index.md"));
    assertThat(DOCS.resolve(new RelativePath("index.md"))).isEqualTo(INDEX);
    assertThatThrownBy(() -> DOCS.relativize(new RelativePath("app/index.md")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void mayBeTheRoot() {
    assertThat(Folder.ROOT.holds(INDEX)).isTrue();
    assertThat(Folder.ROOT.holds(DOCS)).isTrue();
    assertThat(Folder.ROOT.holds(Folder.ROOT)).isFalse();
    assertThat(Folder.ROOT.relativize(INDEX)).isEqualTo(INDEX);
    assertThat(Folder.ROOT.resolve(INDEX)).isEqualTo(INDEX);
    assertThat(Folder.ROOT).hasToString(".");
    assertThat(Folder.ROOT.name()).isEmpty();
    assertThat(DOCS.name()).isEqualTo("docs");
  }

  @Test
  void isNeverOutsideTheRoot() {
    assertThatThrownBy(() -> new Folder("../elsewhere"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Folder("/")).isInstanceOf(IllegalArgumentException.class);
  }
}
