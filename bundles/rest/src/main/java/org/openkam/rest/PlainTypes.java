package org.openkam.rest;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.Set;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.PersonId;
import org.openkam.api.value.Value;

/** Describes the types that are written plain: ids as numbers, values as what they hold. */
final class PlainTypes implements ModelConverter {

  @Override
  @SuppressWarnings("rawtypes")
  public Schema resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (type == null || type.getType() == null) return null;
    JavaType java = Json.MAPPER.constructType(type.getType());
    Class<?> raw = java.getRawClass();
    if (raw == AccountId.class || raw == PersonId.class || raw == OptionalLong.class) {
      return new Schema<Long>().types(Set.of("integer")).format("int64");
    }
    if (Value.class.isAssignableFrom(raw)) {
      return new Schema<Object>().types(Set.of("string", "number", "boolean", "null"));
    }
    return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
  }
}
