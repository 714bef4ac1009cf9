package dev.scaffold.lint;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person asks {@code scaffold template lint} to do.
 *
 * @param catalog the folder that holds the templates
 * @param template the name of the only one to look at; empty for all
 */
public record LintRequest(Path catalog, Optional<String> template) {}
