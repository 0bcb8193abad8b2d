package org.openkam.gateway.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.imports.ImportType;
import org.openkam.api.imports.Mapping;

/** Saved mappings as JSON. Written out by hand: its shape outlives the record's. */
final class MappingJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MappingJson() {}

  static String write(Mapping mapping) {
    ObjectNode json = JSON.createObjectNode();
    json.put("type", mapping.type().name());
    json.put("source", mapping.source());
    ArrayNode rules = json.putArray("rules");
    for (Mapping.Rule rule : mapping.rules()) {
      ObjectNode r = rules.addObject();
      r.put("field", rule.field());
      r.put("column", rule.column());
      r.put("constant", rule.constant());
      r.put("derivation", rule.derivation());
      ObjectNode codes = r.putObject("codes");
      rule.codes().forEach(codes::put);
    }
    mapping.encoding().ifPresent(v -> json.put("encoding", v));
    mapping.separator().ifPresent(v -> json.put("separator", v));
    mapping.sheet().ifPresent(v -> json.put("sheet", v));
    mapping.decimalComma().ifPresent(v -> json.put("decimalComma", v));
    mapping.datePattern().ifPresent(v -> json.put("datePattern", v));
    json.put("createAccounts", mapping.createAccounts());
    ObjectNode skip = json.putObject("skip");
    mapping
        .skip()
        .forEach(
            (column, marks) -> {
              ArrayNode list = skip.putArray(column);
              marks.forEach(list::add);
            });
    return json.toString();
  }

  static Mapping read(String text) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a saved mapping is no JSON", e);
    }
    List<Mapping.Rule> rules = new ArrayList<>();
    for (JsonNode r : json.path("rules")) {
      Map<String, String> codes = new LinkedHashMap<>();
      r.path("codes").properties().forEach(c -> codes.put(c.getKey(), c.getValue().asText()));
      rules.add(
          new Mapping.Rule(
              r.path("field").asText(),
              r.path("column").asText(),
              r.path("constant").asText(),
              codes,
              r.path("derivation").asText()));
    }
    Map<String, List<String>> skip = new LinkedHashMap<>();
    json.path("skip")
        .properties()
        .forEach(
            s -> {
              List<String> marks = new ArrayList<>();
              s.getValue().forEach(mark -> marks.add(mark.asText()));
              skip.put(s.getKey(), marks);
            });
    return new Mapping(
        ImportType.valueOf(json.path("type").asText()),
        json.path("source").asText(),
        rules,
        text(json, "encoding"),
        text(json, "separator"),
        text(json, "sheet"),
        json.has("decimalComma")
            ? Optional.of(json.path("decimalComma").asBoolean())
            : Optional.empty(),
        text(json, "datePattern"),
        json.path("createAccounts").asBoolean(),
        skip);
  }

  private static Optional<String> text(JsonNode json, String name) {
    return json.has(name) ? Optional.of(json.path(name).asText()) : Optional.empty();
  }
}
