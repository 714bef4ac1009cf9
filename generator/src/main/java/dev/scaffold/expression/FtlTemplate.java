package dev.scaffold.expression;

import dev.scaffold.problem.Problem;
import dev.scaffold.problem.ProblemException;
import freemarker.core.Environment;
import freemarker.core.SyntaxNode;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A parsed FreeMarker template, run in the {@link Sandbox}. */
final class FtlTemplate implements TextTemplate {
  private final Template template;
  private final Function<@Nullable String, Places> places;

  /**
   * @param places by the name of the template that an exception blames, which an inclusion may have
   *     brought in
   */
  FtlTemplate(Template template, Function<@Nullable String, Places> places) {
    this.template = template;
    this.places = places;
  }

  @Override
  public String render(Scope scope) {
    return Sandbox.run(() -> {
      CappedWriter out = new CappedWriter(CappedWriter.LIMIT, places.apply(null));
      process(scope, out);
      return out.toString();
    });
  }

  @Override
  public Inspection inspect(Vocabulary vocabulary) {
    return inspect(List.of(SyntaxNode.rootOf(template)), vocabulary, false);
  }

  /** Inspects the expression of the one variable that the template assigns. */
  Inspection inspectVariable(Vocabulary vocabulary, boolean condition) {
    // Around it stand parentheses of ours, which nobody wrote.
    List<SyntaxNode> parentheses = SyntaxNode.rootOf(template).parts();
    return inspect(parentheses.getFirst().parts(), vocabulary, condition);
  }

  private Inspection inspect(List<SyntaxNode> roots, Vocabulary vocabulary, boolean condition) {
    Words words = Words.of(roots);
    Inspector inspector = new Inspector(vocabulary, words, places.apply(null));
    Type type = Type.ANY;
    for (SyntaxNode root : roots) {
      if (condition) {
        inspector.condition(root);
      } else {
        type = inspector.inspect(root);
      }
    }
    return new Inspection(
        type, words.names(), words.free(), inspector.unknown(), words.keys(), inspector.problems());
  }

  /** Returns whether a name stands in an expression of the template. */
  boolean mentions(String name) {
    return mentions(SyntaxNode.rootOf(template), name);
  }

  private static boolean mentions(SyntaxNode node, String name) {
    return (node.kind().equals("Identifier") && node.symbol().equals(name))
        || node.parts().stream().anyMatch(part -> mentions(part, name));
  }

  /** Runs the template, and returns the value of a variable that it assigns. */
  Object variable(String name, Scope scope) {
    return Sandbox.run(() -> {
      Places own = places.apply(null);
      Environment environment = process(scope, new CappedWriter(CappedWriter.LIMIT, own));
      try {
        TemplateModel model = environment.getCurrentNamespace().get(name);
        return Models.unwrap(model);
      } catch (TemplateModelException e) {
        throw unusable(e, own);
      }
    });
  }

  private static ProblemException unusable(TemplateModelException e, Places own) {
    return Problem.invalid(
            "the expression gives nothing that can be used: " + e.getMessage(),
            own.at(1, 1),
            "let it give a text, whole number, boolean, list or map")
        .causedBy(e);
  }

  private Environment process(Scope scope, CappedWriter out) {
    try {
      Environment environment = template.createProcessingEnvironment(new Models.Root(scope), out);
      environment.process();
      return environment;
    } catch (TemplateException e) {
      throw cause(e, scope);
    } catch (IOException e) {
      throw new IllegalStateException("text in memory could not be written", e);
    }
  }

  private ProblemException cause(TemplateException e, Scope scope) {
    return Ftl.invalid(e, places.apply(e.getTemplateSourceName()), scope);
  }
}
