package org.openkam.store.tx;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.openkam.api.Actor;
import org.openkam.api.Committed;
import org.openkam.api.Write;
import org.openkam.store.db.Databases;
import org.openkam.store.db.Dialect;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Every write: the work, then, under the lock on the head, what needs the change number, the change
 * set, its audit row and the answer for a repetition; one commit for all of it.
 */
@Component(service = Transactions.class)
public final class Transactions {
  private static final int TRIES = 8;

  private final Databases databases;
  private final Clock clock;
  private final Ids ids;
  private volatile LongConsumer announcement = number -> {};

  @Activate
  public Transactions(@Reference Databases databases) {
    this(databases, Clock.systemUTC());
  }

  public Transactions(Databases databases, Clock clock) {
    this.databases = databases;
    this.clock = clock;
    this.ids = new Ids(databases.dialect());
  }

  /**
   * One write.
   *
   * @param action what the audit row says was done, for example {@code account.create}
   * @param subject what it was done to, for example {@code account/17}; the work may set it later
   * @param replay how the answer is kept for a repetition
   */
  public <T> Committed<T> write(
      Write write, String action, String subject, Replay<T> replay, Work<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(write, action, subject, replay, work);
      } catch (Exception e) {
        if (attempt == TRIES || !Faults.passing(e)) throw Faults.translated(e);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L << attempt));
      }
    }
  }

  private <T> Committed<T> attempt(
      Write write, String action, String subject, Replay<T> replay, Work<T> work) throws Exception {
    Optional<Idempotency.Earlier> earlier;
    T value = null;
    long number = 0;
    EntityManager entities = databases.entityManagers().createEntityManager();
    try {
      entities.getTransaction().begin();
      Connection connection = entities.unwrap(Connection.class);
      earlier = Idempotency.find(connection, write);
      if (earlier.isEmpty()) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var tx = new WriteContext(entities, connection, ids, write.actor(), now, subject);
        value = work.apply(tx);
        entities.flush();
        number = tx.isUnchanged() ? tx.unchangedSince() : seal(tx, write, action);
        Idempotency.keep(connection, write, replay.keep().apply(value), number, now);
        entities.getTransaction().commit();
        if (!tx.isUnchanged()) announcement.accept(number);
      }
    } finally {
      if (entities.getTransaction().isActive()) entities.getTransaction().rollback();
      entities.close();
    }
    return earlier
        .map(e -> new Committed<>(replay.answer().apply(e.answer()), e.change()))
        .orElse(new Committed<>(value, number));
  }

  private static long seal(WriteContext tx, Write write, String action) throws Exception {
    Connection connection = tx.connection();
    ChangeHead head = ChangeHead.lockForChange(connection);
    // the same request may have been sent twice at once: the first has just been committed
    if (Idempotency.find(connection, write).isPresent()) throw new Again();
    tx.runStamps(head.number());
    ChangeRows.insert(connection, head.number(), tx.now(), tx.actor().name(), tx.changes());
    AuditChain.append(
        connection,
        head.audit(),
        head.number(),
        tx.now(),
        tx.actor(),
        action,
        tx.subject(),
        tx.detail());
    return head.number();
  }

  /** An audit row in a transaction of its own, without a change set. */
  public void note(Actor actor, String action, String subject, String detail) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    plain(
        connection -> {
          ChangeHead head = ChangeHead.lockForAudit(connection);
          AuditChain.append(connection, head.audit(), 0, now, actor, action, subject, detail);
          return null;
        });
  }

  /**
   * A transaction that is no business change: progress, batches of an import, removal of garbage.
   */
  public <T> T plain(JdbcWork<T> work) {
    for (int attempt = 1; ; attempt++) {
      try (Connection connection = databases.dataSource().getConnection()) {
        connection.setAutoCommit(false);
        try {
          T value = work.apply(connection);
          connection.commit();
          return value;
        } catch (Throwable e) {
          connection.rollback();
          throw e;
        }
      } catch (Exception e) {
        if (attempt == TRIES || !Faults.passing(e)) throw Faults.translated(e);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L << attempt));
      }
    }
  }

  /** Reads by plain JDBC. */
  public <T> T read(JdbcWork<T> work) {
    try (Connection connection = databases.dataSource().getConnection()) {
      return work.apply(connection);
    } catch (Exception e) {
      throw Faults.translated(e);
    }
  }

  /** Reads entities; they are detached afterwards. */
  public <T> T entities(EntityWork<T> work) {
    EntityManager entities = databases.entityManagers().createEntityManager();
    try {
      return work.apply(entities);
    } catch (Exception e) {
      throw Faults.translated(e);
    } finally {
      entities.close();
    }
  }

  /**
   * A long read of append-only rows. It sees uncommitted rows on Derby: look only at rows whose
   * change number is at or below a committed one.
   */
  public <T> T scan(JdbcWork<T> work) {
    try (Connection connection = databases.dataSource().getConnection()) {
      databases.dialect().prepareScan(connection);
      T value = work.apply(connection);
      connection.commit();
      return value;
    } catch (Exception e) {
      throw Faults.translated(e);
    }
  }

  public Dialect dialect() {
    return databases.dialect();
  }

  /** The ids, for who writes in batches by {@link #plain}. */
  public Ids ids() {
    return ids;
  }

  public Clock clock() {
    return clock;
  }

  /** Who is told the number of each commit. */
  void announceTo(LongConsumer told) {
    announcement = told;
  }
}
