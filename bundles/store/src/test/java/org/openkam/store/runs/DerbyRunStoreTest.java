package org.openkam.store.runs;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.store.TestStore;

class DerbyRunStoreTest extends RunStoreContract {
  @TempDir Path folder;

  @Override
  TestStore open() {
    return TestStore.derby(folder);
  }
}
