package freemarker.core;

import freemarker.template.Template;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A part of a parsed template: a directive, an expression, or text between them.
 *
 * <p>FreeMarker shows its syntax tree to its own package only; that is why this class, alone of
 * ours, lives there. The tree is complete: {@link TemplateObject#getParameterValue} promises that
 * each part is a child or a parameter of another.
 */
@NullMarked
@SuppressWarnings("deprecation") // All of the tree is, by being internal.
public final class SyntaxNode {
  private final TemplateObject object;

  private SyntaxNode(TemplateObject object) {
    this.object = object;
  }

  /** Returns the part that holds all others. */
  public static SyntaxNode rootOf(Template template) {
    return new SyntaxNode(template.getRootTreeNode());
  }

  /** Returns what kind of part this is, by the name of FreeMarker's class, as {@code IfBlock}. */
  public String kind() {
    return object.getClass().getSimpleName();
  }

  /** Returns how it is written, in short: {@code #if}, {@code ?upper_case}, {@code .now}. */
  public String symbol() {
    return object.getNodeTypeSymbol();
  }

  /** Returns the name of an operator of the form {@code x?name}; null for any other part. */
  public @Nullable String builtIn() {
    return object instanceof BuiltIn operator ? operator.key : null;
  }

  /**
   * Returns an expression that the part is written with, or null if that one is optional and not
   * there, or is no expression but a word.
   *
   * @param index as FreeMarker's class for the kind counts them
   */
  public @Nullable SyntaxNode parameter(int index) {
    return object.getParameterValue(index) instanceof TemplateObject part
        ? new SyntaxNode(part)
        : null;
  }

  /** Returns a word that the part is written with, or null if there is an expression or nothing. */
  public @Nullable String word(int index) {
    return object.getParameterValue(index) instanceof String word ? word : null;
  }

  /** Returns how many expressions and words it is written with, those left out included. */
  public int parameterCount() {
    return object.getParameterCount();
  }

  /** Returns the text of a literal without interpolations; null for any other part. */
  public @Nullable String literal() {
    return object instanceof StringLiteral literal && literal.getParameterCount() == 0
        ? literal.getAsString()
        : null;
  }

  /** Returns how it is written, in FreeMarker's own spacing. */
  public String canonicalForm() {
    return object.getCanonicalForm();
  }

  /** Returns all parts directly below this one. */
  public List<SyntaxNode> parts() {
    List<SyntaxNode> parts = new ArrayList<>();
    for (int i = 0; i < object.getParameterCount(); i++) {
      SyntaxNode part = parameter(i);
      if (part != null) {
        parts.add(part);
      }
    }
    if (object instanceof TemplateElement element) {
      for (int i = 0; i < element.getChildCount(); i++) {
        parts.add(new SyntaxNode(element.getChild(i)));
      }
    }
    return parts;
  }

  /** Returns the line on which it begins, from 1. */
  public int line() {
    return object.getBeginLine();
  }

  /** Returns the column at which it begins, from 1. */
  public int column() {
    return object.getBeginColumn();
  }

  /** Returns the line on which it ends, from 1. */
  public int endLine() {
    return object.getEndLine();
  }

  /** Returns the column of its last character, from 1. */
  public int endColumn() {
    return object.getEndColumn();
  }
}
