package org.openkam.api.book;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes the facts of a {@link FactProvider}; {@code fact} is the index in {@link
 * FactProvider#facts()}.
 */
@ProviderType
public interface FactWriter {
  /** Sets MONEY (ten-thousandths), DAY (days since 1970-01-01) or FLAG (0, 1). */
  void set(int fact, int ordinal, long value);

  /** Sets NUMBER; NaN leaves it missing. */
  void set(int fact, int ordinal, double value);
}
