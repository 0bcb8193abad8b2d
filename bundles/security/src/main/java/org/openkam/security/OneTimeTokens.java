package org.openkam.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.Refusal;

/** One-time sign-in links: hashed, in memory, ten minutes, once. A restart voids them. */
final class OneTimeTokens {
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final int MOST = 1_000;

  private final Clock clock;
  private final Map<String, Link> links = new HashMap<>();

  private record Link(String user, Instant until) {}

  OneTimeTokens(Clock clock) {
    this.clock = clock;
  }

  synchronized String issue(String user) {
    Instant now = clock.instant();
    links.values().removeIf(link -> !now.isBefore(link.until()));
    if (links.size() >= MOST) {
      throw Refusal.of(Refusal.Kind.TOO_MANY, "security.links").thrown();
    }
    String token = Secrets.fresh("kamo_");
    links.put(Secrets.hash(token), new Link(user, now.plus(LIFE)));
    return token;
  }

  /** Whom it signs in; it is gone with the asking. */
  synchronized Optional<String> redeem(String token) {
    if (token == null) return Optional.empty();
    Link link = links.remove(Secrets.hash(token));
    return Optional.ofNullable(link)
        .filter(l -> clock.instant().isBefore(l.until()))
        .map(Link::user);
  }
}
