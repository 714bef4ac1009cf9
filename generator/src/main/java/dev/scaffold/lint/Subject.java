package dev.scaffold.lint;

import dev.scaffold.problem.Location;
import dev.scaffold.template.Template;
import dev.scaffold.template.TemplateParser;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;

/** A template that is looked at: its folder, what could be read of its description, its files. */
record Subject(Folder folder, TemplateParser.Reading reading, Tree files) {
  static final RelativePath DESCRIPTION = new RelativePath(".template/template.yaml");

  Template template() {
    return reading.template();
  }

  /** Returns a file of it as a place. */
  Location place(RelativePath file) {
    return new Location.Path(folder.resolve(file).value());
  }
}
