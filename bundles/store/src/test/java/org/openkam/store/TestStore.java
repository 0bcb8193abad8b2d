package org.openkam.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.store.AccountStore;
import org.openkam.api.store.ChangeLog;
import org.openkam.api.store.ImportStore;
import org.openkam.api.store.LedgerStore;
import org.openkam.store.accounts.JpaAccounts;
import org.openkam.store.changes.JdbcChangeLog;
import org.openkam.store.db.DatabaseSettings;
import org.openkam.store.db.Databases;
import org.openkam.store.imports.StoredImports;
import org.openkam.store.ledger.JpaLedger;
import org.openkam.store.tx.Transactions;

/** An empty store on a real database, for one test; can be opened again as after a crash. */
public final class TestStore implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static EmbeddedPostgres server;

  private final DatabaseSettings settings;
  private Databases databases;
  private Transactions transactions;
  private AccountStore accounts;
  private LedgerStore ledger;
  private StoredImports imports;
  private ChangeLog log;

  private TestStore(DatabaseSettings settings) {
    this.settings = settings;
    open();
  }

  /** The embedded Derby in a folder. */
  public static TestStore derby(Path folder) {
    return new TestStore(DatabaseSettings.embedded(folder));
  }

  /** A new database in a PostgreSQL server that lives as long as the tests. */
  public static synchronized TestStore postgres() {
    try {
      if (server == null) {
        Path work = Files.createTempDirectory("kam-postgres");
        server =
            EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(work.toFile())
                .setServerConfig("max_connections", "200")
                .start();
      }
      String name = "kam" + COUNT.incrementAndGet();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
      }
      String url = server.getJdbcUrl("postgres", name);
      return new TestStore(DatabaseSettings.server(url, "postgres", "postgres", Path.of("target")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public Databases databases() {
    return databases;
  }

  public Transactions transactions() {
    return transactions;
  }

  public AccountStore accounts() {
    return accounts;
  }

  public LedgerStore ledger() {
    return ledger;
  }

  public ImportStore imports() {
    return imports;
  }

  public ChangeLog log() {
    return log;
  }

  /** Opens it again: nothing is left but what lies on disk. */
  public void reopen() {
    imports.close();
    databases.close();
    open();
  }

  private void open() {
    databases = Databases.open(settings);
    transactions = new Transactions(databases, java.time.Clock.systemUTC());
    Settings settings = new Settings(1, "Test", "CNY", ZoneOffset.UTC, 1, "");
    accounts = JpaAccounts.over(transactions, settings::zone);
    ledger = JpaLedger.over(transactions, settings::reportingCurrency);
    imports = StoredImports.over(transactions, () -> settings);
    log = new JdbcChangeLog(transactions);
  }

  @Override
  public void close() {
    imports.close();
    databases.close();
  }
}
