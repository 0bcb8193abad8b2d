package org.openkam.store;

class AccountsOnPostgresTest extends AccountsContract {
  @Override
  TestStore open() {
    return TestStore.postgres();
  }
}
