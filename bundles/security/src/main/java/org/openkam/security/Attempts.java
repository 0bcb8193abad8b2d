package org.openkam.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openkam.api.Refusal;

/**
 * Counts failures by account name and by address. After five, each next attempt on an account waits
 * longer, up to 15 minutes and never for ever; an address with very many failures pauses.
 */
final class Attempts {
  private static final int FREE = 5;
  private static final int PER_ADDRESS = 50;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration FORGET = Duration.ofMinutes(30);
  private static final int MOST = 20_000;

  private final Clock clock;
  private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true);

  private record Failures(int count, Instant last, Instant until) {}

  Attempts(Clock clock) {
    this.clock = clock;
  }

  /** Refuses while the account or the address has to wait. Unknown names wait like known ones. */
  synchronized void demandNoWait(String name, String origin) {
    Instant now = clock.instant();
    Instant until = max(until(key(name)), until("from/" + origin));
    if (now.isBefore(until)) {
      long seconds = Math.max(1, Duration.between(now, until).toSeconds());
      throw Refusal.of(Refusal.Kind.TOO_MANY, "security.wait", seconds).thrown();
    }
  }

  /** Names that nobody can have share one key: what is kept stays small. */
  private static String key(String name) {
    return "name/" + (name.length() > 60 ? "..." : name);
  }

  private Instant until(String key) {
    Failures f = failures.get(key);
    return f == null ? Instant.MIN : f.until();
  }

  private static Instant max(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  /** One more failure. */
  synchronized void failed(String name, String origin) {
    // a token has no name: whoever guesses tokens makes nobody else wait
    if (!name.isEmpty()) add(key(name), FREE, LONGEST);
    add("from/" + origin, PER_ADDRESS, LONGEST);
    // the least recently touched go first: a flood of names cannot fill the memory
    var eldest = failures.entrySet().iterator();
    while (failures.size() > MOST && eldest.hasNext()) {
      eldest.next();
      eldest.remove();
    }
  }

  private void add(String key, int free, Duration longest) {
    Instant now = clock.instant();
    Failures before = failures.get(key);
    boolean fresh = before == null || before.last().plus(FORGET).isBefore(now);
    int count = fresh ? 1 : before.count() + 1;
    long seconds = count < free ? 0 : 1L << Math.min(count - free, 20);
    Duration wait = Duration.ofSeconds(Math.min(seconds, longest.toSeconds()));
    failures.put(key, new Failures(count, now, now.plus(wait)));
  }

  /** A success clears the account, not the address: one known password must not open the door. */
  synchronized void succeeded(String name) {
    failures.remove(key(name));
  }
}
