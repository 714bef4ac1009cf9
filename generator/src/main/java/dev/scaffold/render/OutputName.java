package dev.scaffold.render;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a part of an output path must not be, on any system that it may be checked out on. */
final class OutputName {
  // By these, too, NTFS knows the folder: behind its name, a stream or its short name, dots and
  // blanks do not count. As is_ntfs_dotgit in Git's path.c has it.
  private static final Pattern GIT_FOLDER = Pattern.compile("(?:\\.git|git~1)[ .]*+(?::.*)?");

  private static final int JOINER = 0x200D;
  private static final int NON_JOINER = 0x200C;

  private OutputName() {}

  /** Returns whether some system takes the name for that of a repository's own folder. */
  static boolean isGitFolder(String name) {
    return GIT_FOLDER.matcher(folded(name)).matches();
  }

  /** Returns whether some system takes the name for that of the folder about a template. */
  static boolean isTemplateFolder(String name) {
    return folded(name).equals(".template");
  }

  /**
   * Returns whether a person would see another name than there is, or a terminal obey it: control
   * characters, those that turn the direction of a text, those that do not show, and halves of
   * characters. The two joiners are allowed, since scripts and emoji need them.
   */
  static boolean isDeceptive(String name) {
    return name.codePoints().anyMatch(OutputName::isDeceptive);
  }

  private static boolean isDeceptive(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> c != JOINER && c != NON_JOINER;
      default -> false;
    };
  }

  /**
   * HFS+ leaves out what does not show; of that, only the joiners pass the other rules. To ZFS, by
   * a setting, characters that Unicode calls compatible are the same, as {@code ｇ} and {@code g}.
   */
  private static String folded(String name) {
    if (name.chars().allMatch(c -> c < 0x80)) {
      return name.toLowerCase(Locale.ROOT);
    }
    String shown = name.replace("\u200C", "").replace("\u200D", "");
    return Normalizer.normalize(shown, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
