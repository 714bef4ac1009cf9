package dev.scaffold.answers;

import java.util.List;

/** All that was settled, whether by a person, beforehand or by default. */
public record Summary(List<Group> groups) {

  /** Copies the list. */
  public Summary {
    groups = List.copyOf(groups);
  }

  /** Returns what may be answered anew, in the order in which it was asked. */
  public List<Entry> asked() {
    return groups.stream().flatMap(group -> group.entries().stream()).filter(Entry::asked).toList();
  }

  /**
   * The answers that are about one component.
   *
   * @param component its name; empty for the project
   */
  public record Group(String component, List<Entry> entries) {
    /** Copies the list. */
    public Group {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One answer.
   *
   * @param name that no other question has
   * @param label the question's name among those of its component
   * @param prompt the question as a person reads it
   * @param asked whether a person was asked
   * @param isDefault whether it was left as the template has it
   */
  public record Entry(
      String name, String label, String prompt, Object answer, boolean asked, boolean isDefault) {}
}
