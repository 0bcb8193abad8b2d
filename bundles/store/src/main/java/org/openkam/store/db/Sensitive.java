package org.openkam.store.db;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * The one place that every C3 and C4 column passes on its way in and out. It leaves the text as it
 * is for now; the columns are wide enough for ciphertext.
 */
@Converter
public final class Sensitive implements AttributeConverter<String, String> {

  @Override
  public String convertToDatabaseColumn(String clear) {
    return clear;
  }

  @Override
  public String convertToEntityAttribute(String stored) {
    return stored;
  }
}
