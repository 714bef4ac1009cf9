package dev.scaffold.monorepo;

import dev.scaffold.render.JsonSyntax;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Parses rendered files, by their names. */
final class SyntaxCheck {
  private SyntaxCheck() {}

  /** Throws whatever the parser throws at text that is not what its name says. */
  static void parse(String path, byte[] bytes, String text)
      throws IOException, SAXException, ParserConfigurationException {
    switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "json", "webmanifest" -> JsonSyntax.check(path, text);
      case "yaml", "yml" -> parseYaml(text);
      case "xml", "svg" -> parseXml(text);
      case "properties" -> new Properties().load(new ByteArrayInputStream(bytes));
      default -> {}
    }
  }

  private static void parseYaml(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setCodePointLimit(20_000_000);
    new Yaml(new SafeConstructor(options)).composeAll(new StringReader(text)).forEach(node -> {});
  }

  private static void parseXml(String text)
      throws IOException, SAXException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    builder.parse(new InputSource(new StringReader(text)));
  }
}
