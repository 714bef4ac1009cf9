package dev.scaffold.cli.completion;

import dev.scaffold.browse.ListRequest;
import dev.scaffold.browse.ListResult;
import dev.scaffold.browse.QuestionsRequest;
import dev.scaffold.catalog.UserCatalogs;
import dev.scaffold.cli.completion.Completions.Candidate;
import dev.scaffold.template.Question;
import dev.scaffold.template.Template;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The words that catalogs and their templates bring. */
final class Vocabulary {
  private final Path folder;
  private final Function<ListRequest, ListResult> listTemplates;
  private final Function<QuestionsRequest, Map<String, Question>> questions;
  private final Supplier<UserCatalogs> userCatalogs;

  Vocabulary(
      Path folder,
      Function<ListRequest, ListResult> listTemplates,
      Function<QuestionsRequest, Map<String, Question>> questions,
      Supplier<UserCatalogs> userCatalogs) {
    this.folder = folder;
    this.listTemplates = listTemplates;
    this.questions = questions;
    this.userCatalogs = userCatalogs;
  }

  /** Returns the names of templates; of projects only, or of all. */
  List<Candidate> templates(Optional<String> catalog, boolean projects) {
    Optional<Template.Kind> kind = projects ? Optional.of(Template.Kind.PROJECT) : Optional.empty();
    return listTemplates
        .apply(new ListRequest(catalog.map(folder::resolve), "", kind, false))
        .offers()
        .stream()
        .map(offer -> Candidate.of(offer.reference(), offer.template().title()))
        .toList();
  }

  /** Returns the names of the catalogs that the person added. */
  List<Candidate> catalogs() {
    return userCatalogs.get().list().stream()
        .filter(known -> known.name().isPresent())
        .map(known -> Candidate.of(known.name().get(), known.address()))
        .toList();
  }

  /** Returns names of answers, and behind an equals sign the values that the question takes. */
  List<Candidate> definitions(
      Optional<String> catalog, Optional<String> template, List<String> earlier, String current) {
    Map<String, Question> all =
        questions.apply(new QuestionsRequest(catalog.map(folder::resolve), template, earlier));
    int equals = current.indexOf('=');
    if (equals < 0) {
      return all.entrySet().stream()
          .map(entry -> new Candidate(entry.getKey() + "=", entry.getValue().prompt(), true))
          .toList();
    }
    Question question = all.get(current.substring(0, equals));
    return question == null ? List.of() : values(question, current, equals + 1);
  }

  private static List<Candidate> values(Question question, String current, int start) {
    Stream<Candidate> values =
        switch (question.type()) {
          case BOOL -> Stream.of(Candidate.of("true", ""), Candidate.of("false", ""));
          case CHOICE, CHOICES ->
              question.choices().stream()
                  .map(choice -> Candidate.of(choice.value(), label(choice)));
          case STRING, TEXT, INT, LIST, MAP -> Stream.of();
        };
    // Of several choices, the last one is being typed.
    int behind =
        question.type() == Question.Type.CHOICES
            ? Math.max(start, current.lastIndexOf(',') + 1)
            : start;
    List<String> chosen = List.of(current.substring(start, behind).split(",", -1));
    return values
        .filter(value -> !chosen.contains(value.value()))
        .map(value -> value.behind(current.substring(0, behind)))
        .toList();
  }

  private static String label(Question.Choice choice) {
    return choice.label().equals(choice.value()) ? "" : choice.label();
  }
}
