package org.openkam.store.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * Which rows were in force as of a change set. A row is one's own or holds while its import does.
 */
public final class InForce {
  private record Span(long from, long until) {}

  private final long asOf;
  private final Map<Long, Span> imports;

  private InForce(long asOf, Map<Long, Span> imports) {
    this.asOf = asOf;
    this.imports = imports;
  }

  /** As of a change set. */
  public static InForce asOf(Connection connection, long asOf) throws SQLException {
    Map<Long, Span> imports = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT id, change_n, undone_n FROM import_run WHERE change_n > 0")) {
      while (rows.next()) {
        long undone = rows.getLong(3);
        imports.put(
            rows.getLong(1), new Span(rows.getLong(2), undone == 0 ? Long.MAX_VALUE : undone));
      }
    }
    return new InForce(asOf, imports);
  }

  /** The same, with one import taken for committed. */
  public InForce with(long importId) {
    Map<Long, Span> more = new HashMap<>(imports);
    more.put(importId, new Span(0, Long.MAX_VALUE));
    return new InForce(asOf, more);
  }

  /**
   * True when a row was in force.
   *
   * @param importId its import, 0 when none
   * @param recorded its change set when it has no import
   */
  public boolean row(long importId, long recorded) {
    if (importId == 0) return recorded <= asOf;
    Span span = imports.get(importId);
    return span != null && span.from <= asOf && span.until > asOf;
  }

  /** True when a row of an import was in force then or has been earlier. */
  public boolean everRow(long importId, long recorded) {
    if (importId == 0) return recorded <= asOf;
    Span span = imports.get(importId);
    return span != null && span.from <= asOf;
  }

  public long asOf() {
    return asOf;
  }
}
