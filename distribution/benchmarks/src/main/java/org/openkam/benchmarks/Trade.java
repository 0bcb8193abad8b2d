package org.openkam.benchmarks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;

/**
 * A company's accounts and invoices as an ERP would export them: invoice lines in the order of
 * their dates, few accounts buy often, some lines without cost, some credit notes. The same seed
 * makes the same rows; the last day is given, so that models that look at today see them.
 */
final class Trade {
  static final int PRODUCTS = 2_000;
  private static final int DAYS = 2 * 365;
  private static final int LINES = 4;
  private static final String[] INDUSTRIES = {
    "Machinery", "Chemicals", "Retail", "Logistics", "Food", "Energy", "Textiles", "Electronics"
  };
  private static final String[] CITIES = {
    "Shanghai", "Beijing", "Shenzhen", "Chengdu", "Wuhan", "Hamburg", "Lyon", "Osaka"
  };

  final int accounts;
  final LocalDate last;
  final int[] day;
  final int[] account;
  final int[] product;
  final int[] quantity;

  /** In cents. */
  final long[] revenue;

  /** In cents; {@link Long#MIN_VALUE}: unknown. */
  final long[] cost;

  Trade(int accounts, int transactions, LocalDate last) {
    this.accounts = accounts;
    this.last = last;
    Random random = new Random(42);
    int end = (int) last.toEpochDay();
    day = new int[transactions];
    for (int i = 0; i < transactions; i++) day[i] = end - random.nextInt(DAYS);
    Arrays.sort(day);
    account = new int[transactions];
    product = new int[transactions];
    quantity = new int[transactions];
    revenue = new long[transactions];
    cost = new long[transactions];
    for (int i = 0; i < transactions; i++) {
      double u = random.nextDouble();
      boolean sameInvoice = i % LINES > 0 && day[i] == day[i - 1];
      account[i] = sameInvoice ? account[i - 1] : scattered((int) (accounts * u * u));
      product[i] = random.nextInt(PRODUCTS);
      int sign = random.nextInt(50) == 0 ? -1 : 1;
      quantity[i] = sign * (1 + random.nextInt(20));
      long price = Math.round(Math.exp(random.nextGaussian() + 3) * 100);
      revenue[i] = quantity[i] * price;
      double rate = 0.7 + random.nextGaussian() / 10;
      cost[i] = random.nextInt(20) == 0 ? Long.MIN_VALUE : Math.round(revenue[i] * rate);
    }
  }

  /** Large accounts are not the first ones of the file. */
  private int scattered(int rank) {
    return (int) (rank * 7_919L % accounts);
  }

  int transactions() {
    return day.length;
  }

  static String key(int account) {
    return "C%07d".formatted(account);
  }

  static String name(int account) {
    return "%s Works %d Ltd".formatted(city(account), account);
  }

  static String industry(int account) {
    return INDUSTRIES[account % INDUSTRIES.length];
  }

  static String city(int account) {
    return CITIES[account / 3 % CITIES.length];
  }

  static int employees(int account) {
    return 10 + account * 31 % 5_000;
  }

  static int position(int account) {
    return 1 + account % 5;
  }

  static String invoice(int row) {
    return "RE%08d".formatted(row / LINES);
  }

  static int line(int row) {
    return row % LINES + 1;
  }

  static String product(int product) {
    return "P%05d".formatted(product);
  }
}
