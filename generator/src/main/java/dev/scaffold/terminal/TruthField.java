package dev.scaffold.terminal;

import dev.scaffold.answers.Given;
import dev.scaffold.problem.Location;
import dev.scaffold.terminal.Key.Special;
import java.util.List;
import java.util.Optional;

/** Yes or no. */
record TruthField(boolean yes, Optional<Boolean> standing) implements Field {

  /** Returns a field that begins at a value, or at no. */
  static TruthField of(Optional<Boolean> standing) {
    return new TruthField(standing.orElse(false), standing);
  }

  @Override
  public Step on(Key key) {
    return switch (key) {
      case Special.ENTER -> done();
      case Special.LEFT, Special.HOME -> new Step.On(at(true));
      case Special.RIGHT, Special.END -> new Step.On(at(false));
      case Special.UP, Special.DOWN, Special.TAB -> new Step.On(at(!yes));
      case Key.Typed typed ->
          switch (typed.character()) {
            case 'y', 'Y' -> at(true).done();
            case 'n', 'N' -> at(false).done();
            case ' ' -> new Step.On(at(!yes));
            default -> new Step.On(this);
          };
      default -> new Step.On(this);
    };
  }

  private TruthField at(boolean value) {
    return new TruthField(value, standing);
  }

  private Step done() {
    return standing.filter(value -> value == yes).isPresent()
        ? new Step.Untouched()
        : new Step.Done(given());
  }

  private Given given() {
    return new Given.Text(String.valueOf(yes), Location.NONE);
  }

  @Override
  public Optional<Given> draft() {
    return Optional.of(given());
  }

  @Override
  public boolean takesAnyCharacter() {
    return false;
  }

  @Override
  public View view(int width, int height) {
    return new View(
        List.of(option("yes", yes).and(Look.PLAIN, "   ").and(option("no", !yes))),
        Optional.empty());
  }

  private static Row option(String word, boolean here) {
    return here ? Row.of(Look.ACCENT, "› " + word) : Row.of(Look.PLAIN, "  " + word);
  }

  @Override
  public List<String> keys() {
    return List.of("y yes", "n no", "enter take");
  }
}
