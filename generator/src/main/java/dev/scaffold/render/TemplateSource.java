package dev.scaffold.render;

import dev.scaffold.template.Template;
import dev.scaffold.tree.Folder;
import dev.scaffold.tree.Tree;

/**
 * A template as a catalog holds it.
 *
 * @param folder where it lies, from the catalog's root
 * @param files all of them, {@code .template} included, by their paths from that folder
 */
public record TemplateSource(Folder folder, Template template, Tree files) {}
