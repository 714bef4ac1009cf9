package dev.scaffold.mergetrees;

import dev.scaffold.git.GitProgram;
import dev.scaffold.merge.KnownMoves;
import dev.scaffold.merge.Labels;
import dev.scaffold.merge.OurTree;
import dev.scaffold.merge.TreeMerge;
import dev.scaffold.plan.Plan;
import dev.scaffold.plan.ProjectWriter;
import dev.scaffold.plan.StaleStaging;
import dev.scaffold.plan.Target;
import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Merges three trees as an upgrade does; reads them, and writes nothing but a new folder. */
public final class MergeTrees {
  private final GitProgram git;

  /** Works with the user's Git. */
  public MergeTrees(GitProgram git) {
    this.git = git;
  }

  /** Merges, and writes the result if that is wanted. */
  public TreeMerge.Result run(MergeTreesRequest request) {
    TreeReader reader = new TreeReader(git, request.folder());
    Tree ours = reader.read(request.ours());
    TreeMerge.Result result =
        TreeMerge.merge(
            reader.read(request.base()),
            reader.read(request.theirs()),
            KnownMoves.NONE,
            new OurTree(ours),
            new Labels(request.base(), request.ours(), request.theirs()));
    request.output().ifPresent(output -> write(output, merged(ours, result)));
    return result;
  }

  private static Tree merged(Tree ours, TreeMerge.Result result) {
    SortedMap<RelativePath, TreeFile> files = new TreeMap<>(ours.files());
    result
        .writes()
        .forEach((path, file) -> {
          if (file.isPresent()) {
            files.put(path, file.get());
          } else {
            files.remove(path);
          }
        });
    return new Tree(files);
  }

  private static void write(Path output, Tree tree) {
    Path place = Target.place(output);
    StaleStaging.settleIn(Target.parent(place));
    Target target = Target.of(place);
    new ProjectWriter()
        .write(target, Plan.ofNew(target.folder(), tree), folder -> Optional.empty());
  }
}
