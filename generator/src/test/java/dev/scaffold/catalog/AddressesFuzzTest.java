package dev.scaffold.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.scaffold.catalog.CatalogAddress.Transport;
import dev.scaffold.problem.FuzzedText;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.VersionRange;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Whatever stands in the place of an address, of a range of releases or among what a host tells of
 * its references: Git is given no option and no transport of another's choice, each address has one
 * form, and what was read reads the same once it is written.
 */
class AddressesFuzzTest {
  private static final Location WHERE = new Location.Input("--template");
  private static final AddressParser PARSER =
      new AddressParser(Path.of("/desk"), Set.of("git.intra:8080"), WHERE);

  private static final Pattern HELPER = Pattern.compile("[A-Za-z0-9+.-]*::");

  /** Where SSH would read a host, a user or a path as an option. */
  private static final Pattern OPTION =
      Pattern.compile("-|(?:[a-z]+://)?(?:[^@/:]*@)?-|[^/:]*:-", Pattern.DOTALL);

  private static final Pattern LOGIN = Pattern.compile("https?://[^/]*@");

  @FuzzTest(maxExecutions = 15_000)
  void areSafeAndHaveOneForm(byte[] input) {
    String text = FuzzedText.of(input);
    address(text);
    reference(text);
    ReleaseRange.parse(text).ifPresent(range -> assertThat(range.text()).isEqualTo(text));
    ReleaseRange.parse(text).ifPresent(AddressesFuzzTest::range);
    Version.ofTag(text).ifPresent(version -> assertThat(version.tag()).isEqualTo(text));
    VersionRange.parse(text).ifPresent(range -> assertThat(range.inWords()).isNotEmpty());
    references(text);
  }

  private static void address(String text) {
    CatalogAddress address;
    try {
      address = PARSER.parse(text);
    } catch (ProblemException refused) {
      FuzzedText.assertHelpful(refused.problem(), text);
      return;
    }
    assertSafe(address);
    CatalogAddress again = PARSER.parse(address.canonical());
    assertThat(again.canonical()).isEqualTo(address.canonical());
    assertThat(again.url()).isEqualTo(address.url());
    assertThat(again.transport()).isEqualTo(address.transport());
    assertThat(again.login()).as("no credentials are shown").isEmpty();
  }

  private static void assertSafe(CatalogAddress address) {
    for (String shown : List.of(address.url(), address.canonical())) {
      assertThat(shown.chars().noneMatch(Character::isISOControl)).isTrue();
      assertThat(HELPER.matcher(shown).lookingAt()).as("%s names a helper", shown).isFalse();
      assertThat(OPTION.matcher(shown).lookingAt()).as("%s holds an option", shown).isFalse();
      assertThat(List.of(shown.split("/"))).doesNotContain(".", "..");
    }
    if (address.transport() == Transport.FILE) {
      assertThat(address.url()).startsWith("/");
    } else if (address.transport() != Transport.SSH) {
      assertThat(LOGIN.matcher(address.url()).lookingAt()).as("%s has a login", address).isFalse();
    }
  }

  private static void reference(String text) {
    TemplateReference reference;
    try {
      reference = TemplateReference.parse(text, WHERE);
    } catch (ProblemException refused) {
      FuzzedText.assertHelpful(refused.problem(), text);
      return;
    }
    String written =
        reference.place()
            + reference.folder().map(folder -> "//" + folder.path()).orElse("")
            + reference.range().map(range -> "@" + range.text()).orElse("");
    assertThat(written).isEqualTo(text);
  }

  private static void range(ReleaseRange range) {
    assertThat(range.lowest()).isLessThan(range.below());
    TreeMap<Version, String> releases = new TreeMap<>();
    releases.put(range.lowest(), "in");
    releases.put(range.below(), "out");
    assertThat(range.newest(releases).orElseThrow().getValue()).isEqualTo("in");
    range.only().ifPresent(only -> assertThat(only).isEqualTo(range.lowest()));
  }

  private static void references(String text) {
    References references = References.parse(text);
    assertThat(References.parse(references.text())).isEqualTo(references);
    references
        .releases()
        .forEach((version, commit) -> {
          assertThat(commit).hasSizeBetween(40, 64).doesNotContainAnyWhitespaces();
          assertThat(references.tag(version.tag())).isEqualTo(Optional.of(commit));
        });
    assertThat(references.commits().keySet())
        .noneMatch(name -> name.chars().anyMatch(c -> c <= ' '));
  }
}
