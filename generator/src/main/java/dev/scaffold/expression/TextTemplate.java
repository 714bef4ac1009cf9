package dev.scaffold.expression;

/** Text with interpolations and directives, parsed. */
public interface TextTemplate {

  /** Returns the text that it gives in this scope; a problem where an expression fails. */
  String render(Scope scope);
}
