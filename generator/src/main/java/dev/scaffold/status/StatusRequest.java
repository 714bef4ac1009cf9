package dev.scaffold.status;

import dev.scaffold.catalog.RecordedCatalogs;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person asks {@code scaffold status} to look at.
 *
 * @param folder in which it is called: the generated project's, or one below
 * @param version to compare with
 * @param base a commit whose files are as the templates gave them, if the person names one
 */
public record StatusRequest(Path folder, RecordedCatalogs.Wanted version, Optional<String> base) {}
