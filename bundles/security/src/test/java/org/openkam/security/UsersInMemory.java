package org.openkam.security;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openkam.api.Committed;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.Right;
import org.openkam.api.Write;
import org.openkam.api.security.User;
import org.openkam.api.security.Users;
import org.openkam.api.store.UserStore;

/** Users of a test. */
final class UsersInMemory implements UserStore {
  private final Map<Long, User> users = new HashMap<>();
  final Map<Long, String> hashes = new HashMap<>();
  final Map<Long, StoredToken> tokens = new HashMap<>();
  private long last;

  @Override
  public List<User> users() {
    return users.values().stream().sorted(Comparator.comparing(User::name)).toList();
  }

  @Override
  public Optional<User> user(String name) {
    return users.values().stream().filter(u -> u.name().equals(name)).findFirst();
  }

  @Override
  public Optional<User> user(long id) {
    return Optional.ofNullable(users.get(id));
  }

  @Override
  public Optional<String> passwordHash(long userId) {
    return Optional.ofNullable(hashes.get(userId));
  }

  @Override
  public Committed<User> create(Write write, User user, String passwordHash) {
    if (user(user.name()).isPresent()) {
      throw Refusal.of(Refusal.Kind.CONFLICT, "refused.user.taken", user.name()).thrown();
    }
    User made = with(++last, 1, user);
    users.put(last, made);
    hashes.put(last, passwordHash);
    return new Committed<>(made, last);
  }

  private static User with(long id, int version, User u) {
    return new User(id, version, u.name(), u.displayName(), u.role(), u.active(), u.language());
  }

  @Override
  public Committed<User> update(Write write, User user) {
    User made = with(user.id(), user.version() + 1, user);
    users.put(user.id(), made);
    return new Committed<>(made, ++last);
  }

  @Override
  public Committed<Long> setPassword(Write write, long userId, String passwordHash) {
    hashes.put(userId, passwordHash);
    return new Committed<>(userId, ++last);
  }

  @Override
  public Optional<StoredToken> token(String hash) {
    return tokens.values().stream().filter(t -> t.hash().equals(hash)).findFirst();
  }

  @Override
  public List<StoredToken> tokens(long ownerId) {
    return new ArrayList<>(tokens.values())
        .stream().filter(t -> ownerId == 0 || t.ownerId() == ownerId).toList();
  }

  @Override
  public Committed<StoredToken> addToken(
      Write write,
      String label,
      long ownerId,
      Set<Right> rights,
      DataClass clearance,
      String hash,
      Instant expires) {
    Users.Token token =
        new Users.Token(++last, label, write.actor().name(), expires, Optional.empty(), false);
    StoredToken stored = new StoredToken(token, ownerId, rights, clearance, hash);
    tokens.put(last, stored);
    return new Committed<>(stored, last);
  }

  @Override
  public Committed<Long> revoke(Write write, long tokenId) {
    StoredToken t = tokens.get(tokenId);
    Users.Token gone =
        new Users.Token(
            tokenId,
            t.token().label(),
            t.token().owner(),
            t.token().expires(),
            Optional.empty(),
            true);
    tokens.put(tokenId, new StoredToken(gone, t.ownerId(), t.rights(), t.clearance(), t.hash()));
    return new Committed<>(tokenId, ++last);
  }

  @Override
  public void used(long tokenId, Instant at) {}
}
