package dev.scaffold.template;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema of {@code template.yaml}, made from the parser's own tables of keys. It says what
 * a schema can: which keys there are, what each takes, and which of them need or exclude one
 * another.
 */
final class TemplateSchema {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String INTERPOLATION = "\\[=";

  private TemplateSchema() {}

  /** Returns the whole schema. */
  static ObjectNode make() {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "template.yaml");
    schema.put("description", "Description of a scaffold template; docs/template-reference.md");
    schema.setAll(object(TemplateParser.KEYS));
    schema.set("allOf", array(kind("project", "provides"), kind("component", "components")));
    ObjectNode definitions = schema.putObject("$defs");
    definitions.set("text", texts());
    definitions.set("question", question());
    definitions.set("choice", choice());
    definitions.set("slot", object(SlotParser.KEYS));
    definitions.set("rule", rule());
    definitions.set("drop", object(FileRuleParser.DROP_KEYS));
    definitions.set("tool", object(ToolParser.KEYS));
    definitions.set("migration", migration());
    definitions.set("action", object(ActionParser.KEYS));
    return schema;
  }

  private static ObjectNode object(List<Key> keys) {
    ObjectNode object = JSON.createObjectNode();
    object.put("type", "object");
    object.put("additionalProperties", false);
    ArrayNode required = object.putArray("required");
    ObjectNode properties = object.putObject("properties");
    for (Key key : keys) {
      if (key.required()) {
        required.add(key.name());
      }
      properties.set(key.name(), shape(key));
    }
    return object;
  }

  private static ObjectNode shape(Key key) {
    return switch (key.shape()) {
      case SCHEMA -> parse("{\"const\": %d}".formatted(TemplateParser.NEWEST_SCHEMA));
      case KIND -> parse("{'enum': ['project', 'component']}");
      case TEMPLATE_NAME -> pattern("^[a-z][a-z0-9]*(-[a-z0-9]+)*(/[a-z][a-z0-9]*(-[a-z0-9]+)*)?$");
      case VARIABLE -> pattern("^[a-z][a-z0-9_]*$");
      case SLOT_NAME -> pattern("^[a-z][a-z0-9]*(-[a-z0-9]+)*$");
      case TEXT, CONDITION, INTERPOLATED, PATH -> ref("text");
      case VERSIONS ->
          parse(
              "{'type': 'string', 'pattern': '^ *(>=|<=|>|<|=)[0-9.]+( +(>=|<=|>|<|=)[0-9.]+)* *$'}");
      case TYPE -> choicesOf(QuestionParser.TYPES);
      case FLAG -> parse("{'type': 'boolean'}");
      case DEFAULT -> JSON.createObjectNode();
      case CHOICES -> listOf("choice");
      case TEXTS, CHOSEN, GLOBS, PATHS ->
          parse(
              "{'anyOf': [{'$ref': '#/$defs/text'}, {'type': 'array', 'items': {'$ref': '#/$defs/text'}}]}");
      case PLACEHOLDERS ->
          parse(
              "{'type': 'object', 'propertyNames': {'minLength': %d}, 'additionalProperties': {'type': 'string'}}"
                  .formatted(TemplateParser.SHORTEST_PLACEHOLDER));
      case VALUES -> {
        ObjectNode values =
            parse("{'type': 'object', 'additionalProperties': {'$ref': '#/$defs/text'}}");
        values.set("propertyNames", pattern("^[a-z][a-z0-9_]*$"));
        yield values;
      }
      case PASSED_DOWN, RENAMED, TEMPLATES, MOVED ->
          parse("{'type': 'object', 'additionalProperties': {'$ref': '#/$defs/text'}}");
      case QUESTIONS -> listOf("question");
      case SLOTS -> listOf("slot");
      case RULES -> listOf("rule");
      case DROPS -> listOf("drop");
      case POINTER -> pattern("^/");
      case FACTS -> parse("{'type': 'object'}");
      case TOOLS -> listOf("tool");
      case ACTIONS -> listOf("action");
      case MIGRATIONS -> listOf("migration");
      case RELEASE -> pattern("^(0|[1-9][0-9]*)[.](0|[1-9][0-9]*)[.](0|[1-9][0-9]*)$");
      case WORDS -> {
        ObjectNode words = listOf("text");
        words.put("minItems", 1);
        yield words;
      }
      case SECONDS ->
          parse("{'type': 'integer', 'minimum': 1, 'maximum': %d}".formatted(ActionParser.LONGEST));
    };
  }

  /** What YAML takes for numbers and booleans is text here, too. */
  private static ObjectNode texts() {
    return parse("{'type': ['string', 'number', 'boolean']}");
  }

  private static ObjectNode kind(String kind, String excluded) {
    ObjectNode condition =
        parse(
            "{'if': {'properties': {'kind': {'const': '%s'}}, 'required': ['kind']}}"
                .formatted(kind));
    ObjectNode then = condition.putObject("then");
    then.putObject("properties")
        .put(excluded, false)
        .set(
            "name", parse("{'pattern': '%s'}".formatted(kind.equals("project") ? "^[^/]+$" : "/")));
    return condition;
  }

  private static ObjectNode question() {
    ObjectNode question = object(QuestionParser.KEYS);
    ArrayNode rules = question.putArray("allOf");
    rules.add(
        parse(
            """
            {'if': {'properties': {'type': {'enum': ['choice', 'choices']}}, 'required': ['type']},
             'then': {'required': ['choices'], 'properties': {'choices': {'minItems': 1}}},
             'else': {'properties': {'choices': false}}}
            """));
    rules.add(parse("{'dependentRequired': {'message': ['validate'], 'when': ['default']}}"));
    rules.add(
        parse(
            """
            {'if': {'properties': {'ask': {'const': false}}, 'required': ['ask']},
             'then': {'required': ['default']}}
            """));
    Map<String, String> defaults =
        Map.of(
            "string", "{'$ref': '#/$defs/text'}",
            "text", "{'$ref': '#/$defs/text'}",
            "choice", "{'$ref': '#/$defs/text'}",
            "int", "{'type': 'integer'}",
            "bool", "{'type': 'boolean'}",
            "choices", "{'type': 'array', 'items': {'$ref': '#/$defs/text'}}",
            "list", "{'type': 'array', 'items': {'$ref': '#/$defs/text'}}",
            "map", "{'type': 'object', 'additionalProperties': {'$ref': '#/$defs/text'}}");
    for (String type : QuestionParser.TYPES) {
      ObjectNode rule =
          parse(
              "{'if': {'properties': {'type': {'const': '%s'}}, 'required': ['type']}}"
                  .formatted(type));
      ObjectNode computed = pattern(INTERPOLATION);
      rule.putObject("then")
          .putObject("properties")
          .putObject("default")
          .set("anyOf", array(computed, parse(defaults.getOrDefault(type, ""))));
      rules.add(rule);
    }
    return question;
  }

  private static ObjectNode choice() {
    ObjectNode choice = JSON.createObjectNode();
    choice.set("anyOf", array(ref("text"), object(QuestionParser.CHOICE_KEYS)));
    return choice;
  }

  private static ObjectNode rule() {
    ObjectNode rule = object(FileRuleParser.KEYS);
    rule.put("minProperties", 2);
    return rule;
  }

  private static ObjectNode migration() {
    ObjectNode migration = object(MigrationParser.KEYS);
    migration.put("minProperties", 2);
    return migration;
  }

  private static ObjectNode choicesOf(List<String> values) {
    ObjectNode choices = JSON.createObjectNode();
    values.forEach(choices.putArray("enum")::add);
    return choices;
  }

  private static ObjectNode listOf(String definition) {
    ObjectNode list = JSON.createObjectNode();
    list.put("type", "array");
    list.set("items", ref(definition));
    return list;
  }

  private static ObjectNode ref(String definition) {
    return JSON.createObjectNode().put("$ref", "#/$defs/" + definition);
  }

  private static ObjectNode pattern(String pattern) {
    return JSON.createObjectNode().put("type", "string").put("pattern", pattern);
  }

  private static ArrayNode array(ObjectNode... items) {
    return JSON.createArrayNode().addAll(List.of(items));
  }

  /** Reads JSON in which single quotes stand for double ones. */
  private static ObjectNode parse(String json) {
    try {
      return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
