package dev.scaffold.expression;

import dev.scaffold.problem.Location;
import dev.scaffold.problem.Problem;
import freemarker.core.SyntaxNode;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.util.Set;

/** Parses the expressions and small texts of {@code template.yaml}, and directives' conditions. */
public final class Expressions {
  /** The words of the language, which can be no names. */
  public static final Set<String> RESERVED =
      Set.of("true", "false", "gt", "gte", "lt", "lte", "as", "in", "using");

  /** What FreeMarker is told that an expression's text is called. */
  static final String NAME = "expression";

  private static final String PREFIX = "[#assign value=(";
  private static final String SUFFIX = ")]";

  private Expressions() {}

  /** Parses an expression; its problems point into the text at {@code where}. */
  public static Expression expression(String source, Location where) {
    PlainExpression.Parsed plain = PlainExpression.parse(source);
    return plain == null ? complete(source, where) : new Plain(source, where, plain);
  }

  private static Complete complete(String source, Location where) {
    if (source.isBlank()) {
      throw Problem.invalid("the expression is empty", where, "write a FreeMarker expression")
          .asException();
    }
    Places places = Places.ofSource(source, where, PREFIX.length());
    Template template =
        Ftl.parse(Shared.CONFIGURATION, NAME, PREFIX + source + SUFFIX, TargetFormat.PLAIN, places);
    if (!isSingle(SyntaxNode.rootOf(template))) {
      throw Problem.invalid(
              "`" + source + "` is no single expression", where, "balance its parentheses")
          .asException();
    }
    return new Complete(source, where, new FtlTemplate(template, name -> places));
  }

  /** Parses a text in which {@code [=expression]} may stand; nothing is escaped. */
  public static TextTemplate text(String source, Location where) {
    TextTemplate plain =
        PlainText.of(source, TargetFormat.PLAIN, () -> completeText(source, where));
    return plain == null ? completeText(source, where) : plain;
  }

  private static TextTemplate completeText(String source, Location where) {
    Places places = Places.ofSource(source, where, 0);
    Template template = Ftl.parse(Shared.CONFIGURATION, "text", source, TargetFormat.PLAIN, places);
    return new FtlTemplate(template, name -> places);
  }

  /** An expression is parsed between parentheses of ours, which it must not close. */
  private static boolean isSingle(SyntaxNode root) {
    SyntaxNode value = root.kind().equals("Assignment") ? root.parameter(2) : null;
    return value != null
        && value.kind().equals("ParentheticalExpression")
        && root.parameter(4) == null;
  }

  private static boolean truth(Expression expression, Object value) {
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw Problem.invalid(
            "`" + expression.source() + "` is neither true nor false",
            expression.where(),
            "compare it with something, or ask whether it `?has_content`")
        .asException();
  }

  private record Plain(String source, Location where, PlainExpression.Parsed parsed)
      implements Expression {
    @Override
    public boolean mentions(String name) {
      return parsed.names().contains(name);
    }

    @Override
    public Inspection inspect(Vocabulary vocabulary, boolean condition) {
      return complete(source, where).inspect(vocabulary, condition);
    }

    @Override
    public boolean test(Scope scope) {
      return truth(this, evaluate(scope));
    }

    @Override
    public Object evaluate(Scope scope) {
      Object value = parsed.evaluate(scope);
      return value == null ? complete(source, where).evaluate(scope) : value;
    }
  }

  private record Complete(String source, Location where, FtlTemplate template)
      implements Expression {
    @Override
    public boolean mentions(String name) {
      return template.mentions(name);
    }

    @Override
    public Inspection inspect(Vocabulary vocabulary, boolean condition) {
      return template.inspectVariable(vocabulary, condition);
    }

    @Override
    public boolean test(Scope scope) {
      return truth(this, evaluate(scope));
    }

    @Override
    public Object evaluate(Scope scope) {
      return template.variable("value", scope);
    }
  }

  /** Made when the first expression needs it. */
  private static final class Shared {
    static final Configuration CONFIGURATION = Ftl.configure(Configuration::new);
  }
}
