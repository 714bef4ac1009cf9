package dev.scaffold.monorepo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.render.TemplateSource;
import dev.scaffold.template.Template;
import dev.scaffold.template.Tool;
import dev.scaffold.tree.RelativePath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What templates state for `scaffold doctor`, their own pages tell people as well. */
class ToolsOfTemplatesTest {
  private static final RelativePath ONBOARDING = new RelativePath("docs/onboarding.md");
  private static final Pattern VERSION = Pattern.compile("[0-9.]+");

  /** How the page calls them. */
  private static final Map<String, String> TITLES =
      Map.of(
          "git", "Git",
          "make", "Make",
          "docker", "Docker",
          "docker-compose", "Compose",
          "curl", "curl",
          "java", "JDK",
          "maven", "Maven",
          "node", "Node",
          "uv", "uv");

  @Test
  void onboardingNamesEachToolInTheVersionThatIsNeeded() {
    Checkout checkout = Checkout.open();
    TemplateSource project = checkout.template("monorepo");
    String page =
        Objects.requireNonNull(
                checkout
                    .compose(project, List.of("backend=spring,django"))
                    .tree()
                    .files()
                    .get(ONBOARDING))
            .text();

    List<Tool> tools =
        checkout.templates().stream()
            .map(TemplateSource::template)
            .filter(template ->
                template.kind() == Template.Kind.COMPONENT || template.name().equals("monorepo"))
            .flatMap(template -> template.tools().stream())
            .toList();

    assertThat(tools).extracting(Tool::name).containsAll(TITLES.keySet());
    for (Tool tool : tools) {
      assertThat(page).contains(TITLES.getOrDefault(tool.name(), tool.name()));
      tool.version()
          .ifPresent(range -> {
            Matcher version = VERSION.matcher(range.inWords());
            assertThat(version.find()).isTrue();
            assertThat(page).as(tool.name()).contains(version.group());
          });
    }
  }
}
