package org.openkam.store.runs;

import java.nio.file.Path;
import org.openkam.store.TestStore;

class PostgresRunDeltaTest extends RunDeltaContract {
  @Override
  TestStore open(Path folder) {
    return TestStore.postgres();
  }
}
