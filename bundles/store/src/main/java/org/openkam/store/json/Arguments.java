package org.openkam.store.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What fills a sentence: texts, numbers and days keep their kind, so that the sentence is formatted
 * alike before and after. Whole numbers come back as Long; anything else as its text.
 */
final class Arguments {
  private Arguments() {}

  /** For records with a component {@code arguments}. */
  interface Kept {
    @JsonSerialize(contentUsing = Out.class)
    @JsonDeserialize(contentUsing = In.class)
    List<Object> arguments();
  }

  static final class Out extends StdSerializer<Object> {
    private static final long serialVersionUID = 1L;

    Out() {
      super(Object.class);
    }

    @Override
    public void serialize(Object argument, JsonGenerator out, SerializerProvider context)
        throws IOException {
      if (argument instanceof Long
          || argument instanceof Integer
          || argument instanceof Short
          || argument instanceof Byte) {
        out.writeNumber(((Number) argument).longValue());
      } else if (argument instanceof Double || argument instanceof Float) {
        tagged(out, "double", argument.toString());
      } else if (argument instanceof BigDecimal) {
        tagged(out, "decimal", argument.toString());
      } else if (argument instanceof LocalDate) {
        tagged(out, "day", argument.toString());
      } else if (argument instanceof Boolean flag) {
        out.writeBoolean(flag);
      } else {
        out.writeString(argument.toString());
      }
    }

    private static void tagged(JsonGenerator out, String kind, String text) throws IOException {
      out.writeStartObject();
      out.writeStringField(kind, text);
      out.writeEndObject();
    }
  }

  static final class In extends StdDeserializer<Object> {
    private static final long serialVersionUID = 1L;

    In() {
      super(Object.class);
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
      JsonToken token = in.currentToken();
      if (token == JsonToken.START_OBJECT) return untagged(in);
      if (token == JsonToken.VALUE_NUMBER_INT) return in.getLongValue();
      if (token == JsonToken.VALUE_NUMBER_FLOAT) return in.getDoubleValue();
      if (token.isBoolean()) return in.getBooleanValue();
      return in.getText();
    }

    private static Object untagged(JsonParser in) throws IOException {
      String kind = in.nextFieldName();
      String text = in.nextTextValue();
      in.nextToken();
      if (kind == null || text == null || in.currentToken() != JsonToken.END_OBJECT) {
        throw new IOException("an argument is {kind: text}");
      }
      return switch (kind) {
        case "double" -> Double.valueOf(text);
        case "decimal" -> new BigDecimal(text);
        case "day" -> LocalDate.parse(text);
        default -> text;
      };
    }
  }
}
