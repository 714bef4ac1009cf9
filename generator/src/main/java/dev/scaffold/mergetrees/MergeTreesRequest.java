package dev.scaffold.mergetrees;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person asks {@code scaffold merge-trees} to do. Each tree is a folder, or what Git calls a
 * tree-ish in the repository that the command is called in.
 *
 * @param folder in which it is called; absolute
 * @param output the folder to write the merged tree to; empty to only tell
 */
public record MergeTreesRequest(
    Path folder, String base, String ours, String theirs, Optional<Path> output) {}
