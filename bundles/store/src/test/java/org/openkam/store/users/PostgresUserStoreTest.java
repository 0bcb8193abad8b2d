package org.openkam.store.users;

import java.nio.file.Path;
import org.openkam.store.TestStore;

class PostgresUserStoreTest extends UserStoreContract {
  @Override
  TestStore open(Path folder) {
    return TestStore.postgres();
  }
}
