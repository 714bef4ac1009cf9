package dev.scaffold.pristine;

import dev.scaffold.monorepo.Origin;
import dev.scaffold.monorepo.ScaffoldRecord;
import dev.scaffold.template.Template;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a repository was rendered to, before people changed it.
 *
 * @param record from which it was rendered, digests included
 * @param wanted the record as the repository has it now: where its answers differ, a person edited
 *     them, and wants them taken over
 * @param managed the files that the templates cared for
 * @param once the files that were written once, as far as they are known
 * @param origins what each file was rendered from; none where only the files are known
 * @param templates of the components, by name; none where only the files are known
 * @param commit of the repository that has the record, or the files
 * @param notes what a person may want to know about how it was found
 */
public record Base(
    ScaffoldRecord record,
    ScaffoldRecord wanted,
    Tree managed,
    Tree once,
    SortedMap<RelativePath, Origin> origins,
    Map<String, Template> templates,
    String commit,
    List<String> notes) {

  /** Copies the collections. */
  public Base {
    origins = Collections.unmodifiableSortedMap(new TreeMap<>(origins));
    templates = Map.copyOf(templates);
    notes = List.copyOf(notes);
  }
}
