package org.openkam.ui.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers, money and dates as people of one language write them. The currency is said once per
 * column, so amounts carry none. A missing value is a dash.
 */
public final class Formats {
  /** What stands for no value. */
  public static final String MISSING = "–";

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  private final boolean chinese;
  private final Locale locale;
  private final Clock clock;

  private Formats(Locale locale, Clock clock) {
    this.chinese = "zh".equals(locale.getLanguage());
    this.locale = chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    this.clock = clock;
  }

  /**
   * The formats of a language.
   *
   * @param locale any Chinese is written the Chinese way, everything else the English way
   * @param clock tells now and the time zone of the enterprise
   */
  public static Formats of(Locale locale, Clock clock) {
    return new Formats(locale, clock);
  }

  /** A count with thousands separators: {@code 12,345}. */
  public String count(long count) {
    return pattern("#,##0").format(count);
  }

  /**
   * A number with at most so many decimals, rounded half even.
   *
   * @param number NaN and infinite are missing
   */
  public String number(double number, int decimals) {
    if (!Double.isFinite(number)) return MISSING;
    return pattern(decimals == 0 ? "#,##0" : "#,##0." + "#".repeat(decimals)).format(number);
  }

  /** An exact amount with two decimals: {@code 1,234,567.80}; null is missing. */
  public String money(BigDecimal amount) {
    return amount == null ? MISSING : pattern("#,##0.00").format(amount);
  }

  /**
   * A large amount in few characters: 万 and 亿 in Chinese, K, M and B in English, three or more
   * significant digits; below ten thousand (thousand) the amount in full units. Show {@link #money}
   * on hover.
   *
   * @param amount null is missing
   */
  public String moneyShort(BigDecimal amount) {
    if (amount == null) return MISSING;
    return chinese ? chineseShort(amount) : englishShort(amount);
  }

  // The unit is chosen after rounding in the one below, so that 9,999.6 is 1 万, not 10,000.
  private String chineseShort(BigDecimal amount) {
    if (reaches(amount, TEN_THOUSAND, HUNDRED_MILLION)) {
      return inUnits(amount, HUNDRED_MILLION, " 亿");
    }
    if (reaches(amount, BigDecimal.ONE, TEN_THOUSAND)) return inUnits(amount, TEN_THOUSAND, " 万");
    return pattern("#,##0").format(amount);
  }

  private String englishShort(BigDecimal amount) {
    if (reaches(amount, MILLION, BILLION)) return inUnits(amount, BILLION, "B");
    if (reaches(amount, THOUSAND, MILLION)) return inUnits(amount, MILLION, "M");
    if (reaches(amount, BigDecimal.ONE, THOUSAND)) return inUnits(amount, THOUSAND, "K");
    return pattern("#,##0").format(amount);
  }

  // three digits that count, more only before the point
  private String inUnits(BigDecimal amount, BigDecimal unit, String sign) {
    BigDecimal size = amount.abs().divide(unit, 2, RoundingMode.HALF_EVEN);
    String digits =
        size.compareTo(BigDecimal.TEN) < 0 ? ".##" : size.compareTo(HUNDRED) < 0 ? ".#" : "";
    BigDecimal scaled = amount.divide(unit, 6, RoundingMode.HALF_EVEN);
    return pattern("#,##0" + digits).format(scaled) + sign;
  }

  private static boolean reaches(BigDecimal amount, BigDecimal lower, BigDecimal unit) {
    return amount.abs().divide(lower, 0, RoundingMode.HALF_EVEN).multiply(lower).compareTo(unit)
        >= 0;
  }

  /**
   * A share with one decimal: 0.305 is {@code 30.5%}.
   *
   * @param share 1 is all; NaN and infinite are missing
   */
  public String percent(double share) {
    return Double.isFinite(share) ? pattern("#,##0.0%").format(share) : MISSING;
  }

  /** Points or a score with one decimal, always: {@code 87.0}; NaN is missing. */
  public String points(double points) {
    return Double.isFinite(points) ? pattern("#,##0.0").format(points) : MISSING;
  }

  /** A change with its sign: {@code +3.2}, {@code −1.0}, {@code 0.0}; NaN is missing. */
  public String change(double change, int decimals) {
    if (!Double.isFinite(change)) return MISSING;
    String digits = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    String text = pattern(digits).format(Math.abs(change));
    if (text.chars().noneMatch(c -> c > '0' && c <= '9')) return text;
    return (change > 0 ? "+" : "−") + text;
  }

  /** A day: {@code 2026年3月5日}, {@code 5 Mar 2026}; null is missing. */
  public String date(LocalDate day) {
    return day == null ? MISSING : dates(chinese ? "y年M月d日" : "d MMM y").format(day);
  }

  /** A day in few characters, for lists: {@code 2026-03-05} in both languages; null is missing. */
  public String dateShort(LocalDate day) {
    return day == null ? MISSING : DateTimeFormatter.ISO_LOCAL_DATE.format(day);
  }

  /** A moment to the minute, in the clock's time zone; null is missing. */
  public String time(Instant moment) {
    if (moment == null) return MISSING;
    return dates(chinese ? "y年M月d日 HH:mm" : "d MMM y, HH:mm")
        .format(moment.atZone(clock.getZone()));
  }

  /** How long ago below a day, the moment itself above and in the future; null is missing. */
  public String ago(Instant moment) {
    if (moment == null) return MISSING;
    Duration past = Duration.between(moment, clock.instant());
    if (past.isNegative() || past.toHours() >= 24) return time(moment);
    if (past.toMinutes() < 1) return chinese ? "刚刚" : "just now";
    if (past.toHours() < 1) return past.toMinutes() + (chinese ? " 分钟前" : " min ago");
    return past.toHours() + (chinese ? " 小时前" : " h ago");
  }

  // Formats of java.text keep state while they work: one per call.
  private DecimalFormat pattern(String pattern) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    symbols.setMinusSign('−');
    DecimalFormat format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    return format;
  }

  private DateTimeFormatter dates(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale);
  }
}
