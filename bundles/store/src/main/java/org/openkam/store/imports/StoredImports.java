package org.openkam.store.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.openkam.api.Committed;
import org.openkam.api.Refusal;
import org.openkam.api.Write;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.imports.ImportEngine;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.imports.ImportRun.State;
import org.openkam.api.imports.ImportType;
import org.openkam.api.store.Change;
import org.openkam.api.store.ImportStore;
import org.openkam.api.store.SystemStore;
import org.openkam.store.accounts.KeysText;
import org.openkam.store.accounts.Tree;
import org.openkam.store.tx.ChangeHead;
import org.openkam.store.tx.Ids;
import org.openkam.store.tx.Replay;
import org.openkam.store.tx.Transactions;
import org.openkam.store.tx.WriteContext;
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
  private volatile Loading current;

  @Activate
  public StoredImports(@Reference Transactions transactions, @Reference SystemStore system) {
    this(transactions, system::settings);
  }

  public StoredImports(Transactions transactions, Supplier<Settings> settings) {
    this.transactions = transactions;
    this.settings = settings;
    this.garbage = new Garbage(transactions);
    this.sweeper = new Sweeper(transactions, garbage);
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
                State state = demand(c, importId).state();
                boolean startable = state == State.UPLOADED || state == State.TRIED;
                if (!startable || !ImportRows.loading(c).isEmpty()) {
                  throw conflict("refused.import.other-loading");
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
    return found(
        transactions.write(
            write,
            "import.commit",
            "import/" + importId,
            Replay.ofLong(),
            tx -> {
              Loading loading = loading(importId);
              loading.end();
              demandParents(loading);
              long checked = ChangeHead.read(tx.connection());
              if (loading.hasParents) {
                // outside of the lock: it reads the whole tree
                transactions.scan(c -> demandNoCircle(c, loading, checked));
              }
              ImportType type = demand(tx.connection(), importId).type();
              tx.change(Change.Kind.IMPORT_COMMITTED, importId, 0, type.name());
              tx.stamp(number -> putInForce(tx, loading, checked, number));
              return importId;
            }),
        () -> current = null);
  }

  private static void putInForce(WriteContext tx, Loading loading, long checked, long number)
      throws SQLException {
    Connection c = tx.connection();
    Overlap.refuse(c, loading.base, loading.importId);
    if (loading.hasParents && Overlap.touched(c, checked, "ACCOUNT")) {
      demandNoCircle(c, loading, number);
    }
    boolean moved =
        ImportRows.move(
            c,
            loading.importId,
            State.LOADING,
            State.COMMITTED,
            ", change_n = ?, last_id = ?",
            number,
            loading.ids.next(c));
    if (!moved) throw conflict("refused.import.not-loading");
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
    return found(
        transactions.write(
            write,
            "import.undo",
            "import/" + importId,
            Replay.ofLong(),
            tx -> {
              ImportRun run = demand(tx.connection(), importId);
              if (run.state() != State.COMMITTED) throw conflict("refused.import.not-committed");
              long checked = ChangeHead.read(tx.connection());
              Undo.demandFree(tx.connection(), importId, run.change());
              tx.change(Change.Kind.IMPORT_UNDONE, importId, 0, run.type().name());
              tx.stamp(
                  number -> {
                    Connection c = tx.connection();
                    if (!ImportRows.loading(c).isEmpty()) {
                      throw conflict("refused.import.other-loading");
                    }
                    if (Overlap.touched(
                        c, checked, "ACCOUNT", "TRANSACTION", "PERSON", "IMPORT_COMMITTED")) {
                      Undo.demandFree(c, importId, run.change());
                    }
                    boolean moved =
                        ImportRows.move(
                            c, importId, State.COMMITTED, State.UNDONE, ", undone_n = ?", number);
                    if (!moved) throw conflict("refused.import.not-committed");
                  });
              return importId;
            }));
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
      throw conflict("refused.import.not-loading");
    }
    return loading;
  }

  private Committed<ImportRun> found(Committed<Long> done, Runnable... after) {
    for (Runnable one : after) one.run();
    return new Committed<>(find(done.value()).orElseThrow(), done.change());
  }

  private static ImportRun demand(Connection connection, long importId) throws SQLException {
    return ImportRows.find(connection, importId)
        .orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "refused.import.absent").thrown());
  }

  private static void demandParents(Loading loading) {
    Optional<ExternalKey> missing = loading.promised.keySet().stream().findFirst();
    if (missing.isEmpty()) return;
    throw Refusal.invalid("parent", "refused.account.parent.unknown", missing.get().toString())
        .thrown();
  }

  private static Void demandNoCircle(Connection connection, Loading loading, long asOf)
      throws SQLException {
    OptionalLong account = Tree.circle(connection, asOf, loading.importId, loading.firstId);
    if (account.isEmpty()) return null;
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT external_keys FROM account_state WHERE account_id = ?")) {
      query.setLong(1, account.getAsLong());
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        String key =
            KeysText.parse(rows.getString(1)).stream().findFirst().orElseThrow().toString();
        throw Refusal.invalid("parent", "refused.account.cycle", key).thrown();
      }
    }
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setMaxRows(1);
      try (ResultSet rows = statement.executeQuery("SELECT id FROM ledger_row")) {
        return !rows.next();
      }
    }
  }

  private static RuntimeException conflict(String key) {
    return Refusal.of(Refusal.Kind.CONFLICT, key).thrown();
  }
}
