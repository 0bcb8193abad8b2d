package org.openkam.store.system;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.openkam.api.Committed;
import org.openkam.api.Refusal;
import org.openkam.api.Write;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.store.Change;
import org.openkam.store.tx.Replay;
import org.openkam.store.tx.Transactions;
import org.openkam.store.tx.WriteContext;

/** The enterprise's settings, every version of them. */
final class SettingsVersions {
  private final Transactions transactions;

  SettingsVersions(Transactions transactions) {
    this.transactions = transactions;
  }

  Settings now() {
    return transactions.entities(SettingsVersions::newest).orElseGet(Settings::initial);
  }

  Committed<Settings> change(Write write, Settings wanted) {
    return transactions.write(
        write,
        "settings.change",
        "settings",
        new Replay<>(s -> Integer.toString(s.version()), v -> get(Integer.parseInt(v))),
        tx -> {
          int present = newest(tx.entities()).map(Settings::version).orElse(0);
          if (wanted.version() != present) {
            throw Refusal.of(Refusal.Kind.STALE, "refused.stale").thrown();
          }
          if (!wanted.reportingCurrency().equals(currency(tx.entities())) && sold(tx)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "refused.currency.fixed").thrown();
          }
          // a racing writer of the same version fails on the key, looks again and is stale
          SettingsRow row = SettingsRow.of(wanted, present + 1);
          tx.entities().persist(row);
          tx.detail("version " + row.version);
          tx.change(Change.Kind.SETTINGS, 0, 0, "");
          return row.toDomain();
        });
  }

  private static String currency(EntityManager entities) {
    return newest(entities).orElseGet(Settings::initial).reportingCurrency();
  }

  /** True when anything was ever posted, or is loading: figures would change their meaning. */
  private static boolean sold(WriteContext tx) throws SQLException {
    try (Statement any = tx.connection().createStatement();
        ResultSet row = any.executeQuery("SELECT id FROM ledger_row FETCH FIRST 1 ROWS ONLY")) {
      return row.next();
    }
  }

  private Settings get(int version) {
    return transactions.entities(entities -> entities.find(SettingsRow.class, version).toDomain());
  }

  private static Optional<Settings> newest(EntityManager entities) {
    return entities
        .createQuery("SELECT s FROM SettingsRow s ORDER BY s.version DESC", SettingsRow.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(SettingsRow::toDomain);
  }
}
