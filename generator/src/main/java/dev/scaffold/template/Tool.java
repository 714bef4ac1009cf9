package dev.scaffold.template;

import java.util.Optional;

/**
 * A program that a machine must have for what the template makes.
 *
 * @param name of the program
 * @param version the versions that will do; empty for any
 * @param purpose what it is for, behind the word "for"
 * @param optional whether one can do without it
 */
public record Tool(
    String name, Optional<VersionRange> version, Optional<String> purpose, boolean optional) {}
