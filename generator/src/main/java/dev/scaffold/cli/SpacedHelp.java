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
        return colorScheme().apply(label(argument), styles);
      }

      private static String label(ArgSpec argument) {
        if (argument.isOption()) {
          return argument.arity().max() > 0 ? " " + argument.paramLabel() : "";
        }
        return argument.required() ? argument.paramLabel() : "[" + argument.paramLabel() + "]";
      }

      @Override
      public String separator() {
        return " ";
      }
    };
  }
}
