package dev.scaffold.expression;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;

/**
 * FreeMarker's view of a {@link TargetFormat}: what is interpolated gets escaped on its way out.
 */
final class EscapingFormat extends CommonMarkupOutputFormat<EscapingFormat.Escaped> {
  private final TargetFormat format;

  EscapingFormat(TargetFormat format) {
    this.format = format;
  }

  @Override
  public String getName() {
    return format.name();
  }

  @Override
  public String getMimeType() {
    return "text/plain";
  }

  @Override
  public void output(String text, Writer out) throws IOException {
    out.write(Escaping.escape(format, text));
  }

  @Override
  public String escapePlainText(String text) {
    return Escaping.escape(format, text);
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtIn) {
    return false;
  }

  @Override
  protected Escaped newTemplateMarkupOutputModel(String plainText, String markup) {
    return new Escaped(this, plainText, markup);
  }

  /** Text that is escaped already, or will be when it is written. */
  static final class Escaped extends CommonTemplateMarkupOutputModel<Escaped> {
    private final EscapingFormat format;

    Escaped(EscapingFormat format, String plainText, String markup) {
      super(plainText, markup);
      this.format = format;
    }

    @Override
    public EscapingFormat getOutputFormat() {
      return format;
    }
  }
}
