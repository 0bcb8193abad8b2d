package org.openkam.store;

class ImportsOnPostgresTest extends ImportsContract {
  @Override
  TestStore open() {
    return TestStore.postgres();
  }
}
