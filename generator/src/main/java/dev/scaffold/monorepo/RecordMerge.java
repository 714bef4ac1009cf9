package dev.scaffold.monorepo;

import dev.scaffold.answers.Answers;
import dev.scaffold.monorepo.ScaffoldRecord.Block;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.TemplateVersion;
import dev.scaffold.tree.RelativePath;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Merges the records of two branches by what they mean: components, versions and answers, each on
 * its own. Of two versions the newer counts. The digests are those of one branch, and to be made
 * again.
 */
public final class RecordMerge {
  private static final Location RECORD = new Location.Path(ScaffoldRecord.PATH.value());

  private final ScaffoldRecord base;
  private final ScaffoldRecord ours;
  private final ScaffoldRecord theirs;

  private RecordMerge(ScaffoldRecord base, ScaffoldRecord ours, ScaffoldRecord theirs) {
    this.base = base;
    this.ours = ours;
    this.theirs = theirs;
  }

  /** Returns the merged record; a problem when the branches want what excludes each other. */
  public static ScaffoldRecord merge(
      ScaffoldRecord base, ScaffoldRecord ours, ScaffoldRecord theirs) {
    return new RecordMerge(base, ours, theirs).run();
  }

  private ScaffoldRecord run() {
    SortedMap<String, Block> blocks = new TreeMap<>();
    Set<String> names = new TreeSet<>(ours.components().keySet());
    names.addAll(theirs.components().keySet());
    for (String name : names) {
      Block before = base.components().get(name);
      Block one = ours.components().get(name);
      Block other = theirs.components().get(name);
      if (one != null && other != null) {
        blocks.put(name, merged(name, before, one, other));
      } else if (before == null) {
        // It came on one branch; what is no more on one of them went there.
        blocks.put(name, Objects.requireNonNull(one == null ? other : one));
      }
    }
    Set<RelativePath> forgotten = new TreeSet<>(ours.forgotten());
    forgotten.addAll(theirs.forgotten());
    forgotten.removeIf(path ->
        base.forgotten().contains(path)
            && !(ours.forgotten().contains(path) && theirs.forgotten().contains(path)));
    return new ScaffoldRecord(blocks).forgetting(forgotten);
  }

  private static Block merged(String name, @Nullable Block before, Block one, Block other) {
    Block state = state(name, before, one, other);
    return new Block(
        state.template(),
        state.source(),
        state.version(),
        state.commit(),
        answers(name, before, one, other, state),
        state.digest());
  }

  private static Block state(String name, @Nullable Block before, Block one, Block other) {
    if (isSameState(one, other) || (before != null && isSameState(before, other))) {
      return one;
    }
    if (before != null && isSameState(before, one)) {
      return other;
    }
    Optional<TemplateVersion> left = TemplateVersion.parse(one.version());
    Optional<TemplateVersion> right = TemplateVersion.parse(other.version());
    if (!one.source().equals(other.source())
        || left.isEmpty()
        || right.isEmpty()
        || left.get().compareTo(right.get()) == 0) {
      throw contradiction(
          "the version of `" + name + "`", one.version() + "`, `" + other.version());
    }
    return left.get().compareTo(right.get()) > 0 ? one : other;
  }

  private static boolean isSameState(Block one, Block other) {
    return one.template().equals(other.template())
        && one.source().equals(other.source())
        && one.version().equals(other.version())
        && one.commit().equals(other.commit());
  }

  private static Answers answers(
      String name, @Nullable Block before, Block one, Block other, Block state) {
    Map<String, Object> old = before == null ? Map.of() : before.answers().values();
    // The version that counts says in which order they come.
    Set<String> questions = new LinkedHashSet<>(state.answers().values().keySet());
    questions.addAll(one.answers().values().keySet());
    questions.addAll(other.answers().values().keySet());
    Map<String, Object> answers = new LinkedHashMap<>();
    for (String question : questions) {
      Optional<Object> left = Optional.ofNullable(one.answers().values().get(question));
      Optional<Object> right = Optional.ofNullable(other.answers().values().get(question));
      Optional<Object> was = Optional.ofNullable(old.get(question));
      Optional<Object> answer;
      if (left.equals(right) || right.equals(was)) {
        answer = left;
      } else if (left.equals(was)) {
        answer = right;
      } else {
        throw contradiction(
            "the answer `" + question + "` of `" + name + "`",
            left.map(Answers::text).orElse("") + "`, `" + right.map(Answers::text).orElse(""));
      }
      answer.ifPresent(value -> answers.put(question, value));
    }
    return new Answers(answers);
  }

  private static ProblemException contradiction(String what, String both) {
    return Problem.invalid(
            "the branches differ in " + what + ": `" + both + "`",
            RECORD,
            "resolve that in the file, of two digests keep either, and run `scaffold status"
                + " --repair`")
        .asException();
  }
}
