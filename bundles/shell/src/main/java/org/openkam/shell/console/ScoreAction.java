package org.openkam.shell.console;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.openkam.api.Write;
import org.openkam.api.jobs.Jobs;
import org.openkam.api.scoring.Scoring;

/** {@code kam:score}. */
@Service
@Command(scope = "kam", name = "score", description = "A full run of a scoring model")
public final class ScoreAction implements Action {
  private static final long LIMIT = 600_000;

  @Reference private Scoring scoring;
  @Reference private Jobs jobs;

  @Argument(name = "model", description = "Key of the model; the primary one when left out")
  private String model;

  @Override
  public Object execute() {
    var actor = Console.operator();
    String key = model == null ? scoring.models(actor).get(0).model() : model;
    long job = scoring.start(Write.by(actor), key);
    return jobs.awaitEnd(actor, job, LIMIT)
        .map(j -> j.state() + " " + (j.failureKey().isEmpty() ? j.resultKey() : j.failureKey()))
        .orElse("job " + job);
  }
}
