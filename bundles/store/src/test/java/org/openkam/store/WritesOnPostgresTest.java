package org.openkam.store;

class WritesOnPostgresTest extends WritesContract {
  @Override
  TestStore open() {
    return TestStore.postgres();
  }
}
