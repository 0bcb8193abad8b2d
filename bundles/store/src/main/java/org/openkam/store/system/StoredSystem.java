package org.openkam.store.system;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.Committed;
import org.openkam.api.Write;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.jobs.Job;
import org.openkam.api.store.SystemStore;
import org.openkam.store.tx.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Settings and definitions as versions, jobs as rows that change outside of change sets. */
@Component
public final class StoredSystem implements SystemStore {
  private final Transactions transactions;
  private final SettingsVersions settings;
  private final Definitions definitions;

  @Activate
  public StoredSystem(@Reference Transactions transactions) {
    this.transactions = transactions;
    settings = new SettingsVersions(transactions);
    definitions = new Definitions(transactions);
  }

  @Override
  public Settings settings() {
    return settings.now();
  }

  @Override
  public Committed<Settings> change(Write write, Settings wanted) {
    return settings.change(write, wanted);
  }

  @Override
  public Job addJob(Job job, long ownerId) {
    return transactions.plain(
        connection -> {
          Job added = withId(job, transactions.ids().next(connection));
          JobTable.insert(connection, added, ownerId);
          return added;
        });
  }

  @Override
  public void saveJob(Job job) {
    transactions.plain(
        connection -> {
          JobTable.update(connection, job);
          return null;
        });
  }

  @Override
  public Optional<Job> job(long id) {
    return transactions.read(connection -> JobTable.find(connection, id));
  }

  @Override
  public List<Job> jobs(String owner, int limit) {
    return transactions.read(connection -> JobTable.list(connection, owner, limit));
  }

  @Override
  public List<Job> failInterrupted(String failureKey) {
    Instant now = transactions.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    return transactions.plain(connection -> fail(connection, failureKey, now));
  }

  private static List<Job> fail(Connection connection, String failureKey, Instant now)
      throws SQLException {
    List<Job> failed = new ArrayList<>();
    for (Job job : JobTable.unfinished(connection)) {
      Job ended =
          new Job(
              job.id(),
              job.kind(),
              job.titleKey(),
              job.titleArguments(),
              job.owner(),
              Job.State.FAILED,
              job.done(),
              job.total(),
              job.stepKey(),
              job.created(),
              Optional.of(now),
              job.resultKey(),
              failureKey,
              List.of());
      JobTable.update(connection, ended);
      failed.add(ended);
    }
    return failed;
  }

  @Override
  public Optional<String> definition(String kind, String name) {
    return definitions.content(kind, name);
  }

  @Override
  public Map<String, String> definitions(String kind) {
    return definitions.all(kind);
  }

  @Override
  public Committed<String> putDefinition(Write write, String kind, String name, String json) {
    return definitions.put(write, kind, name, json);
  }

  private static Job withId(Job job, long id) {
    return new Job(
        id,
        job.kind(),
        job.titleKey(),
        job.titleArguments(),
        job.owner(),
        job.state(),
        job.done(),
        job.total(),
        job.stepKey(),
        job.created().truncatedTo(ChronoUnit.MILLIS),
        job.finished(),
        job.resultKey(),
        job.failureKey(),
        job.failureArguments());
  }
}
