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
import org.openkam.api.store.Change;
import org.openkam.api.store.UserStore.StoredToken;
import org.openkam.store.tx.Replay;
import org.openkam.store.tx.Transactions;
import org.openkam.store.tx.WriteContext;

/** Tokens of programs, by the hash of their secret. */
final class Tokens {
  private static final long MINUTE = 60_000;

  private final Transactions transactions;

  Tokens(Transactions transactions) {
    this.transactions = transactions;
  }

  Optional<StoredToken> byHash(String hash) {
    return select("SELECT t FROM TokenRow t WHERE t.secretHash = ?1", hash).stream().findFirst();
  }

  List<StoredToken> of(long ownerId) {
    return ownerId == 0
        ? select("SELECT t FROM TokenRow t ORDER BY t.id")
        : select("SELECT t FROM TokenRow t WHERE t.ownerId = ?1 ORDER BY t.id", ownerId);
  }

  Committed<StoredToken> add(
      Write write,
      String label,
      long ownerId,
      Set<Right> rights,
      DataClass clearance,
      String hash,
      Instant expires) {
    return transactions.write(
        write,
        "token.add",
        "token",
        Replay.id(t -> t.token().id(), this::get),
        tx -> {
          TokenRow row = new TokenRow();
          row.id = tx.nextId();
          row.label = label;
          row.ownerId = ownerId;
          row.owner = owner(tx, ownerId);
          row.rights = TokenRow.text(rights);
          row.clearance = clearance.name();
          row.secretHash = hash;
          row.expires = expires.toEpochMilli();
          tx.entities().persist(row);
          tx.subject("token/" + row.id);
          tx.detail("user/" + ownerId + ": " + row.rights + ", " + row.clearance);
          tx.change(Change.Kind.TOKEN, row.id, 0, "");
          return row.toDomain();
        });
  }

  private static String owner(WriteContext tx, long ownerId) {
    UserRow user = tx.entities().find(UserRow.class, ownerId);
    return user == null ? tx.actor().name() : user.name;
  }

  Committed<Long> revoke(Write write, long tokenId) {
    return transactions.write(
        write,
        "token.revoke",
        "token/" + tokenId,
        Replay.ofLong(),
        tx -> {
          TokenRow row = tx.entities().find(TokenRow.class, tokenId);
          if (row == null) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "refused.token.unknown").thrown();
          }
          row.revoke();
          tx.change(Change.Kind.TOKEN, tokenId, 0, "");
          return tokenId;
        });
  }

  void used(long tokenId, Instant at) {
    transactions.plain(
        connection -> {
          try (var update =
              connection.prepareStatement(
                  "UPDATE api_token SET last_used_ms = ? WHERE id = ?"
                      + " AND (last_used_ms IS NULL OR last_used_ms <= ?)")) {
            update.setLong(1, at.toEpochMilli());
            update.setLong(2, tokenId);
            update.setLong(3, at.toEpochMilli() - MINUTE);
            return update.executeUpdate();
          }
        });
  }

  private StoredToken get(long id) {
    return transactions.entities(entities -> entities.find(TokenRow.class, id).toDomain());
  }

  private List<StoredToken> select(String query, Object... parameters) {
    return transactions.entities(
        entities -> {
          var select = entities.createQuery(query, TokenRow.class);
          for (int i = 0; i < parameters.length; i++) select.setParameter(i + 1, parameters[i]);
          return select.getResultList().stream().map(TokenRow::toDomain).toList();
        });
  }
}
