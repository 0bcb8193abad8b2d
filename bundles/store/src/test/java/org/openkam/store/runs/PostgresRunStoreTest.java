package org.openkam.store.runs;

import org.openkam.store.TestStore;

class PostgresRunStoreTest extends RunStoreContract {
  @Override
  TestStore open() {
    return TestStore.postgres();
  }
}
