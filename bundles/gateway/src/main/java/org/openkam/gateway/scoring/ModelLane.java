package org.openkam.gateway.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openkam.api.Actor;
import org.openkam.api.Write;
import org.openkam.api.book.Book;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.Run;
import org.openkam.api.scoring.ScoringEngine;
import org.openkam.api.store.RunStore;
import org.openkam.gateway.Lease;

/** Keeps the current run of one model in step with what touched its accounts. */
final class ModelLane {
  private static final int CHUNK = 4096;
  private static final Actor ACTOR = Actor.system("gateway", "scores of touched accounts");

  private final Run run;
  private final ModelSpec spec;
  private long covered;
  private boolean catchingUp = true;

  /** Starts at what the run itself has read: later changes are not in it, whoever made them. */
  ModelLane(Run run, ModelSpec spec) {
    this.run = run;
    this.spec = spec;
    this.covered = run.inputChange();
  }

  Run run() {
    return run;
  }

  ModelSpec spec() {
    return spec;
  }

  long covered() {
    return covered;
  }

  void covered(long upTo) {
    covered = upTo;
    catchingUp = false;
  }

  /** Re-scores accounts against the frozen references and stores what came out. */
  void rescore(Lease<ScoringEngine> lease, Book book, RunStore runs, long[] accounts) {
    for (int from = 0; from < accounts.length; from += CHUNK) {
      long[] range = Arrays.copyOfRange(accounts, from, Math.min(accounts.length, from + CHUNK));
      List<Result> results =
          lease.use(
              engine ->
                  book.read(
                      view -> {
                        long[] there =
                            Arrays.stream(range).filter(id -> view.ordinal(id) >= 0).toArray();
                        return there.length == 0
                            ? List.<Result>of()
                            : engine.delta(spec, run.references(), view, run.window(), there);
                      }));
      List<Result> fresh = catchingUp ? unlikeStored(runs, results) : results;
      if (!fresh.isEmpty()) runs.delta(Write.by(ACTOR), run.id(), fresh);
    }
  }

  /** After a restart most results are stored already. */
  private List<Result> unlikeStored(RunStore runs, List<Result> results) {
    List<Result> fresh = new ArrayList<>();
    for (Result r : results) {
      boolean same =
          runs.result(run.id(), r.account())
              .filter(
                  s ->
                      s.grade().equals(r.grade())
                          && Arrays.equals(s.points(), r.points())
                          && Arrays.equals(s.inputs(), r.inputs()))
              .isPresent();
      if (!same) fresh.add(r);
    }
    return fresh;
  }
}
