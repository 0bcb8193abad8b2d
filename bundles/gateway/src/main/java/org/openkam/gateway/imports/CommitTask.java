package org.openkam.gateway.imports;

import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.openkam.api.Committed;
import org.openkam.api.Progress;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.Write;
import org.openkam.api.imports.DryRun;
import org.openkam.api.imports.ImportEngine;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.store.ImportStore;
import org.openkam.gateway.Lease;

/** Loads what a dry run accepted and makes it valid at one stroke; else nothing of it remains. */
final class CommitTask {
  private final ImportStore store;
  private final Uploads uploads;
  private final Lease<ImportEngine> engine;
  private final LongConsumer shown;

  /**
   * @param shown waits until the book shows a change set, so that who is told of the end sees it
   */
  CommitTask(ImportStore store, Uploads uploads, Lease<ImportEngine> engine, LongConsumer shown) {
    this.store = store;
    this.uploads = uploads;
    this.engine = engine;
    this.shown = shown;
  }

  String run(Write write, ImportRun run, ImportEngine.Existing existing, Progress progress) {
    DryRun dry = run.dryRun().orElseThrow();
    Path file = uploads.present(run.id());
    if (!Uploads.hash(file).equals(dry.fileHash())) throw stale();
    ImportEngine.Loader loader =
        store.loader(write, run.id(), run.mapping().orElseThrow().source());
    boolean committed = false;
    try {
      engine.work(
          progress,
          (e, watched) -> {
            e.load(file, run.mapping().orElseThrow(), existing, loader, watched);
            return null;
          });
      progress.check();
      demandUntouched(dry.baseChange());
      Committed<ImportRun> done = store.commit(write, run.id());
      committed = true;
      uploads.removeFile(run.id());
      shown.accept(done.change());
      return "import:" + done.value().id();
    } finally {
      if (!committed) takeBack(run.id());
    }
  }

  /** A commit whose answer was lost stands; everything else is removed. */
  private void takeBack(long id) {
    if (store.find(id).filter(r -> r.state() == ImportRun.State.COMMITTED).isEmpty()) {
      store.rollback(id);
    }
  }

  /** Refuses a commit that rests on what is no longer there. */
  void demandUntouched(long base) {
    if (store.touchedSince(base)) throw stale();
  }

  static RefusedException stale() {
    return Refusal.of(Refusal.Kind.STALE, "refused.import.stale").thrown();
  }
}
