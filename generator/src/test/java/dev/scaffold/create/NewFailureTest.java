package dev.scaffold.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scaffold.create.ScaffoldProcess.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every failure says what is wrong, where, and what to do, and leaves nothing behind. */
class NewFailureTest {
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

  @TempDir Path temporary;
  private Path catalog;
  private Path folder;

  @BeforeEach
  void prepare() throws IOException {
    // As another user a test must be able to enter it.
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path real = temporary.toRealPath();
    catalog = Files.createDirectory(real.resolve("catalog"));
    folder = Files.createDirectory(real.resolve("work"));
    TinyCatalog.write(catalog, 80, "");
  }

  @Test
  void whenTheTargetIsNotEmpty() throws Exception {
    Files.createDirectory(folder.resolve("shop"));
    Files.writeString(folder.resolve("shop/mine.txt"), "mine");

    assertFails(
        scaffoldNew(),
        5,
        """
        error: `%1$s/shop` is not empty
         --> %1$s/shop
        hint: choose another name, or empty it first
        """);
    assertThat(content(folder)).containsExactly("shop", "shop/mine.txt");
    assertThat(folder.resolve("shop/mine.txt")).hasContent("mine");
  }

  @Test
  void whenTheFolderMayNotBeWritten() throws Exception {
    ScaffoldProcess process = ScaffoldProcess.in(folder);
    if (ROOT) {
      process = process.asNobody(Files.createDirectory(temporary.resolve("program")));
    } else {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    }

    Ended ended = process.run(arguments());

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .matches(
            """
            error: no permission to write `%1$s/\\.shop\\.scaffold-[0-9a-f]{12}`
             --> %1$s/shop
            hint: choose a folder that you may write to
            """
                .formatted(folder));
    assertThat(content(folder)).isEmpty();
  }

  @Test
  void whenTheTargetMayNotBeRead() throws Exception {
    Path refs = Files.createDirectories(folder.resolve("shop/.git/refs"));
    Files.writeString(folder.resolve("shop/.git/HEAD"), "ref: refs/heads/main\n");
    Files.createDirectory(refs.resolve("heads"));
    Files.setPosixFilePermissions(refs.resolve("heads"), Set.of());
    ScaffoldProcess process = ScaffoldProcess.in(folder);
    if (ROOT) {
      process = process.asNobody(Files.createDirectory(temporary.resolve("program")));
    }

    assertFails(
        process.run(arguments()),
        1,
        """
        error: no permission to look into `%1$s/shop/.git/refs/heads`
         --> %1$s/shop
        hint: make it readable for you, or choose another folder
        """);
    Files.setPosixFilePermissions(
        refs.resolve("heads"), PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void whenAnEmptyTargetMayNotBeWritten() throws Exception {
    Path shop = Files.createDirectory(folder.resolve("shop"));
    ScaffoldProcess process = ScaffoldProcess.in(folder);
    if (ROOT) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
      process = process.asNobody(Files.createDirectory(temporary.resolve("program")));
    } else {
      Files.setPosixFilePermissions(shop, PosixFilePermissions.fromString("r-xr-xr-x"));
    }

    assertFails(
        process.run(arguments()),
        1,
        """
        error: no permission to write `%1$s/shop`
         --> %1$s/shop
        hint: choose a folder that you may write to
        """);
    assertThat(content(folder)).containsExactly("shop");
  }

  @Test
  void whenTheDiskIsFull() throws Exception {
    folder = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        ROOT && run("mount", "-t", "tmpfs", "-o", "size=64k", "scaffold-test", folder),
        "SKIPPED: a full disk was not tried, since only root can mount a small one");
    try {
      assertFails(
          scaffoldNew(),
          1,
          """
          error: no space left on the disk that holds `%1$s/shop`
           --> %1$s/shop
          hint: free some space, or choose a folder on another disk; nothing was written
          """);
      assertThat(content(folder)).isEmpty();
    } finally {
      assertThat(run("umount", folder)).isTrue();
    }
  }

  @Test
  void whenGitDoesNotKnowThePerson() throws Exception {
    assertFails(
        ScaffoldProcess.in(folder).withoutIdentity().run(arguments()),
        1,
        """
        error: Git does not know who you are, so no first commit can be made
         --> git config user.name, user.email
        hint: run `git config --global user.name "Your Name"` and `git config --global \
        user.email you@example.com`, or pass --no-git
        """);
    assertThat(content(folder)).isEmpty();
  }

  @Test
  void whenTheTemplateIsUnknown() throws Exception {
    assertFails(
        scaffoldNew("--template", "tinny"),
        2,
        """
        error: no template `tinny` in %2$s
         --> --template
        hint: did you mean `tiny`?
        """);
    assertThat(content(folder)).isEmpty();
  }

  @Test
  void whenTheNameIsNoName() throws Exception {
    assertFails(
        ScaffoldProcess.in(folder).run("new", "Shop", "--catalog", catalog.toString()),
        2,
        """
        error: `Shop` is no name for a project
         --> NAME
        hint: use lower-case words of letters and digits, joined by dashes, at most 30 characters
        """);
    assertThat(content(folder)).isEmpty();
  }

  @Test
  void whenAnAnswerIsInvalid() throws Exception {
    assertFails(
        scaffoldNew("-d", "size=0"),
        2,
        """
        error: the answer `size` can't be `0`
         --> -d size=0
        hint: 1 or more
        """);
    assertThat(content(folder)).isEmpty();
  }

  @Test
  void whenAnAnswerIsMissingAndNobodyCanBeAsked() throws Exception {
    TinyCatalog.write(catalog, 1, "  - {name: owner, type: string, prompt: Owner}\n");

    assertFails(
        ScaffoldProcess.in(folder).run("new", "shop", "--catalog", catalog.toString()),
        2,
        """
        error: the answer `owner` is missing
         --> owner
        hint: give it with `-d owner=VALUE`, or in a file with `--answers FILE`
        """);
    assertThat(content(folder)).isEmpty();
  }

  @Test
  void whenTheTemplateIsBroken() throws Exception {
    Files.writeString(catalog.resolve("tiny/part-1/broken.sh"), "# [#if size gt]\n# [/#if]\n");

    Ended ended = scaffoldNew();

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .startsWith("error: ")
        .contains("\n --> tiny/part-1/broken.sh:1:")
        .contains("\n1 | # [#if size gt]\n")
        .contains("\nhint: ");
    assertThat(content(folder)).isEmpty();
  }

  private Ended scaffoldNew(String... more) throws Exception {
    return ScaffoldProcess.in(folder).run(arguments(more));
  }

  private String[] arguments(String... more) {
    return Stream.concat(
            Stream.of("new", "shop", "--defaults", "--catalog", catalog.toString()),
            Stream.of(more))
        .toArray(String[]::new);
  }

  /** {@code %1$s} stands for the folder it runs in, {@code %2$s} for the catalog. */
  private void assertFails(Ended ended, int exitCode, String err) {
    assertThat(ended).isEqualTo(new Ended(exitCode, "", err.formatted(folder, catalog)));
  }

  private static List<String> content(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> !path.equals(folder))
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  private static boolean run(Object... command) throws Exception {
    return new ProcessBuilder(Stream.of(command).map(Object::toString).toList())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
