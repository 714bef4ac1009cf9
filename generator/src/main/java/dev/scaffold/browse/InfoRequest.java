package dev.scaffold.browse;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person asks {@code scaffold info} about.
 *
 * @param template its name, {@code CATALOG/NAME} or {@code ADDRESS//FOLDER}; with a version or
 *     without
 * @param catalog the folder that holds it; empty for the built-in templates and those elsewhere
 * @param ref a branch or a commit of a catalog elsewhere
 */
public record InfoRequest(String template, Optional<Path> catalog, Optional<String> ref) {}
