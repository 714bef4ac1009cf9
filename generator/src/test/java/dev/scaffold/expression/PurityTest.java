package dev.scaffold.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.scaffold.problem.ExitCode;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.ProblemException;
import freemarker.core.SyntaxNode;
import freemarker.core.TemplateObject;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("deprecation") // FreeMarker's tree is internal, and all of it deprecated.
class PurityTest {
  private static final Configuration CONFIGURATION = Ftl.configure(Configuration::new);

  /** One of everything that a template may be written with, and of much that it may not. */
  private static final String EVERYTHING =
      """
      [#import "/m.ftl" as m][#include "x" + a ignore_missing=b]
      [#macro row x y=a+1 z...][#nested x, y][#return][/#macro]
      [#function f x y={"k": a, b: [a, 1..2, 1..<n, 1..]}][#local s][=a.b["c"][d](e)(f, "g[=h?trim]")][/#local][#return x - -y * 2 / n % 3][/#function]
      [#assign q=a r=b?then(c, !d) in m][=a.b["c"][d](e)(f, "g[=h?trim]")]
      [#global t += u!(v!"w")]
      [#if a && b || (c?? && !d)]1[#elseif e == f || g != h]2[#else][=a gt b][/#if]
      [#list xs?filter(x -> x.y?has_content)?map(x -> "[=x]") as x][=x?index][#sep], [#else]none[/#list]
      [#list xs as k, v][#break][#continue][/#list][#list ys][#items as y][=y][/#items][/#list]
      [#switch a][#case b]1[#break][#default]2[/#switch][#switch a][#on b, c]1[/#switch]
      [@row x=a y=b; z][=z][/@row][@row a, b /][@"row"?trim /]
      [#compress][#t][#nt][/#compress][#outputformat "HTML"][=a?no_esc][/#outputformat]
      [#noautoesc][#autoesc][=b?esc][/#autoesc][/#noautoesc]
      [#stop a?switch(b, c, d)][#noparse][=x][/#noparse][#-- c --][=.now][=xs?join(a, b, c)]
      [#attempt][=a][#recover][=b][/#attempt][#setting number_format=a][#flush]
      [#visit a using b][#recurse c][#macro o][#fallback][/#macro]
      """;

  @Test
  void theTreeHoldsEveryPart() throws IOException {
    Template template =
        new Template("everything", "[#ftl output_format=\"XML\"]" + EVERYTHING, CONFIGURATION);
    Set<String> walked = new TreeSet<>();
    walk(SyntaxNode.rootOf(template), walked);
    Set<Object> reachable = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(template.getRootTreeNode(), reachable);
    assertThat(walked).hasSizeGreaterThan(200);
    assertThat(walked)
        .containsAll(
            reachable.stream()
                .filter(TemplateObject.class::isInstance)
                .map(TemplateObject.class::cast)
                // The arguments of a call have a holder that nobody wrote.
                .filter(o -> o.getBeginLine() > 0)
                .map(o -> name(o.getClass().getSimpleName(), o.getBeginLine(), o.getBeginColumn()))
                .toList());
  }

  private static void walk(SyntaxNode node, Set<String> found) {
    found.add(name(node.kind(), node.line(), node.column()));
    node.parts().forEach(part -> walk(part, found));
  }

  private static String name(String kind, int line, int column) {
    return kind + " at " + line + ":" + column;
  }

  /** Collects all that FreeMarker's objects hold, whatever they say of themselves. */
  private static void collect(Object object, Set<Object> found) {
    if (object instanceof Collection<?> items) {
      items.forEach(item -> collect(item, found));
    } else if (object instanceof Map<?, ?> map) {
      collect(map.keySet(), found);
      collect(map.values(), found);
    } else if (object instanceof Object[] items) {
      collect(Arrays.asList(items), found);
    } else if (object != null
        && object.getClass().getPackageName().equals("freemarker.core")
        && found.add(object)) {
      for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
        for (Field field : type.getDeclaredFields()) {
          if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
            collect(value(field, object), found);
          }
        }
      }
    }
  }

  private static Object value(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("builtInsOfFreeMarker")
  void aBuiltInIsListedOrRefused(String name) {
    boolean parses =
        Stream.of("", "(y)", "(y, z)", "(y -> z)")
            .anyMatch(arguments ->
                parsing("[#list xs as x][=x?" + name + arguments + "][/#list]") == ExitCode.DONE);
    assertThat(parses).as(name).isEqualTo(Purity.BUILT_INS.contains(name));
  }

  static Set<String> builtInsOfFreeMarker() {
    return CONFIGURATION.getSupportedBuiltInNames(Configuration.LEGACY_NAMING_CONVENTION);
  }

  @Test
  void everyListedBuiltInExists() {
    assertThat(builtInsOfFreeMarker()).containsAll(Purity.BUILT_INS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "args",
        "auto_esc",
        "caller_template_name",
        "current_node",
        "current_template_name",
        "data_model",
        "error",
        "get_optional_template",
        "globals",
        "incompatible_improvements",
        "lang",
        "locale",
        "locale_object",
        "locals",
        "main",
        "main_template_name",
        "namespace",
        "node",
        "now",
        "output_encoding",
        "output_format",
        "pass",
        "template_name",
        "time_zone",
        "url_escaping_charset",
        "vars",
        "version"
      })
  void everySpecialVariableIsRefused(String name) {
    assertThat(parsing("[#macro m][=." + name + "][/#macro]")).isEqualTo(ExitCode.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[#attempt][#recover][/#attempt]",
        "[#macro m][#fallback][/#macro]",
        "[#flush]",
        "[#recurse x]",
        "[#setting locale=x]",
        "[#transform x][/#transform]",
        "[#visit x]",
        "[#ftl]",
        "[#ftl strict_syntax=false]"
      })
  void otherDirectivesAreRefused(String text) {
    assertThat(parsing(text)).isEqualTo(ExitCode.REFUSED);
  }

  private static ExitCode parsing(String text) {
    ProblemException problem =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                Ftl.parse(
                    CONFIGURATION, "t", text, TargetFormat.XML, (line, column) -> Location.NONE));
    return problem == null ? ExitCode.DONE : problem.problem().exitCode();
  }

  @Test
  void theReferenceListsTheBuiltIns() throws IOException {
    String reference = Files.readString(Path.of("..", "docs", "template-reference.md"));
    String section =
        reference.substring(reference.indexOf("### Operators `x?name`")).split("\n## ", 2)[0];
    Set<String> listed =
        Pattern.compile("`([a-z_]+)`")
            .matcher(section.substring(section.indexOf("| --- |")))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed).isEqualTo(new TreeSet<>(Purity.BUILT_INS));
  }
}
