package org.openkam.store.users;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openkam.api.Committed;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.Right;
import org.openkam.api.Write;
import org.openkam.api.security.User;
import org.openkam.api.store.Change;
import org.openkam.api.store.UserStore;
import org.openkam.store.tx.Replay;
import org.openkam.store.tx.Transactions;
import org.openkam.store.tx.WriteContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Users as entities; secrets as the hashes that come in. */
@Component
public final class StoredUsers implements UserStore {
  private final Transactions transactions;
  private final Tokens tokens;

  @Activate
  public StoredUsers(@Reference Transactions transactions) {
    this.transactions = transactions;
    tokens = new Tokens(transactions);
  }

  @Override
  public List<User> users() {
    return select("SELECT u FROM UserRow u ORDER BY u.name").stream()
        .map(UserRow::toDomain)
        .toList();
  }

  @Override
  public Optional<User> user(String name) {
    return select("SELECT u FROM UserRow u WHERE u.name = ?1", name).stream()
        .findFirst()
        .map(UserRow::toDomain);
  }

  @Override
  public Optional<User> user(long id) {
    return row(id).map(UserRow::toDomain);
  }

  @Override
  public Optional<String> passwordHash(long userId) {
    return row(userId).map(row -> row.passwordHash);
  }

  @Override
  public Committed<User> create(Write write, User user, String passwordHash) {
    return transactions.write(
        write,
        "user.create",
        "user",
        Replay.id(User::id, id -> user(id).orElseThrow()),
        tx -> {
          if (!named(tx, user.name()).isEmpty()) throw taken(user.name());
          UserRow row = new UserRow();
          row.id = tx.nextId();
          row.take(user);
          row.passwordHash = passwordHash;
          tx.entities().persist(row);
          tx.entities().flush();
          changed(tx, row.id, "role " + row.role);
          return row.toDomain();
        });
  }

  @Override
  public Committed<User> update(Write write, User user) {
    return transactions.write(
        write,
        "user.update",
        "user/" + user.id(),
        Replay.id(User::id, id -> user(id).orElseThrow()),
        tx -> {
          UserRow row = present(tx, user.id());
          if (row.version != user.version()) {
            throw Refusal.of(Refusal.Kind.STALE, "refused.stale").thrown();
          }
          if (named(tx, user.name()).stream().anyMatch(other -> other.id != row.id)) {
            throw taken(user.name());
          }
          row.take(user);
          tx.entities().flush();
          changed(tx, row.id, "role " + row.role + (user.active() ? "" : ", not active"));
          return row.toDomain();
        });
  }

  @Override
  public Committed<Long> setPassword(Write write, long userId, String passwordHash) {
    return transactions.write(
        write,
        "user.password",
        "user/" + userId,
        Replay.ofLong(),
        tx -> {
          present(tx, userId).password(passwordHash);
          changed(tx, userId, "");
          return userId;
        });
  }

  @Override
  public Optional<StoredToken> token(String hash) {
    return tokens.byHash(hash);
  }

  @Override
  public List<StoredToken> tokens(long ownerId) {
    return tokens.of(ownerId);
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
    return tokens.add(write, label, ownerId, rights, clearance, hash, expires);
  }

  @Override
  public Committed<Long> revoke(Write write, long tokenId) {
    return tokens.revoke(write, tokenId);
  }

  @Override
  public void used(long tokenId, Instant at) {
    tokens.used(tokenId, at);
  }

  private static void changed(WriteContext tx, long id, String detail) {
    tx.subject("user/" + id);
    tx.detail(detail);
    tx.change(Change.Kind.USER, id, 0, "");
  }

  private static UserRow present(WriteContext tx, long id) {
    UserRow row = tx.entities().find(UserRow.class, id);
    if (row == null) {
      throw Refusal.of(Refusal.Kind.NOT_FOUND, "refused.user.unknown", id).thrown();
    }
    return row;
  }

  private static RuntimeException taken(String name) {
    return new Refusal(
            Refusal.Kind.CONFLICT,
            "name",
            java.util.OptionalLong.empty(),
            "refused.user.taken",
            List.of(name))
        .thrown();
  }

  private static List<UserRow> named(WriteContext tx, String name) {
    return tx.entities()
        .createQuery("SELECT u FROM UserRow u WHERE u.name = ?1", UserRow.class)
        .setParameter(1, name)
        .getResultList();
  }

  private Optional<UserRow> row(long id) {
    return transactions.entities(entities -> Optional.ofNullable(entities.find(UserRow.class, id)));
  }

  private List<UserRow> select(String query, Object... parameters) {
    return transactions.entities(
        entities -> {
          var select = entities.createQuery(query, UserRow.class);
          for (int i = 0; i < parameters.length; i++) select.setParameter(i + 1, parameters[i]);
          return select.getResultList();
        });
  }
}
