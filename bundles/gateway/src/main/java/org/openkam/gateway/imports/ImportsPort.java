package org.openkam.gateway.imports;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.openkam.api.Actor;
import org.openkam.api.Committed;
import org.openkam.api.Refusal;
import org.openkam.api.Right;
import org.openkam.api.Write;
import org.openkam.api.book.Book;
import org.openkam.api.imports.DryRun;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.imports.ImportRun.State;
import org.openkam.api.imports.ImportType;
import org.openkam.api.imports.Imports;
import org.openkam.api.imports.Inspection;
import org.openkam.api.imports.Mapping;
import org.openkam.api.imports.Verdict;
import org.openkam.api.jobs.Job;
import org.openkam.api.store.AccountStore;
import org.openkam.api.store.AuditTrail;
import org.openkam.api.store.ChangeLog;
import org.openkam.api.store.ImportStore;
import org.openkam.api.store.LedgerStore;
import org.openkam.api.store.SystemStore;
import org.openkam.api.text.Texts;
import org.openkam.gateway.Door;
import org.openkam.gateway.Engines;
import org.openkam.gateway.GatewayConfig;
import org.openkam.gateway.Replays;
import org.openkam.gateway.jobs.JobLane;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Imports: from an uploaded file to committed rows and back. */
@Component(configurationPid = GatewayConfig.PID)
@Designate(ocd = GatewayConfig.class)
public final class ImportsPort implements Imports {
  private static final String MAPPING = "mapping";

  /** An import is done when the book shows it, or after this. */
  private static final Duration SHOWN = Duration.ofMinutes(1);

  private final Engines engines;
  private final JobLane lane;
  private final ImportStore imports;
  private final AccountStore accounts;
  private final LedgerStore ledger;
  private final SystemStore system;
  private final ChangeLog log;
  private final AuditTrail audit;
  private final Texts texts;
  private final Uploads uploads;
  private final DryRunTask dryRuns;
  private final CommitTask commits;
  private final Replays replays = new Replays();

  @Activate
  public ImportsPort(
      @Reference Engines engines,
      @Reference JobLane lane,
      @Reference ImportStore imports,
      @Reference AccountStore accounts,
      @Reference LedgerStore ledger,
      @Reference SystemStore system,
      @Reference ChangeLog log,
      @Reference AuditTrail audit,
      @Reference Texts texts,
      @Reference Book book,
      BundleContext context,
      GatewayConfig config) {
    this(
        engines,
        lane,
        imports,
        accounts,
        ledger,
        system,
        log,
        audit,
        texts,
        new Uploads(
            Path.of(context.getProperty("karaf.data"), "imports"),
            (long) config.upload_limit_mib() << 20),
        change -> book.await(change, SHOWN));
  }

  ImportsPort(
      Engines engines,
      JobLane lane,
      ImportStore imports,
      AccountStore accounts,
      LedgerStore ledger,
      SystemStore system,
      ChangeLog log,
      AuditTrail audit,
      Texts texts,
      Uploads uploads,
      LongConsumer shown) {
    this.engines = engines;
    this.lane = lane;
    this.imports = imports;
    this.accounts = accounts;
    this.ledger = ledger;
    this.system = system;
    this.log = log;
    this.audit = audit;
    this.texts = texts;
    this.uploads = uploads;
    this.dryRuns = new DryRunTask(imports, uploads, engines.imports());
    this.commits = new CommitTask(imports, uploads, engines.imports(), shown);
  }

  @Override
  public ImportRun upload(Write write, String fileName, InputStream content) {
    Door.demand(write.actor(), Right.IMPORT);
    String name = FileNames.safe(fileName);
    Path received = uploads.receive(content);
    try {
      // a fault of the file as a whole refuses it here, before anything is registered
      Inspection seen =
          engines
              .imports()
              .use(
                  e ->
                      e.inspect(
                          received, Optional.empty(), Optional.empty(), accounts.attributes()));
      ImportRun run = imports.register(write, name, seen.type()).value();
      uploads.keep(received, run.id());
      return run;
    } finally {
      uploads.drop(received);
    }
  }

  @Override
  public Inspection inspect(
      Actor actor, long id, Optional<ImportType> type, Optional<Mapping> shape) {
    ImportRun run = get(actor, id);
    States.demand(run, State.UPLOADED, State.TRIED);
    Path file = uploads.present(id);
    return engines.imports().use(e -> e.inspect(file, type, shape, accounts.attributes()));
  }

