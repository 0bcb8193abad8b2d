package org.openkam.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class OracleOnDerbyTest extends OracleContract {
  @TempDir static Path folder;

  @Override
  TestStore open() {
    return TestStore.derby(folder);
  }
}
