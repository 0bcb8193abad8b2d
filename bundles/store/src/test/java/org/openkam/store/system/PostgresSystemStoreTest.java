package org.openkam.store.system;

import java.nio.file.Path;
import org.openkam.store.TestStore;

class PostgresSystemStoreTest extends SystemStoreContract {
  @Override
  TestStore open(Path folder) {
    return TestStore.postgres();
  }
}