  @Override
  public long dryRun(Write write, long id, Mapping mapping) {
    Door.demand(write.actor(), Right.IMPORT);
    return replays.once(
        write,
        () -> {
          ImportRun run = idle(write.actor(), id, State.UPLOADED, State.TRIED);
          demandEngine();
          return lane.submit(
              write.actor(),
              "import",
              "gateway.job.dryrun",
              List.of(run.fileName()),
              job -> imports.save(States.withJob(run, job)),
              progress -> dryRuns.run(id, mapping, existing(), progress));
        });
  }

  @Override
  public long commit(Write write, long id, String hash, long base, boolean acceptedOnly) {
    Door.demand(write.actor(), Right.IMPORT);
    return replays.once(
        write,
        () -> {
          ImportRun run = idle(write.actor(), id, State.TRIED);
          DryRun dry = run.dryRun().orElseThrow(CommitTask::stale);
          if (!dry.fileHash().equals(hash) || dry.baseChange() != base) throw CommitTask.stale();
          commits.demandUntouched(base);
          long refused = dry.count(Verdict.REFUSED);
          if (refused > 0 && !acceptedOnly) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "refused.import.refused", refused).thrown();
          }
          demandEngine();
          Write loading = Write.by(write.actor());
          return lane.submit(
              write.actor(),
              "import",
              "gateway.job.import",
              List.of(run.fileName()),
              job -> imports.save(States.withJob(run, job)),
              progress -> commits.run(loading, run, existing(), progress));
        });
  }

  private StoreExisting existing() {
    return new StoreExisting(accounts, ledger, system, log);
  }

  private void demandEngine() {
    engines.imports().use(e -> true);
  }

  /** An import in one of the states that no job works on. */
  private ImportRun idle(Actor actor, long id, State... allowed) {
    ImportRun run = get(actor, id);
    States.demand(run, allowed);
    boolean busy =
        run.job() != 0 && lane.find(run.job()).map(Job::state).filter(s -> !s.ended()).isPresent();
    if (busy) throw Refusal.of(Refusal.Kind.CONFLICT, "gateway.import.busy").thrown();
    return run;
  }

  @Override
  public ImportRun get(Actor actor, long id) {
    Door.demand(actor, Right.IMPORT);
    return imports.find(id).orElseThrow(() -> Door.notFound("import", id));
  }

  @Override
  public List<ImportRun> list(Actor actor) {
    Door.demand(actor, Right.IMPORT);
    return imports.list(100);
  }

  @Override
  public void refusedRows(Actor actor, long id, String language, OutputStream out) {
    get(actor, id);
    Path refused = uploads.refused(id);
    if (!Files.isRegularFile(refused)) throw Door.notFound("import", id);
    audit.note(actor, "import.refused", "import:" + id, language);
    new RefusedCsv(texts, language).write(refused, out);
  }

  @Override
  public Committed<ImportRun> undo(Write write, long id) {
    // UNDONE, too: the store answers a repetition by its key and refuses any other
    States.demand(get(write.actor(), id), State.COMMITTED, State.UNDONE);
    return imports.undo(write, id);
  }

  @Override
  public void discard(Write write, long id) {
    Door.demand(write.actor(), Right.IMPORT);
    ImportRun run = idle(write.actor(), id, State.UPLOADED, State.TRIED, State.DISCARDED);
    if (run.state() == State.DISCARDED) return;
    audit.note(write.actor(), "import.discard", "import:" + id, run.fileName());
    imports.save(States.with(run, State.DISCARDED, run.mapping(), run.dryRun()));
    uploads.removeAll(id);
  }

  @Override
  public void saveMapping(Write write, String name, Mapping mapping) {
    Door.demand(write.actor(), Right.IMPORT);
    system.putDefinition(write, MAPPING, FileNames.mapping(name), MappingJson.write(mapping));
  }

  @Override
  public Map<String, Mapping> mappings(Actor actor) {
    Door.demand(actor, Right.IMPORT);
    Map<String, Mapping> saved = new TreeMap<>();
    system.definitions(MAPPING).forEach((name, json) -> saved.put(name, MappingJson.read(json)));
    return saved;
  }
}
