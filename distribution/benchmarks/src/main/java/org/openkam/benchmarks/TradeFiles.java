package org.openkam.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** The rows as files: what a user uploads, and what Derby's bulk import takes. */
final class TradeFiles {
  private final Trade trade;

  TradeFiles(Trade trade) {
    this.trade = trade;
  }

  Path accounts(Path folder) throws IOException {
    Path file = folder.resolve("accounts.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("CustomerNo,CustomerName,Industry,City,Employees,IndustryPosition,");
      out.write("PositionDate\n");
      for (int a = 0; a < trade.accounts; a++) {
        out.write(
            String.join(
                ",",
                Trade.key(a),
                Trade.name(a),
                Trade.industry(a),
                Trade.city(a),
                String.valueOf(Trade.employees(a)),
                String.valueOf(Trade.position(a)),
                trade.last.toString()));
        out.write('\n');
      }
    }
    return file;
  }

  Path transactions(Path folder) throws IOException {
    Path file = folder.resolve("transactions.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("InvoiceNo,LineNo,InvoiceDate,CustomerNo,ProductCode,ProductName,Quantity,");
      out.write("NetAmount,Cost,Currency\n");
      for (int i = 0; i < trade.transactions(); i++) {
        String product = Trade.product(trade.product[i]);
        out.write(
            String.join(
                ",",
                Trade.invoice(i),
                String.valueOf(Trade.line(i)),
                LocalDate.ofEpochDay(trade.day[i]).toString(),
                Trade.key(trade.account[i]),
                product,
                "Product " + product,
                String.valueOf(trade.quantity[i]),
                amount(trade.revenue[i]),
                amount(trade.cost[i]),
                "CNY"));
        out.write('\n');
      }
    }
    return file;
  }

  /** The rows of the ledger table, column by column, for the bulk import. */
  Path ledger(Path folder) throws IOException {
    Path file = folder.resolve("ledger.del");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < trade.transactions(); i++) {
        out.write(
            String.join(
                ",",
                String.valueOf(DerbyPeer.LEDGER_IDS + i),
                "1",
                "0",
                "erp",
                Trade.invoice(i) + "/" + Trade.line(i),
                String.valueOf(DerbyPeer.ACCOUNT_IDS + trade.account[i]),
                "erp",
                Trade.key(trade.account[i]),
                LocalDate.ofEpochDay(trade.day[i]).toString(),
                String.valueOf(trade.product[i] + 1),
                String.valueOf(trade.quantity[i]),
                amount(trade.revenue[i]),
                amount(trade.cost[i]),
                "",
                "CNY",
                "1",
                "0"));
        out.write('\n');
      }
    }
    return file;
  }

  static BigDecimal decimal(long cents) {
    return cents == Long.MIN_VALUE ? null : BigDecimal.valueOf(cents, 2);
  }

  private static String amount(long cents) {
    return cents == Long.MIN_VALUE ? "" : decimal(cents).toPlainString();
  }
}
