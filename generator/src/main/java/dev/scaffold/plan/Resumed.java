package dev.scaffold.plan;

/**
 * An update that was taken up again.
 *
 * @param document of the caller's that came with it
 */
public record Resumed(Applied applied, String document) {}
