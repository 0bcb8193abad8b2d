package org.openkam.store.runs;

import java.nio.file.Path;
import org.openkam.store.TestStore;

class DerbyRunStoreTest extends RunStoreContract {
  @Override
  TestStore open(Path folder) {
    return TestStore.derby(folder);
  }
}
