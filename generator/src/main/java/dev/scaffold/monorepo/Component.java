package dev.scaffold.monorepo;

import dev.scaffold.answers.Answers;
import dev.scaffold.render.TemplateSource;
import dev.scaffold.tree.RelativePath;

/**
 * A part of a monorepo, in a folder of its own.
 *
 * @param name unique in the repository, and the name of its folder
 * @param slot the place of the project template that it fills
 */
public record Component(String name, String slot, TemplateSource source, Answers answers) {

  /** Returns the folder below which all its files lie. */
  public RelativePath path() {
    return new RelativePath(name);
  }
}
