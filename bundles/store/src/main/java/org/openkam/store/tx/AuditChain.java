package org.openkam.store.tx;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import org.openkam.api.Actor;

/** The rows of the audit trail, each with a hash over itself and the one before. */
public final class AuditChain {
  /** What stands for the hash before the first row. */
  public static final String ORIGIN = "0".repeat(64);

  private AuditChain() {}

  /**
   * Appends one row. The caller holds the lock on the head, see {@link ChangeHead}.
   *
   * @param number the row's number, as the head says
   * @param change the change set it belongs to, 0 when to none
   */
  public static void append(
      Connection connection,
      long number,
      long change,
      Instant at,
      Actor actor,
      String action,
      String subject,
      String detail)
      throws SQLException {
    String name = cut(actor.kind() + ":" + actor.name(), 300);
    String origin = cut(actor.origin(), 200);
    String about = cut(subject, 300);
    String more = cut(detail, 4000);
    String hash =
        hash(before(connection, number), number, change, at, name, origin, action, about, more);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO audit (n, change_n, at_ms, actor, origin, action, subject, detail, hash)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, number);
      insert.setLong(2, change);
      insert.setLong(3, at.toEpochMilli());
      insert.setString(4, name);
      insert.setString(5, origin);
      insert.setString(6, action);
      insert.setString(7, about);
      insert.setString(8, more);
      insert.setString(9, hash);
      insert.executeUpdate();
    }
  }

  /** The hash of a row, for who checks the chain. */
  public static String hash(
      String before,
      long number,
      long change,
      Instant at,
      String actor,
      String origin,
      String action,
      String subject,
      String detail) {
    String fields =
        String.join(
            "\u001f",
            before,
            Long.toString(number),
            Long.toString(change),
            Long.toString(at.toEpochMilli()),
            actor,
            origin,
            action,
            subject,
            detail);
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(fields.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String before(Connection connection, long number) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT hash FROM audit WHERE n = ?")) {
      query.setLong(1, number - 1);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getString(1) : ORIGIN;
      }
    }
  }

  // a separator or a NUL from outside must neither move a boundary nor break an insert
  private static String cut(String text, int length) {
    String clean = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ");
    return clean.length() <= length ? clean : clean.substring(0, length);
  }
}
