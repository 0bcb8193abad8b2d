package org.openkam.accounts.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.imports.ImportEngine.AccountRow;
import org.openkam.api.value.StandardAttributes;
import org.openkam.api.value.Value;

/** The n-th demo company: all of it follows from seed and number, so that none has to be kept. */
final class Company {
  static final String SOURCE = "demo";
  private final long seed;
  private final int number;
  private final double weight;
  private final int parent;
  private final boolean chinese;
  private final String core;
  private final Words.Industry industry;
  private final Words.Place place;
  private final SplittableRandom random;

  /**
   * Makes it.
   *
   * @param weight its size, 1 is the smallest
   */
  Company(long seed, int number, double weight) {
    this.seed = seed;
    this.number = number;
    this.weight = weight;
    random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number * 0xD1B54A32D192ED03L);
    // one in eight belongs to an earlier company, so the tree cannot have a circle
    boolean subsidiary = number > 4 && random.nextInt(8) == 0;
    double where = random.nextDouble();
    parent = subsidiary ? (int) (where * where * number) : -1;
    Company above = subsidiary ? new Company(seed, parent, 1) : null;
    boolean own = random.nextInt(100) < 62;
    chinese = above == null ? own : above.chinese;
    Words.Industry drawn = pick(Words.INDUSTRIES);
    industry = above == null ? drawn : above.industry;
    place = chinese ? pick(Words.CHINA) : pick(Words.ABROAD);
    String brand =
        chinese
            ? pick(Words.ZH_FIRST) + pick(Words.ZH_SECOND)
            : pick(Words.EN_FIRST) + pick(Words.EN_SECOND);
    core = above == null ? brand : above.core;
  }

  static ExternalKey key(int number) {
    return new ExternalKey(SOURCE, String.format("D%06d", number + 1));
  }

  /** Goes on after the choices that make the company itself. */
  SplittableRandom random() {
    return random;
  }

  private <T> T pick(java.util.List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String pick(String[] all) {
    return all[random.nextInt(all.length)];
  }

  /** As an account; positions were assessed before the day. */
  AccountRow row(LocalDate day) {
    String form = chinese ? pick(Words.ZH_FORMS) : pick(Words.EN_FORMS);
    String name =
        chinese
            ? (parent < 0
                ? place.city() + core + industry.zhWord() + form
                : core + industry.zhWord() + "（" + place.city() + "）有限公司")
            : core
                + " "
                + industry.enWord()
                + (parent < 0 ? " " + form : " " + place.city() + " Ltd.");
    ExternalKey key = key(number);
    AccountDraft draft =
        new AccountDraft(name, Optional.empty(), Optional.empty(), Set.of(key), attributes(day));
    return new AccountRow(key, draft, parent < 0 ? Optional.empty() : Optional.of(key(parent)));
  }

  private Map<String, Value> attributes(LocalDate day) {
    Map<String, Value> all = new HashMap<>();
    all.put("industry", Value.of(chinese ? industry.zh() : industry.en()));
    all.put("business_type", Value.of(pick(chinese ? Words.ZH_TYPES : Words.EN_TYPES)));
    all.put("region", Value.of(place.region()));
    all.put("country", Value.of(place.country()));
    all.put("province", Value.of(place.province()));
    all.put("city", Value.of(place.city()));
    double size = Math.sqrt(weight) * (0.6 + random.nextDouble());
    long staff = Math.min(80_000, Math.round(18 * size * size));
    all.put("employees", Value.of(Math.max(3, staff)));
    long sales = Math.max(1, Math.round(staff * (0.3 + random.nextDouble())));
    all.put("annual_sales", new Value.Money(BigDecimal.valueOf(sales * 1_000_000L, 0).setScale(4)));
    all.put("founded", Value.of(day.getYear() - 3 - random.nextInt(45)));
    if (random.nextInt(10) < 7) position(day, all);
    return all;
  }

  /** One in five assessments is older than a year and a half. */
  private void position(LocalDate day, Map<String, Value> all) {
    int points = 1 + Math.min(4, (int) (random.nextDouble() * 3.4 + random.nextDouble() * 2.2));
    String[] evidence = (chinese ? Words.ZH_EVIDENCE : Words.EN_EVIDENCE)[points - 1];
    all.put(StandardAttributes.POSITION, Value.of(points));
    all.put(StandardAttributes.POSITION_EVIDENCE, Value.of(pick(evidence)));
    all.put(StandardAttributes.POSITION_DATE, Value.of(day.minusDays(10L + random.nextInt(680))));
  }

  double weight() {
    return weight;
  }

  /** A number stream of its own for what the company buys. */
  SplittableRandom buying() {
    return new SplittableRandom((seed ^ 0x5DEECE66DL) * 31 + number * 0xC2B2AE3D27D4EB4FL);
  }
}
