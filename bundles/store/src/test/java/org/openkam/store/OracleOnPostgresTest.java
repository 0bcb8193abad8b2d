package org.openkam.store;

class OracleOnPostgresTest extends OracleContract {
  @Override
  TestStore open() {
    return TestStore.postgres();
  }
}
