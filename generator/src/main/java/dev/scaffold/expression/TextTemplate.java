package dev.scaffold.expression;

/** Text with interpolations and directives, parsed. */
public interface TextTemplate {

  /** Returns what is known of it before it is rendered. */
  Inspection inspect(Vocabulary vocabulary);

  /** Returns the text that it gives in this scope; a problem where an expression fails. */
  String render(Scope scope);
}
