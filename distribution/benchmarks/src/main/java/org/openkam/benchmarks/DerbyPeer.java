package org.openkam.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;

/**
 * The peer of import and posting: embedded Derby by itself, with the tables and indexes of the
 * store, filled by plain JDBC batches or by Derby's own bulk import.
 */
final class DerbyPeer implements AutoCloseable {
  static final long ACCOUNT_IDS = 1_000;
  static final long LEDGER_IDS = 10_000_000;
  private static final int BATCH = 1_000;
  private static final int COMMIT = 5_000;
  private static final String LEDGER =
      "CREATE TABLE ledger_row (id BIGINT NOT NULL CONSTRAINT pk_ledger PRIMARY KEY,"
          + " version_no INT NOT NULL, supersedes BIGINT NOT NULL, source VARCHAR(60) NOT NULL,"
          + " reference VARCHAR(200) NOT NULL, account_id BIGINT NOT NULL,"
          + " account_source VARCHAR(60) NOT NULL, account_key VARCHAR(200) NOT NULL,"
          + " business_date DATE NOT NULL, product_id BIGINT NOT NULL,"
          + " quantity DECIMAL(19,4) NOT NULL, revenue DECIMAL(19,4) NOT NULL,"
          + " cost DECIMAL(19,4), discount DECIMAL(19,4), currency CHAR(3) NOT NULL,"
          + " import_id BIGINT NOT NULL, recorded BIGINT NOT NULL)";
  private static final String STATE =
      "CREATE TABLE account_state (id BIGINT NOT NULL CONSTRAINT pk_state PRIMARY KEY,"
          + " account_id BIGINT NOT NULL, version_no INT NOT NULL, valid_from DATE NOT NULL,"
          + " name VARCHAR(300) NOT NULL, parent_id BIGINT, owner_name VARCHAR(200),"
          + " external_keys VARCHAR(8000) NOT NULL, attributes VARCHAR(32000) NOT NULL,"
          + " import_id BIGINT NOT NULL, recorded BIGINT NOT NULL)";
  private static final String KEY =
      "CREATE TABLE account_key (key_text VARCHAR(200) NOT NULL, source VARCHAR(60) NOT NULL,"
          + " removed BIGINT NOT NULL, account_id BIGINT NOT NULL, import_id BIGINT NOT NULL,"
          + " recorded BIGINT NOT NULL,"
          + " CONSTRAINT pk_key PRIMARY KEY (key_text, source, removed))";

  private final Trade trade;
  private final String url;
  private final Connection connection;

  static {
    // as the store sets them; durability stays as it is
    System.setProperty("derby.storage.pageCacheSize", "12000");
    System.setProperty("derby.storage.pageSize", "8192");
    System.setProperty("derby.locks.escalationThreshold", "1000000");
  }

  DerbyPeer(Trade trade, Path database) throws SQLException {
    this.trade = trade;
    url = "jdbc:derby:" + database;
    connection = DriverManager.getConnection(url + ";create=true");
    connection.setAutoCommit(false);
    try (Statement s = connection.createStatement()) {
      for (String table : new String[] {LEDGER, STATE, KEY}) s.executeUpdate(table);
      s.executeUpdate(
          "CREATE UNIQUE INDEX ux_reference ON ledger_row (reference, source, version_no)");
      s.executeUpdate("CREATE INDEX ix_account ON ledger_row (account_id, account_key)");
      s.executeUpdate("CREATE UNIQUE INDEX ux_state ON account_state (account_id, version_no)");
    }
    connection.commit();
  }

