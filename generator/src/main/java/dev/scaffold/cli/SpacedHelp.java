package dev.scaffold.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

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
        boolean takesValue = argument.arity().max() > 0;
        String label = takesValue ? (argument.isOption() ? " " : "") + argument.paramLabel() : "";
        return colorScheme().apply(label, styles);
      }

      @Override
      public String separator() {
        return " ";
      }
    };
  }
}
