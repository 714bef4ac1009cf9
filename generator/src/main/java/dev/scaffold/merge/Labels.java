package dev.scaffold.merge;

/**
 * What the three sides are called between conflict markers.
 *
 * @param base the template that both come from
 * @param ours the repository
 * @param theirs the template that is taken over
 */
public record Labels(String base, String ours, String theirs) {}
