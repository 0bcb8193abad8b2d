package org.openkam.store.imports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openkam.api.Committed;
import org.openkam.api.Write;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.imports.ImportEngine;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.imports.ImportRun.State;
import org.openkam.api.imports.ImportType;
import org.openkam.api.store.ImportStore;
import org.openkam.api.store.SystemStore;
import org.openkam.store.tx.Ids;
import org.openkam.store.tx.Replay;
import org.openkam.store.tx.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Imports: rows load unseen, one short transaction puts them in force, another takes them back. */
@Component
public final class StoredImports implements ImportStore {
  private final Transactions transactions;
  private final Supplier<Settings> settings;
  private final Garbage garbage;
  private final Sweeper sweeper;
  private final Flip flip;
  private volatile Loading current;

  @Activate
  public StoredImports(@Reference Transactions transactions, @Reference SystemStore system) {
    this(transactions, system::settings);
  }

  /** Without a settings store behind it. */
  public static StoredImports over(Transactions transactions, Supplier<Settings> settings) {
    return new StoredImports(transactions, settings);
  }

  // not public: the component runtime would take it for the one above
  private StoredImports(Transactions transactions, Supplier<Settings> settings) {
    this.transactions = transactions;
    this.settings = settings;
    this.garbage = new Garbage(transactions);
    this.sweeper = new Sweeper(transactions, garbage);
    this.flip = new Flip(transactions);
  }

  /** Stops removing garbage; the next start goes on. */
  @Deactivate
  public void close() {
    sweeper.close();
  }

  @Override
  public Committed<ImportRun> register(Write write, String fileName, ImportType type) {
    String name = fileName.length() <= 300 ? fileName : fileName.substring(0, 300);
    return found(
        transactions.write(
            write,
            "import.register",
            "import",
            Replay.ofLong(),
            tx -> {
              long id = tx.nextId();
              tx.subject("import/" + id);
              String owner = tx.actor().name();
              ImportRows.insert(
                  tx.connection(),
                  id,
                  name,
                  type,
                  owner.length() <= 300 ? owner : owner.substring(0, 300),
                  tx.now());
              return id;
            }));
  }

  @Override
  public void save(ImportRun run) {
    transactions.plain(
        c -> {
          ImportRows.save(c, run);
          return null;
        });
  }

  @Override
  public Optional<ImportRun> find(long id) {
    return transactions.read(c -> ImportRows.find(c, id));
  }

  @Override
  public List<ImportRun> list(int limit) {
    return transactions.read(c -> ImportRows.newest(c, limit));
  }

  @Override
  public ImportEngine.Loader loader(Write write, long importId, String source) {
    Settings now = settings.get();
    LocalDate today = LocalDate.now(transactions.clock().withZone(now.zone()));
    Ids ids = new Ids(transactions.dialect());
    Loading[] made = new Loading[1];
    transactions.write(
        write,
        "import.load",
        "import/" + importId,
        Replay.ofLong(),
        tx -> {
          long first = ids.next(tx.connection());
          tx.stamp(
              number -> {
                Connection c = tx.connection();
                State state = Flip.demand(c, importId).state();
                boolean startable = state == State.UPLOADED || state == State.TRIED;
                if (!startable || !ImportRows.loading(c).isEmpty()) {
                  throw Flip.conflict("refused.import.other-loading");
                }
                ImportRows.move(
                    c,
                    importId,
                    state,
                    State.LOADING,
                    ", base_n = ?, first_id = ?, last_id = ?",
                    number,
                    first,
                    Long.MAX_VALUE);
                made[0] =
                    new Loading(
                        transactions,
                        now.reportingCurrency(),
                        today,
                        ids,
                        importId,
                        first,
                        number,
                        source,
                        isEmpty(c));
              });
          return importId;
        });
    if (made[0] != null) current = made[0];
    return loading(importId);
  }

  @Override
  public Committed<ImportRun> commit(Write write, long importId) {
    Committed<Long> done = flip.commit(write, importId, () -> loading(importId));
    Loading loading = current;
    if (loading != null && loading.importId == importId) current = null;
    return found(done);
  }

  @Override
  public void rollback(long importId) {
    Loading loading = current;
    if (loading != null && loading.importId == importId) loading.end();
    boolean is = find(importId).map(run -> run.state() == State.LOADING).orElse(false);
    if (!is) return;
    if (!garbage.remove(importId)) return;
    transactions.plain(c -> ImportRows.move(c, importId, State.LOADING, State.TRIED, ""));
    if (loading != null && loading.importId == importId) current = null;
  }

  @Override
  public Committed<ImportRun> undo(Write write, long importId) {
    return found(flip.undo(write, importId));
  }

  @Override
  public boolean touchedSince(long base) {
    return transactions.read(
        c ->
            Overlap.touched(
                c,
                base,
                "ACCOUNT",
                "TRANSACTION",
                "IMPORT_COMMITTED",
                "IMPORT_UNDONE",
                "RATES",
                "ATTRIBUTE"));
  }

  @Override
  public Optional<Instant> lastCleaned() {
    return sweeper.lastCleaned();
  }

  private Loading loading(long importId) {
    Loading loading = current;
    if (loading == null || loading.importId != importId) {
      throw Flip.conflict("refused.import.not-loading");
    }
    return loading;
  }

  private Committed<ImportRun> found(Committed<Long> done) {
    return new Committed<>(find(done.value()).orElseThrow(), done.change());
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setMaxRows(1);
      try (ResultSet rows = statement.executeQuery("SELECT id FROM ledger_row")) {
        return !rows.next();
      }
    }
  }
}
