package org.openkam.api.book;

import org.openkam.api.value.Value;
import org.osgi.annotation.versioning.ProviderType;

/** One column, read by ordinal (0 to size - 1). Only valid inside {@link Book#read}. */
@ProviderType
public interface Column {
  /** What it is. */
  ColumnInfo info();

  /** True when the account has no value. */
  boolean missing(int ordinal);

  /** MONEY: ten-thousandths; DAY: days since 1970-01-01; FLAG: 0 or 1. Undefined when missing. */
  long longAt(int ordinal);

  /**
   * Any numeric type as a double; MONEY in whole units of the reporting currency. NaN when missing.
   */
  double doubleAt(int ordinal);

  /** TEXT; empty when missing. */
  String textAt(int ordinal);

  /** The cell. */
  Value valueAt(int ordinal);
}
