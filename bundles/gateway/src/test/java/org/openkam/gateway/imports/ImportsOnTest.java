package org.openkam.gateway.imports;

import java.nio.file.Path;
import org.openkam.api.imports.Imports;
import org.openkam.api.store.AccountStore;
import org.openkam.api.store.AuditTrail;
import org.openkam.api.store.ChangeLog;
import org.openkam.api.store.ImportStore;
import org.openkam.api.store.LedgerStore;
import org.openkam.api.store.SystemStore;
import org.openkam.api.text.Texts;
import org.openkam.gateway.Engines;
import org.openkam.gateway.jobs.JobLane;

/** The port of imports on a folder of a test, with a limit that a test can reach. */
public final class ImportsOnTest {
  static final long LIMIT = 1 << 20;

  private ImportsOnTest() {}

  /** Puts it together. */
  public static Imports port(
      Engines engines,
      JobLane lane,
      ImportStore imports,
      AccountStore accounts,
      LedgerStore ledger,
      SystemStore system,
      ChangeLog log,
      AuditTrail audit,
      Texts texts,
      Path folder) {
    return new ImportsPort(
        engines,
        lane,
        imports,
        accounts,
        ledger,
        system,
        log,
        audit,
        texts,
        new Uploads(folder.resolve("imports"), LIMIT),
        change -> {});
  }
}
