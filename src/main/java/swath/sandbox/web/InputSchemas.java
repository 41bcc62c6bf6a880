package swath.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import swath.sandbox.world.ProcessModel;
import swath.sandbox.world.SandboxJson;

/**
 * The inputs of each process as JSON schemas. Errors are worded as by Python's fastjsonschema,
 * which UP42's {@code schema-error} shows. Thread-safe.
 */
final class InputSchemas {
  private static final String ITEM_PATH =
      "The path to a STAC item in the '/v2/assets/stac/collections/{collection-id}/items/{item-id}'"
          + " format.";

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

  /**
   * The first error of a request body, if there is one. {@code InputCheck} checks the title's
   * length.
   */
  Optional<String> complaint(ProcessModel process, ObjectNode body) {
    Schema schema =
        compiled.computeIfAbsent(process.id(), id -> registry.getSchema(bodySchema(process)));
    return schema
        .validate(
            body,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .filter(error -> !error.getKeyword().equals("maxLength"))
        .findFirst()
        .map(InputSchemas::words);
  }

  /** The inputs as a process description shows them. */
  static ObjectNode inputs(ProcessModel process) {
    ObjectNode inputs = SandboxJson.object();
    inputs.set(
        "title",
        input(
            "Title",
            "The title of the produced STAC objects.",
            1,
            string().put("minLength", 1).put("maxLength", 250)));
    for (String item : process.itemInputs()) {
      if (item.equals(ProcessModel.ITEMS)) {
        inputs.set(item, input("STAC items", "Unique identifiers of two images.", 1, two()));
        continue;
      }
      boolean reference = item.equals("referenceItem");
      inputs.set(
          item,
          input(
              process.compares()
                  ? (reference ? "Reference" : "Source") + " STAC item"
                  : "STAC item",
              "A unique identifier of the " + (reference ? "reference" : "input") + " item.",
              1,
              itemUrl()));
    }
    if (process.sensitivity()) {
      inputs.set(
          "sensitivity",
          input(
              "Sensitivity",
              "How small a change is reported: 1 for large ones only, 10 for all.",
              0,
              SandboxJson.object().put("type", "integer").put("minimum", 1).put("maximum", 10)));
    }
    if (process.greyWeights()) {
      inputs.set("greyWeights", input("Grey weights", "Weights of the bands.", 0, weights()));
    }
    return inputs;
  }

  private static ObjectNode itemUrl() {
    return string().put("format", "uri").put("description", ITEM_PATH);
  }

  private static ObjectNode two() {
    ObjectNode list = SandboxJson.object().put("type", "array").put("minItems", 2);
    return list.put("maxItems", 2).set("items", itemUrl());
  }

  private static ObjectNode weights() {
    ObjectNode properties = SandboxJson.object();
    properties.set("band", string().put("minLength", 1));
    properties.set(
        "weight", SandboxJson.object().put("type", "number").put("minimum", 0).put("maximum", 1));
    ObjectNode weight = closed(properties, List.of("band", "weight"));
    return SandboxJson.object().put("type", "array").put("minItems", 1).set("items", weight);
  }

  private static ObjectNode bodySchema(ProcessModel process) {
    ObjectNode described = inputs(process);
    ObjectNode properties = SandboxJson.object();
    List<String> required = new ArrayList<>();
    described
        .properties()
        .forEach(
            entry -> {
              properties.set(entry.getKey(), entry.getValue().get("schema"));
              if (entry.getValue().get("minOccurs").intValue() > 0) {
                required.add(entry.getKey());
              }
            });
    return closed(
        SandboxJson.object().set("inputs", closed(properties, required)), List.of("inputs"));
  }

  private static ObjectNode closed(ObjectNode properties, List<String> required) {
    ObjectNode schema =
        SandboxJson.object().put("type", "object").put("additionalProperties", false);
    schema.set("properties", properties);
    schema.set("required", SandboxJson.array(required));
    return schema;
  }

  private static ObjectNode input(String title, String description, int min, JsonNode schema) {
    ObjectNode input =
        SandboxJson.object()
            .put("title", title)
            .put("description", description)
            .put("minOccurs", min)
            .put("maxOccurs", 1);
    return input.set("schema", schema);
  }

  private static ObjectNode string() {
    return SandboxJson.object().put("type", "string");
  }

  private static String words(Error error) {
    StringBuilder path = new StringBuilder("data");
    var location = error.getInstanceLocation();
    for (int i = 0; i < location.getNameCount(); i++) {
      Object step = location.getElement(i);
      path.append(step instanceof Integer ? "[" + step + "]" : "." + step);
    }
    Object limit = error.getSchemaNode() == null ? "" : error.getSchemaNode().asText();
    return path
        + switch (error.getKeyword()) {
          case "required" -> " must contain ['" + error.getProperty() + "'] properties";
          case "additionalProperties" ->
              " must not contain {'" + error.getProperty() + "'} properties";
          case "type" -> " must be " + limit;
          case "format" -> " must be " + limit;
          case "minLength" -> " must be longer than or equal to " + limit + " characters";
          case "minimum" -> " must be bigger than or equal to " + limit;
          case "maximum" -> " must be smaller than or equal to " + limit;
          case "maxItems" -> " must contain less than or equal to " + limit + " items";
          case "minItems" -> " must contain at least " + limit + " items";
          default -> " " + error.getMessage();
        };
  }
}
