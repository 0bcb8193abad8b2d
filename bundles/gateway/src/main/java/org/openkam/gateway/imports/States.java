package org.openkam.gateway.imports;

import java.util.Optional;
import java.util.Set;
import org.openkam.api.Refusal;
import org.openkam.api.imports.DryRun;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.imports.Mapping;

/** From one state of an import to the next. */
final class States {
  private States() {}

  static ImportRun with(
      ImportRun run, ImportRun.State state, Optional<Mapping> mapping, Optional<DryRun> dryRun) {
    return new ImportRun(
        run.id(),
        run.fileName(),
        mapping.map(Mapping::type).orElse(run.type()),
        run.owner(),
        state,
        run.created(),
        mapping,
        dryRun,
        run.job(),
        run.change());
  }

  static ImportRun withJob(ImportRun run, long job) {
    return new ImportRun(
        run.id(),
        run.fileName(),
        run.type(),
        run.owner(),
        run.state(),
        run.created(),
        run.mapping(),
        run.dryRun(),
        job,
        run.change());
  }

  static void demand(ImportRun run, ImportRun.State... allowed) {
    if (!Set.of(allowed).contains(run.state())) {
      throw Refusal.of(Refusal.Kind.CONFLICT, "refused.import.state", run.state().name()).thrown();
    }
  }
}
