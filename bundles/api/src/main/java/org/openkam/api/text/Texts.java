package org.openkam.api.text;

import java.util.Locale;
import java.util.Optional;
import org.openkam.api.Refusal;
import org.osgi.annotation.versioning.ProviderType;

/** All texts of all running bundles. */
@ProviderType
public interface Texts {

  /**
   * The text of a key with its arguments filled in.
   *
   * @param locale Chinese for any {@code zh} locale, else English
   * @return the text, or the key itself when no running bundle has it
   */
  String text(Locale locale, String key, Object... arguments);

  /** The pattern behind a key, for those who keep it beyond the life of its bundle (runs do). */
  Optional<String> pattern(String language, String key);

  /** What was refused, as one sentence with row and field in front where there are any. */
  String sentence(Locale locale, Refusal refusal);

  /** What to do about it; empty when nothing is known. */
  Optional<String> cure(Locale locale, Refusal refusal);
}
