package dev.scaffold.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A schema that programs may hold a document to. Here it is strict: a key that it does not name is
 * a mistake, while for others new keys may come.
 */
record PublishedSchema(JsonSchema schema) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FOLDER = Path.of("..", "docs", "schemas");
  private static final String ERROR = "error.schema.json";

  /** Returns the schema of what a command prints with {@code --json}. */
  static PublishedSchema of(String command) throws IOException {
    JsonNode schema = read(command + ".schema.json");
    // Resolved here, so that the failures' schema is strict too.
    ((ObjectNode) schema.get("$defs")).set("error", close(read(ERROR)));
    String text =
        close(schema)
            .toString()
            .replace("\"" + ERROR + "\"", "\"#/$defs/error\"")
            .replace("\"" + ERROR + "#", "\"#/$defs/error");
    return new PublishedSchema(
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text));
  }

  private static JsonNode read(String name) throws IOException {
    return JSON.readTree(Files.readString(FOLDER.resolve(name)));
  }

  private static JsonNode close(JsonNode node) {
    node.forEach(PublishedSchema::close);
    if (node instanceof ObjectNode object && object.path("properties").isObject()) {
      object.put("additionalProperties", false);
    }
    return node;
  }

  /** Returns what does not fit in a document. */
  List<String> mistakes(String document) throws JsonProcessingException {
    return schema.validate(JSON.readTree(document)).stream().map(Object::toString).toList();
  }
}
