package dev.scaffold.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template may compute: nothing of Java or the machine, and not without end. */
class HostileExpressionTest {
  @TempDir private Path temporary;
  private HostileCatalog evil;

  @BeforeEach
  void prepares() throws IOException {
    evil = new HostileCatalog(temporary);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"freemarker.template.utility.Execute\"?new()(\"touch ~/it-ran\")",
        "\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"x\")",
        "\"freemarker.template.utility.JythonRuntime\"?new()",
        "name?api.class",
        "name?api.getClass().forName(\"java.lang.Runtime\")",
        "\"1+1\"?eval",
        "\"[=1]\"?interpret",
        ".vars",
        ".data_model",
        ".globals",
        ".current_template_name",
        ".get_optional_template(\"/etc/passwd\")",
        ".now",
      })
  void mayNotReachBeyondItsData(String expression) throws IOException {
    evil.file("a.md.ftl", "[=" + expression + "]").isRefused(5, "error: `");
    evil.file("a.md.ftl", "").description("values: {v: '%s'}\n".formatted(quoted(expression)));
    evil.isRefused(5, "error: `");
  }

  private static String quoted(String expression) {
    return expression.replace("'", "''");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name.class",
        "name.getClass()",
        "name.bytes",
        "project.class",
        "project.getClass().getClassLoader()",
        "System.getenv(\"API_TOKEN\")",
        "API_TOKEN",
        "environment.API_TOKEN",
        "component.source",
      })
  void findsNoObjectsInItsData(String expression) throws IOException {
    evil.file("a.md.ftl", "[=" + expression + "]").isRefused(2, "error: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[#macro m][@m/][/#macro][@m/]",
        "[#function f x][#return f(x + 1)][/#function][=f(1)]",
        "[#include 'a.md.ftl']",
        "[#list 1.. as x]more and more[/#list]",
        "[#assign s = 'xxxxxxxxxxxxxxxx'][#list 1..60 as i][#assign s = s + s][/#list][=s]",
        "[#assign s = [1]][#list 1..60 as i][#assign s = s + s][/#list][=s?join('')]",
        "[=''?left_pad(2000000000)][=''?left_pad(2000000000)]",
      })
  void mayNotGoOnWithoutEnd(String text) throws Exception {
    // In a process with little memory: on a machine with much, this takes its time.
    evil.file("a.md.ftl", text).isRefusedInAProcess(5);
  }

  @Test
  void mayNotNestWithoutEnd() throws IOException {
    evil.file("a.md.ftl", "[=" + "(".repeat(100_000) + "1" + ")".repeat(100_000) + "]")
        .isRefused(5, "nested too deeply");
  }
}
