package dev.scaffold.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressParserTest {
  private final AddressParser parser =
      new AddressParser(
          Path.of("/desk"), Set.of("git.intra:8080"), new Location.Input("--template"));

  @ParameterizedTest
  @CsvSource({
    "https://git.example.com/a/b, https://git.example.com/a/b",
    "HTTPS://Git.Example.COM:443/a/b/, https://git.example.com/a/b",
    "https://git.example.com:8443/a/b.git, https://git.example.com:8443/a/b.git",
    "https://jane@git.example.com/a, https://git.example.com/a",
    "https://jane:p%40ss@git.example.com/a, https://git.example.com/a",
    "https://git.example.com/%61/%7Eb, https://git.example.com/a/~b",
    "https://git.example.com/a%20b/%c3%a4, https://git.example.com/a%20b/%C3%A4",
    "https://git.example.com/a/ä, https://git.example.com/a/%C3%A4",
    "https://[::1]/a, https://[::1]/a",
    "http://localhost:8080/a, http://localhost:8080/a",
    "http://127.0.0.1/a, http://127.0.0.1/a",
    "http://git.intra:8080/a, http://git.intra:8080/a",
    "ssh://git@Host:22/a/b, ssh://git@host/a/b",
    "ssh://git@host:2222/~jane/b, ssh://git@host:2222/~jane/b",
    "git@Host:a/b.git, git@host:a/b.git",
    "host:a/, host:a",
    "git@host:/srv/a b, ssh://git@host/srv/a%20b",
    "/srv/a%62, file:///srv/a%2562",
    "file:///srv/a%20b/, file:///srv/a%20b",
    "/srv/a b, file:///srv/a%20b",
    "../a, file:///a",
    "/, file:///",
    "file:///, file:///",
    "/srv/a\\b, file:///srv/a%5Cb",
    "a/../b, file:///desk/b"
  })
  void hasOneFormForEachAddress(String text, String canonical) {
    assertThat(parser.parse(text).canonical()).isEqualTo(canonical);
    assertThat(parser.parse(parser.parse(text).canonical()).canonical()).isEqualTo(canonical);
  }

  @Test
  void givesGitThePathOfAFolder() {
    assertThat(parser.parse("file:///srv/a%20b").url()).isEqualTo("/srv/a b");
  }

  @Test
  void looksThroughLinks(@TempDir Path temporary) throws Exception {
    Path folder = Files.createDirectory(temporary.toRealPath().resolve("real"));
    Files.createSymbolicLink(temporary.resolve("link"), folder);

    assertThat(parser.parse(temporary.resolve("link").toString()).canonical())
        .isEqualTo("file://" + folder);
  }

  @Test
  void keepsCredentialsApart() {
    CatalogAddress address = parser.parse("https://jane:p%40ss@git.example.com/a");

    assertThat(address.login().orElseThrow().user()).isEqualTo("jane");
    assertThat(address.login().orElseThrow().password()).hasValue("p@ss");
    assertThat(address.url()).isEqualTo("https://git.example.com/a");
    assertThat(address.toString() + address.login()).doesNotContain("jane", "p@ss");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-a:b",
        "--upload-pack=touch /tmp/x",
        "ssh://-oProxyCommand=touch/a",
        "ssh://git@-oProxyCommand=touch/a",
        "ssh://-oProxyCommand=touch@host/a",
        "-oProxyCommand=touch@host:a",
        "host:-a",
        "-host:a",
        "ssh://host",
        "ssh://git:secret@host/a",
        "https://host",
        "https://host/",
        "https:///a",
        "https://host:0/a",
        "https://host:65536/a",
        "https://host:x/a",
        "https://ho st/a",
        "https://host./a",
        "https://ho%73t/a",
        "https://höst/a",
        "https://a@b@host/%",
        "https://host/a?token=secret",
        "https://host/a#b",
        "https://host/a//b",
        "https://host/a/../b",
        "https://host/a/./b",
        "https://host/a/%2e%2e/b",
        "https://host/a/.%2E/b",
        "https://host/a/%252e%252e/b",
        "https://host/a%2fb",
        "https://host/a%5cb",
        "https://host/a\\b",
        "https://host/a%0ab",
        "https://host/a%00b",
        "https://host/a\nb",
        "https://host/a%",
        "https://host/a%4",
        "https://host/a%zz",
        "https://host/%ff",
        "git@host:a/../b",
        "git@host:a//b",
        "git@host:/srv/a%62",
        "git@host:",
        "file://host/a",
        "file://",
        "ssh://host/a/%2e%2e/b",
        "https://secret:p/w@host/a",
        "/srv/\uD800"
      })
  void refusesWhatIsNoAddress(String text) {
    assertThatThrownBy(() -> parser.parse(text))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
              assertThat(e.problem().what())
                  .endsWith("is no address of a repository")
                  .doesNotContain("secret");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ext::sh -c touch% /tmp/x",
        "EXT::sh",
        "::x",
        "fd::17",
        "https::https://host/a",
        "git://host/a",
        "ftp://host/a",
        "git+ssh://host/a",
        "http://git.example.com/a",
        "http://127.0.0.1.example.com/a",
        "http://git.intra/a",
        "http://git.intra:8081/a"
      })
  void refusesOtherWays(String text) {
    assertThatThrownBy(() -> parser.parse(text))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().exitCode()).isEqualTo(ExitCode.REFUSED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/a", "./a", "../a", ".", "..", "https://h/a", "ext::a", "h:a", "git@h:a"})
  void isMeantByWhatIsNoName(String text) {
    assertThat(AddressParser.isMeantBy(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"monorepo", "company/service", "company/a:b", "--x"})
  void isNotMeantByNames(String text) {
    assertThat(AddressParser.isMeantBy(text)).isFalse();
  }
}
