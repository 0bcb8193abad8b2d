package org.openkam.store.runs;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openkam.api.Refusal;
import org.openkam.api.scoring.Run;
import org.openkam.store.tx.Transactions;

/** What is known of runs beside their columns. */
final class RunRows {
  private final Transactions transactions;

  RunRows(Transactions transactions) {
    this.transactions = transactions;
  }

  Optional<RunRow> find(long id) {
    return transactions.entities(entities -> Optional.ofNullable(find(entities, id)));
  }

  RunRow get(long id) {
    return find(id)
        .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "refused.run.none", id).thrown());
  }

  /** The newest ones of a model, newest first. */
  List<RunRow> of(String model, int limit) {
    return transactions.entities(
        entities ->
            entities
                .createQuery(
                    "SELECT r FROM RunRow r WHERE r.model = ?1 ORDER BY r.change DESC",
                    RunRow.class)
                .setParameter(1, model)
                .setMaxResults(limit)
                .getResultList());
  }

  Optional<Run> run(long id) {
    return find(id).map(row -> row.toDomain(current().contains(id)));
  }

  List<Run> runs(String model, int limit) {
    List<RunRow> rows = of(model, limit);
    Set<Long> current = current();
    return rows.stream().map(row -> row.toDomain(current.contains(row.id))).toList();
  }

  Optional<Run> current(String model) {
    return transactions
        .read(connection -> pointer(connection, model))
        .flatMap(this::find)
        .map(row -> row.toDomain(true));
  }

  private Set<Long> current() {
    return transactions.read(
        connection -> {
          try (var statement = connection.createStatement();
              ResultSet rows = statement.executeQuery("SELECT run_id FROM run_current")) {
            Set<Long> ids = new HashSet<>();
            while (rows.next()) ids.add(rows.getLong(1));
            return ids;
          }
        });
  }

  private static Optional<Long> pointer(Connection connection, String model) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT run_id FROM run_current WHERE model = ?")) {
      select.setString(1, model);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
      }
    }
  }

  private static RunRow find(EntityManager entities, long id) {
    return entities.find(RunRow.class, id);
  }
}
