package org.openkam.store;

class LedgerOnPostgresTest extends LedgerContract {
  @Override
  TestStore open() {
    return TestStore.postgres();
  }
}
