package dev.scaffold.browse;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person asks {@code scaffold info} about.
 *
 * @param template its name
 * @param catalog the folder that holds it; empty for the built-in templates
 */
public record InfoRequest(String template, Optional<Path> catalog) {}
