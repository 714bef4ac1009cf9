package dev.scaffold.browse;

import dev.scaffold.template.Template;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person asks {@code scaffold list} for.
 *
 * @param catalog the folder that holds the templates; empty for the built-in ones and those of the
 *     catalogs that the person added
 * @param text what a template's name, title, description or tags must hold, in upper or lower case;
 *     empty for all
 * @param kind the only kind to list; empty for all
 * @param fetch whether to fetch an added catalog of which nothing is on this machine
 */
public record ListRequest(
    Optional<Path> catalog, String text, Optional<Template.Kind> kind, boolean fetch) {}
