package dev.scaffold.doctor;

import dev.scaffold.catalog.BuiltInCatalog;
import dev.scaffold.catalog.Catalogs;
import dev.scaffold.doctor.Need.Claim;
import dev.scaffold.monorepo.CatalogTemplates;
import dev.scaffold.monorepo.CatalogTemplates.Found;
import dev.scaffold.monorepo.ScaffoldRecord;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import dev.scaffold.template.Slot;
import dev.scaffold.template.Template;
import dev.scaffold.template.Tool;
import dev.scaffold.template.VersionRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The story of {@code scaffold doctor}: who needs which programs, and whether they are there. Which
 * those are, templates state under {@code tools}.
 */
public final class Doctor {
  private static final Tool GIT =
      new Tool(
          "git",
          VersionRange.parse(">=2.38"),
          Optional.of("reading catalogs and making commits"),
          false);
  private static final String THE_PROJECT = "the project";

  private final Catalogs catalogs;
  private final Machine machine;

  /**
   * Looks into the catalogs within reach, and at this machine.
   *
   * @param patience how long a program may take to tell its version
   */
  public Doctor(Catalogs catalogs, Map<String, String> environment, Duration patience) {
    this.catalogs = catalogs;
    this.machine = new Machine(environment, patience);
  }

  /** Returns what was found; that something is missing is no problem, but a result. */
  public DoctorResult run(DoctorRequest request) {
    List<String> notes = new ArrayList<>();
    List<Claim> claims = new ArrayList<>(List.of(new Claim("scaffold", GIT)));
    Optional<Path> repository = repository(request.folder());
    if (repository.isPresent()) {
      claims.addAll(recorded(repository.get(), request.catalog(), notes));
    } else {
      claims.addAll(usual(request.catalog(), notes));
    }
    List<Check> checks = new Examination(machine, KnownPrograms.read()).of(Need.of(claims));
    return new DoctorResult(repository, checks, notes);
  }

  private static Optional<Path> repository(Path folder) {
    for (Path place = folder; place != null; place = place.getParent()) {
      if (Files.isRegularFile(place.resolve(ScaffoldRecord.PATH.value()))) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /** Returns what a project with the usual components needs. */
  private List<Claim> usual(Optional<Path> folder, List<String> notes) {
    try (Catalogs.Opened opened = catalogs.open(Catalogs.Wanted.in(folder))) {
      CatalogTemplates templates = new CatalogTemplates(opened.catalog());
      Template project = templates.anyProject().template();
      List<Claim> claims = new ArrayList<>(claims(THE_PROJECT, project));
      for (Slot slot : project.slots()) {
        for (String choice : slot.defaults()) {
          Found found = templates.component(slot.name() + "/" + choice, slot.placeOf(choice));
          claims.addAll(
              claims(slot.componentName(choice, slot.defaults().size()), found.template()));
        }
      }
      return claims;
    } catch (ProblemException e) {
      notes.add(unknown("a project", e));
      return List.of();
    }
  }

  private List<Claim> recorded(Path repository, Optional<Path> folder, List<String> notes) {
    Map<Catalogs.Wanted, List<Map.Entry<String, ScaffoldRecord.Block>>> parts =
        read(repository).components().entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    part -> origin(part.getValue(), folder),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Claim> claims = new ArrayList<>();
    parts.forEach((wanted, blocks) -> {
      try (Catalogs.Opened opened = catalogs.open(wanted)) {
        CatalogTemplates templates = new CatalogTemplates(opened.catalog());
        blocks.forEach(part -> claims.addAll(recorded(part, templates, notes)));
      } catch (ProblemException e) {
        blocks.forEach(part -> notes.add(unknown(by(part), e)));
      }
    });
    return claims;
  }

  private static List<Claim> recorded(
      Map.Entry<String, ScaffoldRecord.Block> part,
      CatalogTemplates templates,
      List<String> notes) {
    try {
      Location where = new Location.Path(ScaffoldRecord.PATH.value());
      return claims(by(part), templates.any(part.getValue().template(), where).template());
    } catch (ProblemException e) {
      notes.add(unknown(by(part), e));
      return List.of();
    }
  }

  private static String by(Map.Entry<String, ScaffoldRecord.Block> part) {
    return part.getKey().equals(ScaffoldRecord.PROJECT) ? THE_PROJECT : part.getKey();
  }

  private static String unknown(String by, ProblemException e) {
    return "what " + by + " needs is not known: " + e.problem().what();
  }

  private static ScaffoldRecord read(Path repository) {
    Path file = repository.resolve(ScaffoldRecord.PATH.value());
    try {
      return ScaffoldRecord.read(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw Problem.failed(
              "the record of this repository can't be read",
              new Location.Path(file.toString()),
              "check the file's rights, and that it is UTF-8")
          .causedBy(e);
    }
  }

  /** Returns where a part came from: the built-in templates, a folder, or a commit elsewhere. */
  private static Catalogs.Wanted origin(ScaffoldRecord.Block block, Optional<Path> folder) {
    if (folder.isPresent() || block.source().equals(BuiltInCatalog.SOURCE)) {
      return Catalogs.Wanted.in(folder);
    }
    return block.commit().isEmpty()
        ? Catalogs.Wanted.in(Optional.of(Path.of(block.source())))
        : new Catalogs.Wanted(Optional.empty(), Optional.of(block.source()), block.commit());
  }

  private static List<Claim> claims(String by, Template template) {
    return template.tools().stream().map(tool -> new Claim(by, tool)).toList();
  }
}
