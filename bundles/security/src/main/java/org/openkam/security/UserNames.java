package org.openkam.security;

import java.util.Locale;
import java.util.regex.Pattern;
import org.openkam.api.Refusal;

/** Sign-in names: lower case, so that nobody is two people. */
final class UserNames {
  private static final Pattern FORM = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{Nd}._@-]{2,60}");

  private UserNames() {}

  /** As it is compared and kept. */
  static String plain(String name) {
    return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
  }

  static String checked(String name) {
    String plain = plain(name);
    boolean taken = plain.equals(OperatorCredential.NAME);
    if (taken || !FORM.matcher(plain).matches()) {
      throw Refusal.invalid("name", "security.user.name", plain).thrown();
    }
    return plain;
  }

  static String display(String display, String name) {
    String shown = display == null || display.isBlank() ? name : display.strip();
    if (shown.length() > 200 || shown.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.invalid("displayName", "security.user.display").thrown();
    }
    return shown;
  }
}
