package dev.scaffold.merge;

import dev.scaffold.tree.RelativePath;
import dev.scaffold.tree.Tree;
import dev.scaffold.tree.TreeFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Small trees, and what people and templates do to them. */
final class RandomTrees {
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "Makefile", "x.md");
  private static final List<String> FOLDERS = List.of("", "", "docs/", "src/", "src/a/", "b/");

  private final RandomGenerator random;
  private final RandomTexts texts;

  RandomTrees(RandomGenerator random) {
    this.random = random;
    this.texts = new RandomTexts(random, List.of(3, 8, 500).get(random.nextInt(3)), 12);
  }

  Tree tree() {
    SortedMap<RelativePath, TreeFile> files = new TreeMap<>();
    int count = random.nextInt(7);
    for (int i = 0; i < count; i++) {
      put(files, path(), file());
    }
    return new Tree(files);
  }

  /** Returns the tree after up to five changes. */
  Tree changed(Tree tree) {
    SortedMap<RelativePath, TreeFile> files = new TreeMap<>(tree.files());
    int changes = random.nextInt(6);
    for (int i = 0; i < changes; i++) {
      change(files);
    }
    return new Tree(files);
  }

  /** Returns the tree after edits of its texts, and nothing else. */
  Tree edited(Tree tree) {
    SortedMap<RelativePath, TreeFile> files = new TreeMap<>(tree.files());
    files.replaceAll((path, file) -> random.nextBoolean() ? edited(file) : file);
    return new Tree(files);
  }

  private void change(SortedMap<RelativePath, TreeFile> files) {
    if (files.isEmpty() || random.nextInt(5) == 0) {
      put(files, path(), file());
      return;
    }
    Map.Entry<RelativePath, TreeFile> chosen =
        new ArrayList<>(files.entrySet()).get(random.nextInt(files.size()));
    RelativePath path = chosen.getKey();
    TreeFile file = chosen.getValue();
    switch (random.nextInt(7)) {
      case 0 -> files.remove(path);
      case 1 -> {
        files.remove(path);
        put(files, path(), random.nextBoolean() ? file : edited(file));
      }
      case 2 -> files.put(path, new TreeFile(file.bytes(), !file.executable()));
      case 3 -> files.put(path, withCarriageReturns(file));
      case 4 -> files.put(path, file());
      default -> files.put(path, edited(file));
    }
  }

  /** A path that is a folder or lies below a file is none that a tree can have. */
  private static void put(
      SortedMap<RelativePath, TreeFile> files, RelativePath path, TreeFile file) {
    boolean free =
        files.keySet().stream()
            .noneMatch(other ->
                (other.value() + "/").startsWith(path.value() + "/")
                    || (path.value() + "/").startsWith(other.value() + "/"));
    if (free) {
      files.put(path, file);
    }
  }

  private RelativePath path() {
    return new RelativePath(
        FOLDERS.get(random.nextInt(FOLDERS.size())) + NAMES.get(random.nextInt(NAMES.size())));
  }

  private TreeFile file() {
    return random.nextInt(12) == 0
        ? new TreeFile(new byte[] {0, (byte) random.nextInt(4)}, false)
        : new TreeFile(texts.text().bytes(), random.nextInt(8) == 0);
  }

  private TreeFile edited(TreeFile file) {
    return new TreeFile(texts.edited(TextLines.of(file.bytes())).bytes(), file.executable());
  }

  private static TreeFile withCarriageReturns(TreeFile file) {
    String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
    return new TreeFile(
        text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1), file.executable());
  }
}
