package dev.scaffold.upgrade;

import dev.scaffold.monorepo.ScaffoldRecord.Block;
import dev.scaffold.pristine.Change;
import dev.scaffold.pristine.Pristine;

/** What an upgrade does, in the line that its commit begins with. */
final class Title {
  private Title() {}

  static String of(Change change, Pristine pristine) {
    if (!change.added().isEmpty()) {
      return "Add " + String.join(", ", change.added().keySet());
    }
    if (!change.removed().isEmpty()) {
      return "Remove " + String.join(", ", change.removed());
    }
    Block before = pristine.origin().record().project();
    Block after = pristine.record().project();
    return before.version().equals(after.version())
        ? "Change answers to the template " + after.template()
        : "Upgrade the template %s from %s to %s"
            .formatted(after.template(), before.version(), after.version());
  }
}
