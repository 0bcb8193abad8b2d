package org.openkam.store.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.ledger.Transaction;
import org.openkam.api.ledger.TransactionDraft;
import org.openkam.api.store.LedgerRow;
import org.openkam.api.value.Amounts;

/** From columns of the ledger to what they say. */
final class LedgerColumns {
  /** What the book takes. */
  static final String NARROW =
      "r.id, r.supersedes, r.account_id, r.business_date, r.quantity, r.revenue, r.cost,"
          + " r.discount, r.product_id, r.currency";

  /** The whole of a transaction, from the view of rows in force. */
  static final String WIDE =
      NARROW
          + ", r.version_no, r.since_n, r.account_source, r.account_key, r.source, r.reference,"
          + " (SELECT MIN(p.key_text) FROM product_state p WHERE p.product_id = r.product_id)";

  static final String WIDE_FROM = " FROM ledger_in_force r";

  private final Map<String, String> currencies = new HashMap<>();

  /** A row for the book. */
  LedgerRow row(ResultSet row, long account) throws SQLException {
    return new LedgerRow(
        row.getLong(1),
        row.getLong(2),
        account,
        (int) row.getDate(4).toLocalDate().toEpochDay(),
        amount(row.getBigDecimal(5)),
        amount(row.getBigDecimal(6)),
        amount(row.getBigDecimal(7)),
        amount(row.getBigDecimal(8)),
        row.getLong(9),
        currencies.computeIfAbsent(row.getString(10), c -> c));
  }

  /** The transaction, attached to an account or, with 0, not. */
  static Transaction transaction(ResultSet row, long account) throws SQLException {
    return new Transaction(
        row.getLong(1),
        row.getInt(11),
        account == 0 ? Optional.empty() : Optional.of(new AccountId(account)),
        row.getLong(12),
        new TransactionDraft(
            new ExternalKey(row.getString(13), row.getString(14)),
            new ExternalKey(row.getString(15), row.getString(16)),
            row.getDate(4).toLocalDate(),
            Optional.ofNullable(row.getString(17)),
            row.getBigDecimal(5),
            row.getBigDecimal(6),
            Optional.ofNullable(row.getBigDecimal(7)),
            Optional.ofNullable(row.getBigDecimal(8)),
            row.getString(10)));
  }

  private static long amount(BigDecimal amount) {
    // the columns have scale 4
    return amount == null ? Amounts.MISSING : amount.unscaledValue().longValue();
  }
}
