package org.openkam.gateway;

import java.nio.file.Path;
import java.time.Clock;
import org.openkam.api.store.AccountStore;
import org.openkam.api.store.AuditTrail;
import org.openkam.api.store.ChangeLog;
import org.openkam.api.store.ImportStore;
import org.openkam.api.store.LedgerStore;
import org.openkam.api.store.RunStore;
import org.openkam.api.store.SystemStore;
import org.openkam.store.accounts.JpaAccounts;
import org.openkam.store.audit.ChainedAudit;
import org.openkam.store.changes.JdbcChangeLog;
import org.openkam.store.db.DatabaseSettings;
import org.openkam.store.db.Databases;
import org.openkam.store.imports.StoredImports;
import org.openkam.store.ledger.JpaLedger;
import org.openkam.store.runs.ChunkedRuns;
import org.openkam.store.system.StoredSystem;
import org.openkam.store.tx.Transactions;

/** The real store on an embedded Derby. */
public final class Stores implements AutoCloseable {
  private final Databases databases;
  private final StoredImports storedImports;
  public final AccountStore accounts;
  public final LedgerStore ledger;
  public final ImportStore imports;
  public final SystemStore system;
  public final RunStore runs;
  public final AuditTrail audit;
  public final ChangeLog log;

  /** An empty one in a folder. */
  public Stores(Path folder) {
    databases = Databases.open(DatabaseSettings.embedded(folder.resolve("store")));
    Transactions transactions = new Transactions(databases, Clock.systemUTC());
    system = new StoredSystem(transactions);
    accounts = new JpaAccounts(transactions, system);
    ledger = new JpaLedger(transactions, system);
    storedImports = new StoredImports(transactions, system);
    imports = storedImports;
    runs = new ChunkedRuns(transactions);
    audit = new ChainedAudit(transactions);
    log = new JdbcChangeLog(transactions);
  }

  @Override
  public void close() {
    storedImports.close();
    databases.close();
  }
}
