package dev.scaffold.browse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which questions somebody wants to answer beforehand.
 *
 * @param catalog the folder that holds the templates; empty for the built-in ones
 * @param template the project template's name; empty for the catalog's own choice
 * @param definitions earlier answers, {@code name=value}: some choose components
 */
public record QuestionsRequest(
    Optional<Path> catalog, Optional<String> template, List<String> definitions) {}
