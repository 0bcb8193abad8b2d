package org.openkam.store.audit;

import java.nio.file.Path;
import org.openkam.store.TestStore;

class DerbyAuditTrailTest extends AuditTrailContract {
  @Override
  TestStore open(Path folder) {
    return TestStore.derby(folder);
  }
}
