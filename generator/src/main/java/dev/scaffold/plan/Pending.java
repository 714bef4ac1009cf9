package dev.scaffold.plan;

/**
 * An update that has begun and not ended.
 *
 * @param interrupted whether the run was killed while it changed files; else a person decides about
 *     conflicts, or about a commit that was refused
 * @param document of the caller's
 */
public record Pending(boolean interrupted, String document) {}
