package dev.scaffold.browse;

import dev.scaffold.render.PossibleFile;
import java.util.List;

/**
 * Everything about a template that its users may want to know.
 *
 * @param folder where it lies in its catalog
 * @param files what it may make, by path
 * @param notes what a person may want to know about how its catalog was opened
 */
public record InfoResult(
    Offer offer, String folder, List<PossibleFile> files, List<String> notes) {}
