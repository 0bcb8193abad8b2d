package org.openkam.store.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openkam.api.Refusal;
import org.openkam.api.ledger.Rate;

/** Dated rates. Without one an amount is worth nothing that can be said: it is refused. */
public final class Rates {
  private final String reportingCurrency;
  private final Map<String, LocalDate> since = new HashMap<>();

  private Rates(String reportingCurrency) {
    this.reportingCurrency = reportingCurrency;
  }

  /** What can be converted. */
  public static Rates load(Connection connection, String reportingCurrency) throws SQLException {
    Rates rates = new Rates(reportingCurrency);
    for (Rate rate : all(connection)) {
      rates.since.merge(rate.currency(), rate.from(), (a, b) -> a.isBefore(b) ? a : b);
    }
    return rates;
  }

  /** Refuses an amount that no rate converts. */
  public void demand(String currency, LocalDate day) {
    if (currency.equals(reportingCurrency)) return;
    LocalDate first = since.get(currency);
    if (first == null || day.isBefore(first)) {
      throw Refusal.invalid("currency", "refused.rate.missing", currency, day).thrown();
    }
  }

  static List<Rate> all(Connection connection) throws SQLException {
    List<Rate> rates = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT currency, from_day, rate FROM rate ORDER BY currency, from_day")) {
      while (rows.next()) {
        rates.add(
            new Rate(rows.getString(1), rows.getDate(2).toLocalDate(), rows.getBigDecimal(3)));
      }
    }
    return rates;
  }

  static void check(List<Rate> rates) {
    for (Rate rate : rates) {
      if (rate.currency() == null || !rate.currency().matches("[A-Z]{3}")) {
        throw Refusal.invalid("currency", "refused.currency", String.valueOf(rate.currency()))
            .thrown();
      }
      if (rate.rate().signum() <= 0
          || rate.rate().stripTrailingZeros().scale() > 8
          || rate.rate().precision() - rate.rate().scale() > 11) {
        throw Refusal.invalid("rate", "refused.rate.range", rate.rate()).thrown();
      }
    }
  }

  static void put(Connection connection, List<Rate> rates, long number) throws SQLException {
    try (PreparedStatement delete =
            connection.prepareStatement("DELETE FROM rate WHERE currency = ? AND from_day = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO rate (currency, from_day, rate, recorded) VALUES (?, ?, ?, ?)")) {
      for (Rate rate : rates) {
        delete.setString(1, rate.currency());
        delete.setDate(2, java.sql.Date.valueOf(rate.from()));
        delete.executeUpdate();
        insert.setString(1, rate.currency());
        insert.setDate(2, java.sql.Date.valueOf(rate.from()));
        insert.setBigDecimal(3, rate.rate());
        insert.setLong(4, number);
        insert.executeUpdate();
      }
    }
  }
}
