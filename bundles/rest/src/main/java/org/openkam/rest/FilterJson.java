package org.openkam.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.openkam.api.Refusal;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.Filter;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;

/**
 * Filters as JSON: {@code {"and": [...]}}, {@code {"or": [...]}}, {@code {"not": {...}}}, {@code
 * {"missing": "column"}}, {@code {"under": 17}}, {@code {"column": "revenue", "op": "GE", "value":
 * 1000}}, {@code {"column": "grade", "in": [..]}}.
 */
record FilterJson(Map<String, ColumnInfo> columns) {

  Filter parse(String json) {
    if (json == null || json.isBlank()) return Filter.everything();
    try {
      return filter(Json.MAPPER.readTree(json), 0).checked();
    } catch (JsonProcessingException e) {
      throw Refusal.invalid("filter", "refused.filter.json").thrown();
    }
  }

  Filter of(JsonNode node) {
    return node == null || node.isNull() ? Filter.everything() : filter(node, 0).checked();
  }

  private Filter filter(JsonNode node, int depth) {
    if (depth > 8) throw Refusal.invalid("filter", "refused.filter.depth", 8).thrown();
    if (node.has("and")) return new Filter.And(parts(node.get("and"), depth));
    if (node.has("or")) return new Filter.Or(parts(node.get("or"), depth));
    if (node.has("not")) return new Filter.Not(filter(node.get("not"), depth + 1));
    if (node.has("missing")) return new Filter.Missing(column(node.get("missing").asText()).name());
    if (node.has("under")) return new Filter.Under(node.get("under").asLong());
    if (node.isObject() && node.isEmpty()) return Filter.everything();
    if (!node.has("column")) throw Refusal.invalid("filter", "refused.filter.json").thrown();
    ColumnInfo column = column(node.get("column").asText());
    if (node.has("in")) {
      List<Value> values = new ArrayList<>();
      node.get("in").forEach(v -> values.add(value(column, v)));
      return new Filter.In(column.name(), values);
    }
    Function<String, Filter.Op> op =
        name -> {
          try {
            return Filter.Op.valueOf(name.toUpperCase(Locale.ROOT));
          } catch (IllegalArgumentException e) {
            throw Refusal.invalid("filter", "refused.filter.op", name).thrown();
          }
        };
    return new Filter.Compare(
        column.name(), op.apply(node.path("op").asText("EQ")), value(column, node.path("value")));
  }

  private List<Filter> parts(JsonNode nodes, int depth) {
    List<Filter> parts = new ArrayList<>();
    nodes.forEach(n -> parts.add(filter(n, depth + 1)));
    return parts;
  }

  private ColumnInfo column(String name) {
    ColumnInfo info = columns.get(name);
    if (info == null) throw Refusal.invalid("filter", "refused.column", name).thrown();
    return info;
  }

  private static Value value(ColumnInfo column, JsonNode node) {
    return value(column.name(), column.type(), node);
  }

  /** A JSON value as a value of the type; refused with the field's name when it is none. */
  static Value value(String field, ValueType type, JsonNode node) {
    if (node == null || node.isNull() || node.isMissingNode()) return Value.MISSING;
    try {
      return switch (type) {
        case TEXT -> Value.of(node.asText());
        case NUMBER -> Value.of(new BigDecimal(node.asText()));
        case MONEY -> new Value.Money(new BigDecimal(node.asText()));
        case DAY -> Value.of(LocalDate.parse(node.asText()));
        case FLAG -> Value.of(flag(field, node));
      };
    } catch (NumberFormatException e) {
      throw Refusal.invalid(field, "refused.number", node.asText()).thrown();
    } catch (DateTimeParseException e) {
      throw Refusal.invalid(field, "refused.date", node.asText()).thrown();
    }
  }

  private static boolean flag(String field, JsonNode node) {
    if (node.isBoolean()) return node.asBoolean();
    throw Refusal.invalid(field, "refused.flag", node.asText()).thrown();
  }
}
