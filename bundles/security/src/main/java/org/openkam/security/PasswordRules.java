package org.openkam.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.openkam.api.Refusal;

/** Length and commonness, nothing about kinds of characters (OWASP ASVS 5.0, 6.2). */
final class PasswordRules {
  private static final int LEAST = 12;
  private static final int MOST = 128;
  private static final Set<String> COMMON = common();

  private PasswordRules() {}

  /** Refuses a password that may not be chosen. */
  static void check(char[] password, String userName) {
    String normal = Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFKC);
    int length = normal.codePointCount(0, normal.length());
    if (length < LEAST) throw refused("short", LEAST);
    if (length > MOST) throw refused("long", MOST);
    String plain = normal.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    boolean repeated = normal.codePoints().distinct().count() < 4;
    if (repeated || COMMON.contains(plain) || COMMON.contains(plain.replaceAll("\\d+$", ""))) {
      throw refused("common", LEAST);
    }
    if (plain.replaceAll("\\d", "").equals(userName.replaceAll("[^\\p{L}]", ""))) {
      throw refused("name", LEAST);
    }
  }

  /** What is longer than any password is not hashed. */
  static boolean possible(char[] password) {
    return password != null && password.length > 0 && password.length <= 4 * MOST;
  }

  private static RuntimeException refused(String why, int limit) {
    return Refusal.invalid("password", "security.password." + why, limit).thrown();
  }

  private static Set<String> common() {
    try (InputStream in = PasswordRules.class.getResourceAsStream("common-passwords.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().map(String::strip).filter(l -> !l.isEmpty()).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
