package org.openkam.gateway.imports;

import java.nio.file.Path;
import java.util.Optional;
import org.openkam.api.Progress;
import org.openkam.api.imports.DryRun;
import org.openkam.api.imports.ImportEngine;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.imports.Mapping;
import org.openkam.api.store.ImportStore;
import org.openkam.gateway.Lease;

/** Tries a file: verdict per row, nothing written but the list of refused rows. */
final class DryRunTask {
  private final ImportStore store;
  private final Uploads uploads;
  private final Lease<ImportEngine> engine;

  DryRunTask(ImportStore store, Uploads uploads, Lease<ImportEngine> engine) {
    this.store = store;
    this.uploads = uploads;
    this.engine = engine;
  }

  String run(long id, Mapping mapping, ImportEngine.Existing existing, Progress progress) {
    Path file = uploads.present(id);
    String hash = Uploads.hash(file);
    DryRun dry =
        engine.work(
            progress,
            (e, watched) -> {
              try (RefusedFile refused = new RefusedFile(uploads.refused(id))) {
                return e.dryRun(file, mapping, existing, refused, watched);
              }
            });
    ImportRun run = store.find(id).orElseThrow();
    store.save(
        States.with(
            run, ImportRun.State.TRIED, Optional.of(mapping), Optional.of(stamped(dry, hash))));
    return "import:" + id;
  }

  /** The hash of the stored bytes and not what an engine says of them: the commit compares it. */
  private static DryRun stamped(DryRun dry, String hash) {
    return new DryRun(
        dry.rows(),
        dry.counts(),
        dry.newAccounts(),
        dry.changedAccounts(),
        dry.newProducts(),
        dry.orphans(),
        dry.revenue(),
        dry.cost(),
        dry.from(),
        dry.to(),
        dry.samples(),
        hash,
        dry.baseChange());
  }
}
