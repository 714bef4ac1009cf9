package dev.scaffold.browse;

import dev.scaffold.template.Template;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person asks {@code scaffold list} for.
 *
 * @param catalog the folder that holds the templates; empty for the built-in ones
 * @param text what a template's name, title, description or tags must hold, in upper or lower case;
 *     empty for all
 * @param kind the only kind to list; empty for all
 */
public record ListRequest(Optional<Path> catalog, String text, Optional<Template.Kind> kind) {}
