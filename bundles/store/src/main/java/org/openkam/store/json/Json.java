package org.openkam.store.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openkam.api.Refusal;
import org.openkam.api.scoring.Reason;
import org.openkam.api.value.AsOf;
import org.openkam.api.value.Period;
import org.openkam.api.value.Value;

/**
 * Records of the language as JSON documents in the store. What an older or newer version wrote
 * stays readable: unknown fields are passed over, absent lists, maps and optionals are empty. Map
 * entries are sorted by key, so that equal records give equal text.
 */
public final class Json {
  private static final JsonMapper MAPPER = mapper();

  private Json() {}

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addMixIn(Value.class, Sealed.OfValue.class)
            .addMixIn(Period.class, Sealed.OfPeriod.class)
            .addMixIn(AsOf.class, Sealed.OfAsOf.class)
            .addMixIn(Refusal.class, Arguments.Kept.class)
            .addMixIn(Reason.class, Arguments.Kept.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    for (Class<?> collection : List.of(List.class, Set.class, Map.class)) {
      mapper
          .configOverride(collection)
          .setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }
    return mapper;
  }

  /** As text. */
  public static String write(Object document) {
    try {
      return MAPPER.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a document: " + document.getClass().getName(), e);
    }
  }

  /** A map as text, its values written as the given type: sealed types then carry their kind. */
  public static String writeMap(Map<String, ?> document, Class<?> values) {
    try {
      return MAPPER.writerFor(mapOf(values)).writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a map of " + values.getName(), e);
    }
  }

  /** From text. */
  public static <T> T read(String text, Class<T> type) {
    return read(text, MAPPER.constructType(type));
  }

  /** From text. */
  public static <T> T read(String text, TypeReference<T> type) {
    return read(text, MAPPER.constructType(type));
  }

  /** A map from text. */
  public static <T> Map<String, T> readMap(String text, Class<T> values) {
    return read(text, mapOf(values));
  }

  private static <T> T read(String text, JavaType type) {
    try {
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      // where, but never what: it may hold personal data and this goes to a log
      String where = e instanceof JsonMappingException m ? m.getPathReference() : "";
      throw new IllegalStateException(
          "a stored document is no " + type.toCanonical() + " at " + e.getLocation() + where);
    }
  }

  private static JavaType mapOf(Class<?> values) {
    return MAPPER.getTypeFactory().constructMapType(Map.class, String.class, values);
  }
}
