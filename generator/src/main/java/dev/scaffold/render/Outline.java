package dev.scaffold.render;

import dev.scaffold.expression.Expression;
import dev.scaffold.expression.Expressions;
import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import java.util.Optional;

/** Is told of the directives of a text, in their order, and of what is wrong with them. */
public interface Outline {

  /** A branch begins; without a condition if that is no expression. */
  void opened(Optional<Expression> condition, Location where);

  /** The branch ends, and another one begins. */
  void alternative(Optional<Expression> condition, Location where);

  /** The branch ends, and the last one begins. */
  void otherwise(Location where);

  /** All branches end. */
  void closed();

  /** Parses the condition of a branch, and tells which it is. */
  default void branch(boolean first, String condition, Location where) {
    Optional<Expression> expression = Optional.empty();
    try {
      expression = Optional.of(Expressions.expression(condition, where));
    } catch (ProblemException e) {
      mistake(e.problem());
    }
    if (first) {
      opened(expression, where);
    } else {
      alternative(expression, where);
    }
  }

  /** Something would fail when the text is rendered. */
  void mistake(Problem problem);
}
