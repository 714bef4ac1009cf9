package dev.scaffold.catalog;

import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.util.List;
import java.util.Optional;

/** One version of a collection of templates. */
public interface Catalog extends AutoCloseable {

  /** Returns where it comes from, as a generated repository records it. */
  String source();

  /** Returns its version: a release, {@code X.Y.Z-dev+<commit>}, or that of a folder at work. */
  String version();

  /** Returns the commit that pins its content; empty for a folder, whose content nothing pins. */
  Optional<String> commit();

  /** Returns the folders that hold {@code .template/template.yaml}, sorted. */
  List<Folder> templates();

  /**
   * Returns the files below a folder, by their paths from there, {@code .template} included. A
   * template nested in it is left out.
   */
  Tree files(Folder folder);

  /** Returns any file of the catalog, by its path from the catalog's root. */
  Optional<TreeFile> file(RelativePath path);

  @Override
  void close();
}
