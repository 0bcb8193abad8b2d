package org.openkam.store.accounts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.api.Refusal;
import org.openkam.api.value.Value;

/**
 * Attributes of an account as text: {@code {"city":"t北京","employees":"n12"}}. The first character
 * of a value is its type, so that a row stays readable whatever becomes of the definition.
 */
public final class AttributesText {
  private static final JsonFactory JSON = new JsonFactory();

  private AttributesText() {}

  public static String of(Map<String, Value> attributes) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      for (Map.Entry<String, Value> entry : new TreeMap<>(attributes).entrySet()) {
        if (entry.getValue() instanceof Value.Missing) continue;
        out.writeStringField(entry.getKey(), text(entry.getValue()));
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (text.getBuffer().length() > 32_000) {
      throw Refusal.invalid("attributes", "refused.account.attributes.size").thrown();
    }
    return text.toString();
  }

  public static Map<String, Value> parse(String text) {
    Map<String, Value> attributes = new HashMap<>();
    try (JsonParser in = JSON.createParser(text)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        attributes.put(name, value(in.nextTextValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return attributes;
  }

  private static String text(Value value) {
    if (value instanceof Value.Text v) return "t" + v.text();
    if (value instanceof Value.Number v) return "n" + v.number();
    if (value instanceof Value.Money v) return "m" + v.amount();
    if (value instanceof Value.Day v) return "d" + v.day();
    if (value instanceof Value.Flag v) return "f" + v.flag();
    throw new IllegalArgumentException("not a value to keep: " + value);
  }

  private static Value value(String text) {
    String rest = text.substring(1);
    return switch (text.charAt(0)) {
      case 't' -> Value.of(rest);
      case 'n' -> Value.of(new BigDecimal(rest));
      case 'm' -> new Value.Money(new BigDecimal(rest));
      case 'd' -> Value.of(LocalDate.parse(rest));
      case 'f' -> Value.of(Boolean.parseBoolean(rest));
      default -> throw new IllegalStateException("unknown type of value: " + text.charAt(0));
    };
  }
}
