package dev.scaffold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.cli.Person.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTreesProgramTest {
  @TempDir private Path folder;

  private Person person;

  @BeforeEach
  void makeTrees() throws IOException {
    person = new Person(folder.resolve("jane"));
    write("old/poem", "1\n2\n3\n4\n5\n");
    write("mine/poem", "1\n2\n3\n4\nfive\n");
    write("new/poem", "one\n2\n3\n4\n5\n");
    write("new/more", "m\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = person.work().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void mergesFolders() throws Exception {
    Ended ended = person.run("merge-trees", "old", "mine", "new", "--output", "merged");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .isEqualTo(
            """
              added    more
              merged   poem                                        you and the template edited it in different places
            1 taken, 1 merged
            """);
    assertThat(ended.exitCode()).isZero();
    assertThat(person.work().resolve("merged/poem")).hasContent("one\n2\n3\n4\nfive\n");
    assertThat(person.work().resolve("merged/more")).hasContent("m\n");
    assertThat(person.work().resolve("mine/more")).doesNotExist();
  }

  @Test
  void tellsConflicts() throws Exception {
    write("mine/poem", "eins\n2\n3\n4\n5\n");

    Ended ended = person.run("merge-trees", "old", "mine", "new", "--json");

    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(PublishedSchema.of("merge-trees").mistakes(ended.out())).isEmpty();
  }

  @Test
  void mergesTreesOfARepository() throws Exception {
    Path repository = person.work().resolve("new");
    for (String command :
        new String[] {
          "init -q", "add poem", "-c user.name=J -c user.email=j@example.com commit -qm x"
        }) {
      Process git =
          new ProcessBuilder(("git " + command).split(" ", -1))
              .directory(repository.toFile())
              .inheritIO()
              .start();
      assertThat(git.waitFor()).isZero();
    }

    Ended ended = person.runIn(repository, "merge-trees", "HEAD", "HEAD", ".");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).isEqualTo("  added    more\n1 taken\n");
  }

  @Test
  void saysWhatIsNoTree() {
    Ended ended = person.run("merge-trees", "old", "nowhere", "new");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err())
        .isEqualTo(
            """
            error: `nowhere` is neither a folder nor a tree of the repository here
             --> nowhere
            hint: name a folder, a commit, a branch, or a tree such as `HEAD:docs`
            """);
  }
}
