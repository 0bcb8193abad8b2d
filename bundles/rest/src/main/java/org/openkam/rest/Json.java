package org.openkam.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.PersonId;
import org.openkam.api.value.AsOf;
import org.openkam.api.value.Period;
import org.openkam.api.value.Value;

/**
 * How the platform's records look as JSON: ids are numbers, values plain, days and instants ISO
 * 8601.
 */
final class Json {
  /** The one mapper. */
  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .addModule(plain())
          .addMixIn(Period.class, TypedPeriod.class)
          .addMixIn(AsOf.class, TypedAsOf.class)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(com.fasterxml.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .serializationInclusion(JsonInclude.Include.NON_ABSENT)
          .build();

  private Json() {}

  private static SimpleModule plain() {
    SimpleModule m = new SimpleModule("openkam");
    m.addSerializer(AccountId.class, to((id, g) -> g.writeNumber(id.value())));
    m.addSerializer(PersonId.class, to((id, g) -> g.writeNumber(id.value())));
    m.addSerializer(Value.class, to(Json::write));
    // JSON has no NaN: what is not known is null
    m.addSerializer(Double.class, to(Json::write));
    m.addSerializer(double.class, to(Json::write));
    return m;
  }

  private static void write(Double number, JsonGenerator g) throws IOException {
    if (Double.isFinite(number)) g.writeNumber(number);
    else g.writeNull();
  }

  private static void write(Value value, JsonGenerator g) throws IOException {
    if (value instanceof Value.Text v) g.writeString(v.text());
    else if (value instanceof Value.Number v) g.writeNumber(plain(v.number()));
    else if (value instanceof Value.Money v) g.writeNumber(plain(v.amount()));
    else if (value instanceof Value.Day v) g.writeString(v.day().toString());
    else if (value instanceof Value.Flag v) g.writeBoolean(v.flag());
    else if (value instanceof Value.Masked) g.writeString("***");
    else g.writeNull();
  }

  private static BigDecimal plain(BigDecimal n) {
    BigDecimal stripped = n.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static <T> JsonSerializer<T> to(Writer<T> writer) {
    return new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator g, SerializerProvider p) throws IOException {
        writer.write(value, g);
      }
    };
  }

  @FunctionalInterface
  private interface Writer<T> {
    void write(T value, JsonGenerator g) throws IOException;
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Period.Rolling.class, name = "rolling"),
    @JsonSubTypes.Type(value = Period.FiscalYear.class, name = "fiscal-year"),
    @JsonSubTypes.Type(value = Period.Fixed.class, name = "fixed"),
    @JsonSubTypes.Type(value = Period.All.class, name = "all")
  })
  private interface TypedPeriod {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = AsOf.Today.class, name = "today"),
    @JsonSubTypes.Type(value = AsOf.LastLedgerDate.class, name = "last-ledger-date"),
    @JsonSubTypes.Type(value = AsOf.FixedDay.class, name = "fixed")
  })
  private interface TypedAsOf {}
}