  void insertAccounts() throws SQLException {
    Date today = Date.valueOf(trade.last);
    try (PreparedStatement state =
            connection.prepareStatement(
                "INSERT INTO account_state VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, 1, 0)");
        PreparedStatement key =
            connection.prepareStatement("INSERT INTO account_key VALUES (?, 'erp', 0, ?, 1, 0)")) {
      for (int a = 0; a < trade.accounts; a++) {
        state.setLong(1, ACCOUNT_IDS + trade.accounts + a);
        state.setLong(2, ACCOUNT_IDS + a);
        state.setDate(3, today);
        state.setString(4, Trade.name(a));
        state.setNull(5, Types.BIGINT);
        state.setNull(6, Types.VARCHAR);
        state.setString(7, "[[\"erp\",\"" + Trade.key(a) + "\"]]");
        state.setString(8, attributes(a));
        state.addBatch();
        key.setString(1, Trade.key(a));
        key.setLong(2, ACCOUNT_IDS + a);
        key.addBatch();
        if ((a + 1) % BATCH == 0 || a + 1 == trade.accounts) {
          state.executeBatch();
          key.executeBatch();
        }
        if ((a + 1) % COMMIT == 0) connection.commit();
      }
    }
    connection.commit();
  }

  private String attributes(int a) {
    return "{\"city\":\"%s\",\"employees\":%d,\"industry\":\"%s\",\"position\":%d,"
            .formatted(Trade.city(a), Trade.employees(a), Trade.industry(a), Trade.position(a))
        + "\"position_date\":\"%s\"}".formatted(trade.last);
  }

  void insertTransactions() throws SQLException {
    try (PreparedStatement insert = ledger()) {
      for (int i = 0; i < trade.transactions(); i++) {
        String reference = Trade.invoice(i) + "/" + Trade.line(i);
        fill(insert, LEDGER_IDS + i, reference, i);
        insert.addBatch();
        if ((i + 1) % BATCH == 0 || i + 1 == trade.transactions()) insert.executeBatch();
        if ((i + 1) % COMMIT == 0) connection.commit();
      }
    }
    connection.commit();
  }

  void bulk(Path file) throws SQLException {
    try (PreparedStatement call =
        connection.prepareStatement(
            "CALL SYSCS_UTIL.SYSCS_IMPORT_TABLE(NULL, 'LEDGER_ROW', ?, ',', '\"', 'UTF-8', 0)")) {
      call.setString(1, file.toString());
      call.execute();
    }
    connection.commit();
  }

  /** One row and its commit, many times. */
  Latency posts(int count) throws SQLException {
    Latency latency = new Latency();
    try (PreparedStatement insert = ledger()) {
      for (int i = 0; i < count; i++) {
        int like = i * 997 % trade.transactions();
        long start = System.nanoTime();
        fill(insert, 2 * LEDGER_IDS + i, "POST" + i, like);
        insert.executeUpdate();
        connection.commit();
        latency.add(System.nanoTime() - start);
      }
    }
    return latency;
  }

  private PreparedStatement ledger() throws SQLException {
    return connection.prepareStatement(
        "INSERT INTO ledger_row VALUES"
            + " (?, 1, 0, 'erp', ?, ?, 'erp', ?, ?, ?, ?, ?, ?, ?, 'CNY', 1, 0)");
  }

  private void fill(PreparedStatement insert, long id, String reference, int row)
      throws SQLException {
    insert.setLong(1, id);
    insert.setString(2, reference);
    insert.setLong(3, ACCOUNT_IDS + trade.account[row]);
    insert.setString(4, Trade.key(trade.account[row]));
    insert.setDate(5, Date.valueOf(LocalDate.ofEpochDay(trade.day[row])));
    insert.setLong(6, trade.product[row] + 1);
    insert.setBigDecimal(7, java.math.BigDecimal.valueOf(trade.quantity[row]));
    insert.setBigDecimal(8, TradeFiles.decimal(trade.revenue[row]));
    insert.setBigDecimal(9, TradeFiles.decimal(trade.cost[row]));
    insert.setNull(10, Types.DECIMAL);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    try {
      DriverManager.getConnection(url + ";shutdown=true");
    } catch (SQLException e) {
      // 08006 is how Derby says that it is done
      if (!"08006".equals(e.getSQLState())) throw e;
    }
  }
}
