package org.openkam.api.account;

import org.openkam.api.Refusal;

/**
 * How another system calls a thing. Unique: one key names one account (person, product).
 *
 * @param source the other system, at most 60 characters, for example {@code erp}
 * @param key its key, at most 200 characters, trimmed
 */
public record ExternalKey(String source, String key) {

  /** Checks and trims. */
  public ExternalKey {
    source = source == null ? "" : source.strip();
    key = key == null ? "" : key.strip();
    if (source.isEmpty() || source.length() > 60) {
      throw Refusal.invalid("source", "refused.key.source", source).thrown();
    }
    if (key.isEmpty() || key.length() > 200)
      throw Refusal.invalid("key", "refused.key", key).thrown();
  }

  /** The key, tagged by its source. */
  @Override
  public String toString() {
    return source + ":" + key;
  }
}
