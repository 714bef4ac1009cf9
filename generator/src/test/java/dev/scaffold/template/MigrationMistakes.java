package dev.scaffold.template;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What authors may get wrong under {@code migrations}. */
final class MigrationMistakes {
  private MigrationMistakes() {}

  static Stream<Arguments> all() {
    return Stream.of(
        // the text after the head, what is wrong, the text at the place, the hint
        arguments(
            "migrations: [{version: v0.2.0, dropped: a}]",
            "`v0.2.0` is no release",
            "v0.2.0",
            "write it as `1.2.0`, without the `v` of its tag"),
        arguments(
            "migrations: [{version: 0.2.0}]",
            "the migration changes nothing",
            "{version: 0.2.0}",
            "add one of renamed, computed, dropped, templates, moved, removed"),
        arguments(
            "migrations: [{version: 0.2.0, renames: {a: b}, dropped: c}]",
            "unknown key `renames` in a migration",
            "renames",
            "did you mean `renamed`?"),
        arguments(
            "migrations: [{version: 0.2.0, renamed: {a: b}, dropped: [c, a]}]",
            "the answer `a` stands under `renamed` already",
            "a]}",
            "leave it in one place"),
        arguments(
            "migrations: [{version: 0.2.0, renamed: {a: b}, computed: {b: 'a + 1'}}]",
            "the answer `b` stands under `renamed` already",
            "b: 'a",
            "leave it in one place"),
        arguments(
            "migrations: [{version: 0.2.0, moved: {a/: b}}]",
            "`a/` is no path inside the template",
            "a/",
            "write a file or a folder, without `/` at either end; `..` is not allowed"),
        arguments(
            "migrations: [{version: 0.2.0, moved: {a: ../b}}]",
            "`../b` is no path inside the template",
            "../b",
            "write a file or a folder, without `/` at either end; `..` is not allowed"),
        arguments(
            "migrations: [{version: 0.2.0, templates: {backend/a: backend/b}}]",
            "only a project tells what became of its component templates",
            "backend/a",
            "put it into the `migrations` of the project template"));
  }
}
