package org.openkam.store.audit;

import java.nio.file.Path;
import org.openkam.store.TestStore;

class PostgresAuditTrailTest extends AuditTrailContract {
  @Override
  TestStore open(Path folder) {
    return TestStore.postgres();
  }
}
