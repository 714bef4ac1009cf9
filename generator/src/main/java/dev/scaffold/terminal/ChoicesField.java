package dev.scaffold.terminal;

import dev.scaffold.answers.Given;
import dev.scaffold.terminal.Key.Special;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Any of several.
 *
 * @param chosen by their places
 * @param standing what it began with, if that is an answer
 */
record ChoicesField(Listing listing, Set<Integer> chosen, Optional<Set<Integer>> standing)
    implements Field {

  /** Copies the sets. */
  ChoicesField {
    chosen = Set.copyOf(chosen);
    standing = standing.map(Set::copyOf);
  }

  /** Returns a field that begins with some values, or with none. */
  static ChoicesField of(List<Listing.Option> options, Optional<List<String>> standing) {
    Optional<Set<Integer>> places =
        standing.map(values -> {
          Set<Integer> found = new HashSet<>();
          for (int i = 0; i < options.size(); i++) {
            if (values.contains(options.get(i).value())) {
              found.add(i);
            }
          }
          return found;
        });
    return new ChoicesField(Listing.of(options, 0), places.orElse(Set.of()), places);
  }

  @Override
  public Step on(Key key) {
    if (key == Special.ENTER) {
      return standing.filter(chosen::equals).isPresent()
          ? new Step.Untouched()
          : new Step.Done(given());
    }
    return new Step.On(
        key instanceof Key.Typed typed && typed.character() == ' '
            ? toggled()
            : new ChoicesField(listing.on(key), chosen, standing));
  }

  private ChoicesField toggled() {
    Set<Integer> changed = new HashSet<>(chosen);
    if (!changed.remove(listing.at())) {
      changed.add(listing.at());
    }
    return new ChoicesField(listing, changed, standing);
  }

  private Given given() {
    return new Given.Lines(
        IntStream.range(0, listing.options().size())
            .filter(chosen::contains)
            .mapToObj(place -> listing.options().get(place).value())
            .toList());
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
    return listing.view(
        width,
        height,
        place -> chosen.contains(place) ? Row.of(Look.GOOD, "■ ") : Row.of(Look.FAINT, "□ "));
  }

  @Override
  public List<String> keys() {
    return List.of("space choose", "enter take", "↑↓ move");
  }
}
