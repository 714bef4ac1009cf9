package dev.scaffold.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scaffold.cli.Installed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualPagesTest {
  @TempDir private Path folder;

  @BeforeEach
  void writesThePages() throws IOException {
    ManualPages.main(new String[] {folder.resolve("man1").toString()});
  }

  private List<Path> pages() throws IOException {
    try (var files = Files.list(folder.resolve("man1"))) {
      return files.sorted().toList();
    }
  }

  private static String outputOf(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  private static List<String> with(List<String> command, List<Path> files) {
    List<String> all = new ArrayList<>(command);
    files.forEach(file -> all.add(file.toString()));
    return all;
  }

  @Test
  void eachCommandHasAPage() throws Exception {
    assertThat(pages())
        .extracting(page -> page.getFileName().toString())
        .contains("scaffold.1", "scaffold-new.1", "scaffold-doctor.1")
        .doesNotContain("scaffold-__complete.1");
  }

  @Test
  void aPageHasWhatTheHelpHas() throws Exception {
    assertThat(folder.resolve("man1/scaffold-list.1"))
        .content()
        .startsWith(".TH \"SCAFFOLD-LIST\" \"1\"")
        .contains(
            ".SH NAME\nscaffold\\-list \\- lists the templates that there are\n",
            ".SH SYNOPSIS\n\\fBscaffold list\\fR [\\fIOPTIONS\\fR] [\\fITEXT\\fR]\n",
            ".TP\n\\fB\\-\\-kind\\fR \\fIKIND\\fR\nOnly templates of this kind",
            ".SH EXAMPLES\n.nf\nscaffold list ",
            "\\fBscaffold\\fR(1), ");
    assertThat(folder.resolve("man1/scaffold-new.1"))
        .content()
        .contains(".SH EXIT STATUS\n0 done, ");
    assertThat(folder.resolve("man1/scaffold.1")).content().contains(".SH COMMANDS\n.TP\n\\fBnew");
  }

  @Test
  void mandocHasNothingToSay() throws Exception {
    Installed.assume("mandoc");

    // Where there is no date, the same sources give the same pages.
    assertThat(outputOf(with(List.of("mandoc", "-T", "lint", "-W", "warning"), pages())).lines())
        .filteredOn(line -> !line.contains("missing date"))
        .isEmpty();
  }

  @Test
  void groffHasNothingToSay() throws Exception {
    Installed.assume("groff");

    for (Path page : pages()) {
      assertThat(outputOf(List.of("groff", "-man", "-ww", "-z", page.toString()))).isEmpty();
    }
  }
}
