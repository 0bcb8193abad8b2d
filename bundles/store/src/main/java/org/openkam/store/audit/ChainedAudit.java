package org.openkam.store.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openkam.api.Actor;
import org.openkam.api.store.AuditTrail;
import org.openkam.store.tx.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit trail: rows in a chain of hashes, never changed. */
@Component
public final class ChainedAudit implements AuditTrail {
  private final Transactions transactions;

  @Activate
  public ChainedAudit(@Reference Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void note(Actor actor, String action, String subject, String detail) {
    transactions.note(actor, action, subject, detail);
  }

  @Override
  public List<Entry> newest(int limit) {
    if (limit <= 0) return List.of();
    return transactions.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT n, at_ms, actor, origin, action, subject, detail FROM audit"
                      + " ORDER BY n DESC")) {
            select.setMaxRows(limit);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) entries.add(entry(rows));
            }
            return entries;
          }
        });
  }

  private static Entry entry(ResultSet rows) throws java.sql.SQLException {
    return new Entry(
        rows.getLong(1),
        Instant.ofEpochMilli(rows.getLong(2)),
        rows.getString(3),
        rows.getString(4),
        rows.getString(5),
        rows.getString(6),
        rows.getString(7));
  }
}
