package org.openkam.store.system;

import java.nio.file.Path;
import org.openkam.store.TestStore;

class DerbySystemStoreTest extends SystemStoreContract {
  @Override
  TestStore open(Path folder) {
    return TestStore.derby(folder);
  }
}
