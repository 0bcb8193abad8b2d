package org.openkam.accounts.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openkam.accounts.file.Fault;
import org.openkam.accounts.parse.Currencies;
import org.openkam.accounts.parse.Numbers;
import org.openkam.api.imports.Field;
import org.openkam.api.imports.ImportType;
import org.openkam.api.imports.Mapping;
import org.openkam.api.value.AttributeDefinition;
import org.openkam.api.value.ValueType;

/** Guesses from header names which column means what, and checks each guess against the cells. */
public final class Guess {
  private static final Pattern CODE = Pattern.compile("\\s*[A-Za-z]{3}\\s*");

  /** The source of keys where nobody names another; files of one system must share it to join. */
  public static final String SOURCE = "erp";

  private static final double ENOUGH = 0.9;
  private final Sample sample;
  private final boolean decimalComma;
  private final Synonyms synonyms;
  private final Map<String, ValueType> types = new HashMap<>();

  /** Looks at a sample. */
  public Guess(Sample sample, List<AttributeDefinition> attributes) {
    this.sample = sample;
    this.decimalComma = sample.decimalComma();
    this.synonyms = new Synonyms(attributes);
    for (ImportType type : ImportType.values()) {
      for (Field f : Fields.of(type, attributes)) types.put(f.name(), f.type());
    }
  }

  /** What the rows look like. */
  public ImportType type() {
    Map<String, String> columns = columns(ImportType.TRANSACTIONS);
    boolean amount =
        columns.containsKey("revenue")
            || (columns.containsKey("price") && columns.containsKey("quantity"));
    return amount && columns.containsKey("date") ? ImportType.TRANSACTIONS : ImportType.ACCOUNTS;
  }

  /**
   * Refuses a file whose first row looks like data: a header that nothing is known of, with values.
   */
  public void requireHeader() {
    List<String> header = sample.header();
    boolean known = header.stream().anyMatch(h -> !synonyms.of(h).isEmpty());
    boolean value =
        header.stream().anyMatch(h -> Numbers.parse(h, decimalComma) != null || habitOf(h) > 0);
    if (!known && value) throw Fault.file("accounts.header.missing");
  }

  private static double habitOf(String header) {
    var habit = new org.openkam.accounts.parse.DateHabit();
    habit.see(header);
    return habit.share();
  }

  /** The guessed mapping. */
  public Mapping mapping(ImportType type) {
    Map<String, String> columns = columns(type);
    List<Mapping.Rule> rules = new ArrayList<>();
    columns.forEach((field, column) -> rules.add(Mapping.Rule.column(field, column)));
    boolean describes = false;
    if (type == ImportType.TRANSACTIONS) {
      derive(columns, rules);
      describes =
          columns.keySet().stream()
              .anyMatch(f -> f.equals("account.name") || f.startsWith(Fields.ATTRIBUTE));
    }
    return new Mapping(
        type,
        SOURCE,
        rules,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        describes,
        Map.of());
  }

  private static void derive(Map<String, String> columns, List<Mapping.Rule> rules) {
    boolean price = columns.containsKey("price") && columns.containsKey("quantity");
    if (!columns.containsKey("revenue") && price) {
      rules.add(Mapping.Rule.derived("revenue", "quantity*price"));
    }
    if (!columns.containsKey("cost") && columns.containsKey("profit")) {
      rules.add(Mapping.Rule.derived("cost", "revenue-profit"));
    }
    if (!columns.containsKey("discount") && columns.containsKey("discount.rate")) {
      rules.add(
          Mapping.Rule.derived(
              "discount",
              price ? "price*quantity*discount.rate" : "revenue*discount.rate/(1-discount.rate)"));
    }
  }

  private record Candidate(String field, int column, int rank) {}

  /** Field to column: best names first, each field and each column once. */
  private Map<String, String> columns(ImportType type) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < sample.header().size(); i++) {
      for (Synonyms.Meaning m : synonyms.of(sample.header().get(i))) {
        if (Fields.known(type, m.field()) && plausible(m.field(), i)) {
          candidates.add(new Candidate(m.field(), i, m.rank()));
        }
      }
    }
    candidates.sort(Comparator.comparingInt(Candidate::rank));
    Map<String, String> found = new TreeMap<>();
    List<Integer> taken = new ArrayList<>();
    for (Candidate c : candidates) {
      if (found.containsKey(c.field()) || taken.contains(c.column())) continue;
      found.put(c.field(), sample.header().get(c.column()));
      taken.add(c.column());
    }
    return found;
  }

  private boolean plausible(String field, int column) {
    if (sample.empty()) return true;
    // a column without any value proves nothing against its name, except for a currency
    if (sample.cells(column).isEmpty()) return !field.equals("currency");
    if (field.equals("currency")) {
      // a code that nobody knows is still a code: its row is refused, never taken as another
      // currency
      return sample.share(column, c -> Currencies.parse(c) != null || CODE.matcher(c).matches())
          >= ENOUGH;
    }
    if (field.equals("discount.rate")) {
      return sample.share(column, this::fraction) >= ENOUGH;
    }
    if (field.equals("discount") && sample.share(column, this::fraction) == 1) {
      // 0.2 throughout is a rate whatever the column is called, unless it is called an amount
      String name = Synonyms.normal(sample.header().get(column));
      return name.contains("amount") || name.contains("额");
    }
    return switch (types.getOrDefault(field, ValueType.TEXT)) {
      case NUMBER, MONEY ->
          sample.share(column, c -> Numbers.parse(c, decimalComma) != null) >= ENOUGH;
      case DAY -> sample.dates(column).share() >= ENOUGH;
      default -> true;
    };
  }

  private boolean fraction(String cell) {
    var number = Numbers.parse(cell, decimalComma);
    return number != null && number.signum() >= 0 && number.doubleValue() <= 1;
  }

  /** True when amounts are written with a decimal comma. */
  public boolean decimalComma() {
    return decimalComma;
  }
}
