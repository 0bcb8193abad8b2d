package org.openkam.api.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.Committed;
import org.openkam.api.Write;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.jobs.Job;
import org.osgi.annotation.versioning.ProviderType;

/** Settings, jobs and named definitions in the store. */
@ProviderType
public interface SystemStore {
  /** The settings now; {@link Settings#initial()} before set-up. */
  Settings settings();

  /** Changes them; STALE when the version is outdated. */
  Committed<Settings> change(Write write, Settings settings);

  /** Adds a job row; its id is given by the store. */
  Job addJob(Job job, long ownerId);

  /** Keeps progress and state; progress may be lost by a crash, the state not. */
  void saveJob(Job job);

  /** One job. */
  Optional<Job> job(long id);

  /** Newest first; {@code owner} null: everybody's. */
  List<Job> jobs(String owner, int limit);

  /** Jobs that were running when the process ended become FAILED; returns them. */
  List<Job> failInterrupted(String failureKey);

  /** A named document of a kind (saved views, mappings), as JSON. */
  Optional<String> definition(String kind, String name);

  /** All of a kind by name. */
  Map<String, String> definitions(String kind);

  /** Puts one; null removes it. */
  Committed<String> putDefinition(Write write, String kind, String name, String json);
}
