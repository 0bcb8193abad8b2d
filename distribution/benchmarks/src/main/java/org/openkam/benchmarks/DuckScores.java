package org.openkam.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import org.duckdb.DuckDBConnection;
import org.openkam.api.value.Window;

/**
 * The peer: the same sales in DuckDB, with the month of each as a column, and the model "Course" as
 * one statement.
 */
final class DuckScores implements AutoCloseable {
  /** Parameters of the shipped model; the window must consist of whole months. */
  private static final String COURSE =
      """
      create or replace table scores as
      with begun as (
        select account, greatest(%3$d, min(month)) as begin
        from sales where day <= %2$d group by account),
      sums as (
        select s.account, %4$d - any_value(begin) + 1 as months,
          sum(revenue) as revenue,
          sum(revenue) filter (where cost is not null) as costed,
          sum(revenue - cost) as profit,
          sum(revenue) filter (where month >= begin) as y,
          sum(cast(month - begin as double) * revenue) filter (where month >= begin) as xy
        from sales s join begun b on s.account = b.account
        where day between %1$d and %2$d group by s.account),
      facts as (
        select account, revenue, costed, profit,
          case when months >= 6 and y > 0 then
            (months * xy - months * (months - 1) / 2.0 * y)
            / (months * ((months - 1) * months * (2 * months - 1) / 6.0)
               - pow(months * (months - 1) / 2.0, 2)) / (y / months) end as trend
        from sums),
      means as (
        select sum(revenue) as total, sum(profit)::double / sum(costed) as mean from facts),
      points as (
        select account,
          greatest(0, least(100, (revenue / total - 0.05) / 0.25 * 100)) as p1,
          case when costed > 0
            then greatest(0, least(100, 50 + (profit / costed - mean) / 0.1 * 50)) end as p2,
          case when trend is not null
            then greatest(0, least(100, (trend * 12 + 0.2) / 0.4 * 100)) end as p3
        from facts, means),
      scored as (
        select account, 0.5 * coalesce(round_even(p1, 2), 0)
          + 0.3 * coalesce(round_even(p2, 2), 0)
          + 0.2 * coalesce(round_even(p3, 2), 0) as score
        from points)
      select account, score,
        case when score >= 75 and row_number() over (order by score desc, account) <= 20
          then 'core' when score >= 55 then 'key' else 'ordinary' end as grade
      from scored
      """;

  private final Connection connection = DriverManager.getConnection("jdbc:duckdb:");

  DuckScores(Sales sales) throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute(
          "create table sales (account int, day int, month int, revenue bigint, cost bigint)");
    }
    try (var rows = connection.unwrap(DuckDBConnection.class).createAppender("main", "sales")) {
      for (int a = 0; a < sales.accounts; a++) {
        for (int i = sales.start[a]; i < sales.start[a + 1]; i++) {
          rows.beginRow().append(a).append(sales.day[i]).append(month(sales.day[i]));
          rows.append(sales.revenue[i]);
          if (sales.cost[i] == Long.MIN_VALUE) rows.appendNull();
          else rows.append(sales.cost[i]);
          rows.endRow();
        }
      }
    }
  }

  private static int month(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return date.getYear() * 12 + date.getMonthValue();
  }

  void threads(int threads) throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute("set threads = " + threads);
    }
  }

  void score(Window window) throws SQLException {
    try (Statement s = connection.createStatement()) {
      int first = window.firstDay();
      int last = window.lastDay();
      s.execute(COURSE.formatted(first, last, month(first), month(last)));
    }
  }

  /** Score per account, NaN without sales in the window. */
  double[] scores(int accounts) throws SQLException {
    double[] scores = new double[accounts];
    Arrays.fill(scores, Double.NaN);
    try (Statement s = connection.createStatement();
        ResultSet rows = s.executeQuery("select account, score from scores")) {
      while (rows.next()) scores[rows.getInt(1)] = rows.getDouble(2);
    }
    return scores;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
