package dev.scaffold.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Help that writes `--option VALUE`, as people type it, where picocli writes `--option=VALUE`. */
final class SpacedHelp extends CommandLine.Help {

  SpacedHelp(CommandSpec command, ColorScheme colours) {
    super(command, colours);
  }

  @Override
  public IParamLabelRenderer parameterLabelRenderer() {
    return new IParamLabelRenderer() {
      @Override
      public Text renderParameterLabel(ArgSpec argument, Ansi ansi, List<Ansi.IStyle> styles) {
        if (argument.arity().max() == 0) {
          return colorScheme().text("");
        }
        // picocli itself puts a blank behind a short name that stands alone.
        boolean behindLongName = argument instanceof OptionSpec option && option.longestName().startsWith("--");
        String label = (behindLongName ? " " : "") + argument.paramLabel();
        return colorScheme().apply(label, styles);
      }

      @Override
      public String separator() {
        return " ";
      }
    };
  }
}
