package dev.scaffold.cli.merge;

import dev.scaffold.merge.FolderMove;
import dev.scaffold.merge.Outcome;
import dev.scaffold.merge.Stage;
import dev.scaffold.merge.TreeMerge;
import dev.scaffold.tree.RelativePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The result of a merge as parts of a document that a program reads. */
public final class MergeDocument {
  private MergeDocument() {}

  /** Returns an entry for each change of the template. */
  public static List<Map<String, Object>> changes(TreeMerge.Result result) {
    return result.outcomes().stream().map(MergeDocument::change).toList();
  }

  /** Returns an entry for each folder that one side moved and the other put files into. */
  public static List<Map<String, Object>> folderMoves(TreeMerge.Result result) {
    return result.folderMoves().stream().map(MergeDocument::folderMove).toList();
  }

  private static Map<String, Object> change(Outcome outcome) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("path", outcome.path().value());
    entry.put("change", Words.kind(outcome.change()));
    Words.moved(outcome.change()).ifPresent(from -> entry.put("from", from));
    entry.put(
        "treatment",
        switch (outcome) {
          case Outcome.Conflict conflict -> "conflict";
          case Outcome.Settled settled -> word(settled.treatment());
        });
    entry.put("reason", word(outcome.reason()));
    entry.put("text", outcome.reason().text());
    switch (outcome) {
      case Outcome.Conflict conflict ->
          entry.put("stages", conflict.stages().stream().map(MergeDocument::stage).toList());
      case Outcome.Settled settled -> entry.put("dropped", settled.dropped());
    }
    return entry;
  }

  private static Map<String, Object> stage(Stage stage) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("number", stage.number());
    entry.put("path", stage.path().value());
    return entry;
  }

  private static Map<String, Object> folderMove(FolderMove move) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("from", move.from().path());
    entry.put("to", move.to().path());
    entry.put("by", move.byTemplate() ? "template" : "user");
    entry.put("files", move.files().stream().map(RelativePath::value).toList());
    return entry;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
