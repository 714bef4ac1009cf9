package dev.scaffold.terminal;

import dev.scaffold.answers.Given;
import dev.scaffold.problem.Location;
import dev.scaffold.terminal.Key.Special;
import java.util.List;
import java.util.Optional;

/**
 * One of several.
 *
 * @param standing the place that it began with, if that is an answer
 */
record ChoiceField(Listing listing, Optional<Integer> standing) implements Field {

  /** Returns a field that begins at a value, or at the first. */
  static ChoiceField of(List<Listing.Option> options, Optional<String> standing) {
    Optional<Integer> place =
        standing.map(value -> options.stream().map(Listing.Option::value).toList().indexOf(value));
    return new ChoiceField(Listing.of(options, place.orElse(0)), place);
  }

  @Override
  public Step on(Key key) {
    if (key != Special.ENTER) {
      return new Step.On(new ChoiceField(listing.on(key), standing));
    }
    return standing.filter(place -> place == listing.at()).isPresent()
        ? new Step.Untouched()
        : new Step.Done(given());
  }

  private Given given() {
    return new Given.Text(listing.current().value(), Location.NONE);
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
    return listing.view(width, height, place -> Row.EMPTY);
  }

  @Override
  public List<String> keys() {
    return List.of("↑↓ move", "enter take");
  }
}
