package org.openkam.store.system;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openkam.api.jobs.Job;
import org.openkam.store.json.Json;

/** Jobs as rows. */
final class JobTable {
  private static final String SELECT =
      "SELECT id, kind, title_key, title_arguments, owner, state, done, total, step_key,"
          + " created_ms, finished_ms, result_key, failure_key, failure_arguments FROM job ";
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  private JobTable() {}

  static void insert(Connection connection, Job job, long ownerId) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO job (state, done, total, step_key, finished_ms, result_key, failure_key,"
                + " failure_arguments, id, kind, title_key, title_arguments, owner_id, owner,"
                + " created_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      progress(insert, job);
      insert.setLong(9, job.id());
      insert.setString(10, job.kind());
      insert.setString(11, job.titleKey());
      insert.setString(12, Json.write(job.titleArguments()));
      insert.setLong(13, ownerId);
      insert.setString(14, job.owner());
      insert.setLong(15, job.created().toEpochMilli());
      insert.executeUpdate();
    }
  }

  /** Never back from an end: a late word on progress must not revive a job. */
  static void update(Connection connection, Job job) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE job SET state = ?, done = ?, total = ?, step_key = ?, finished_ms = ?,"
                + " result_key = ?, failure_key = ?, failure_arguments = ? WHERE id = ?"
                + (job.state().ended()
                    ? ""
                    : " AND state NOT IN ('DONE', 'CANCELLED', 'FAILED')"))) {
      progress(update, job);
      update.setLong(9, job.id());
      update.executeUpdate();
    }
  }

  static Optional<Job> find(Connection connection, long id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT + "WHERE id = ?")) {
      select.setLong(1, id);
      return jobs(select).stream().findFirst();
    }
  }

  /** Newest first; owner null: everybody's. */
  static List<Job> list(Connection connection, String owner, int limit) throws SQLException {
    String mine = owner == null ? "" : "WHERE owner = ? ";
    try (PreparedStatement select =
        connection.prepareStatement(SELECT + mine + "ORDER BY created_ms DESC, id DESC")) {
      if (owner != null) select.setString(1, owner);
      select.setMaxRows(limit);
      return limit == 0 ? List.of() : jobs(select);
    }
  }

  static List<Job> unfinished(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            SELECT + "WHERE state IN ('QUEUED', 'RUNNING', 'STOPPING') ORDER BY id")) {
      return jobs(select);
    }
  }

  private static void progress(PreparedStatement statement, Job job) throws SQLException {
    statement.setString(1, job.state().name());
    statement.setLong(2, job.done());
    statement.setLong(3, job.total());
    statement.setString(4, job.stepKey());
    if (job.finished().isPresent()) statement.setLong(5, job.finished().get().toEpochMilli());
    else statement.setNull(5, Types.BIGINT);
    statement.setString(6, job.resultKey());
    statement.setString(7, job.failureKey());
    statement.setString(8, Json.write(job.failureArguments()));
  }

  private static List<Job> jobs(PreparedStatement select) throws SQLException {
    List<Job> jobs = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) jobs.add(job(rows));
    }
    return jobs;
  }

  private static Job job(ResultSet rows) throws SQLException {
    long finished = rows.getLong(11);
    Optional<Instant> ended =
        rows.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(finished));
    return new Job(
        rows.getLong(1),
        rows.getString(2),
        rows.getString(3),
        Json.read(rows.getString(4), TEXTS),
        rows.getString(5),
        Job.State.valueOf(rows.getString(6)),
        rows.getLong(7),
        rows.getLong(8),
        text(rows.getString(9)),
        Instant.ofEpochMilli(rows.getLong(10)),
        ended,
        text(rows.getString(12)),
        text(rows.getString(13)),
        Json.read(rows.getString(14), TEXTS));
  }

  private static String text(String column) {
    return column == null ? "" : column;
  }
}
