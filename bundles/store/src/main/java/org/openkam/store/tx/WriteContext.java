package org.openkam.store.tx;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openkam.api.Actor;
import org.openkam.api.store.Change;

/** One write transaction as its work sees it. */
public final class WriteContext {
  private final EntityManager entities;
  private final Connection connection;
  private final Ids ids;
  private final Actor actor;
  private final Instant now;
  private final List<Change> changes = new ArrayList<>();
  private final List<Stamp> stamps = new ArrayList<>();
  private String subject;
  private String detail = "";
  private long unchanged = -1;

  WriteContext(
      EntityManager entities,
      Connection connection,
      Ids ids,
      Actor actor,
      Instant now,
      String subject) {
    this.entities = entities;
    this.connection = connection;
    this.ids = ids;
    this.actor = actor;
    this.now = now;
    this.subject = subject;
  }

  /** The entities, in this transaction. */
  public EntityManager entities() {
    return entities;
  }

  /** The connection of this transaction; {@link EntityManager#flush()} first to see entities. */
  public Connection connection() {
    return connection;
  }

  public Actor actor() {
    return actor;
  }

  /** When this write happens, to the millisecond. */
  public Instant now() {
    return now;
  }

  public long nextId() throws SQLException {
    return ids.next(connection);
  }

  /** Adds an entry to the change set. */
  public void change(Change change) {
    changes.add(change);
  }

  public void change(Change.Kind kind, long subject, long related, String key) {
    changes.add(new Change(kind, subject, related, key));
  }

  /** What the audit row is about, where that is known only now. */
  public void subject(String subject) {
    this.subject = subject;
  }

  /** What else the audit row says; never personal data or a secret. */
  public void detail(String detail) {
    this.detail = detail;
  }

  /** Runs at the end, under the lock, in the order given; may add changes and entities itself. */
  public void stamp(Stamp stamp) {
    stamps.add(stamp);
  }

  /**
   * Nothing is to be changed: no change set, no audit row. Only before the first stamp runs.
   *
   * @param number the earlier change set that already says it
   */
  public void unchanged(long number) {
    unchanged = number;
  }

  boolean isUnchanged() {
    return unchanged >= 0;
  }

  long unchangedSince() {
    return unchanged;
  }

  List<Change> changes() {
    return changes;
  }

  String subject() {
    return subject;
  }

  String detail() {
    return detail;
  }

  void runStamps(long number) throws Exception {
    for (Stamp stamp : stamps) stamp.apply(number);
    entities.flush();
  }
}
