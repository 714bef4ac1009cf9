package dev.scaffold.doctor;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person asks {@code scaffold doctor} to look at.
 *
 * @param folder in which it is called: in a generated repository, what that one needs is looked for
 * @param catalog the folder that holds the templates; empty for where they came from
 */
public record DoctorRequest(Path folder, Optional<Path> catalog) {}
