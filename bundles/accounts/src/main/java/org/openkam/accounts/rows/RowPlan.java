package org.openkam.accounts.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.openkam.accounts.file.Fault;
import org.openkam.accounts.mapping.Fields;
import org.openkam.accounts.parse.Dates;
import org.openkam.api.Refusal;
import org.openkam.api.imports.Field;
import org.openkam.api.imports.ImportType;
import org.openkam.api.imports.Mapping;
import org.openkam.api.value.AttributeDefinition;

/** A mapping, made ready for the columns of one file. */
public final class RowPlan {
  private final Mapping mapping;
  private final List<String> header;
  private final Map<String, Cell> cells = new HashMap<>();
  private final Map<String, String> derivations = new HashMap<>();
  private final List<AttributeDefinition> attributes;
  private final String reportingCurrency;
  private final SkipRules skip;

  /** Refuses a mapping that does not fit the file. */
  public RowPlan(
      Mapping mapping,
      List<String> header,
      boolean decimalComma,
      Dates dates,
      List<AttributeDefinition> attributes,
      String reportingCurrency) {
    this.mapping = mapping;
    this.header = header;
    this.attributes = attributes;
    this.reportingCurrency = reportingCurrency;
    requireSource(mapping.source());
    this.skip = new SkipRules(mapping.skip(), header, decimalComma);
    for (Mapping.Rule rule : mapping.rules()) {
      if (Fields.of(mapping.type(), attributes).stream()
          .noneMatch(f -> f.name().equals(rule.field()))) {
        throw Fault.file("accounts.field.unknown", rule.field());
      }
      if (!rule.derivation().equals("none")) derivations.put(rule.field(), rule.derivation());
      else if (!rule.column().isEmpty() || !rule.constant().isEmpty()) {
        cells.put(rule.field(), Cell.of(rule, header, decimalComma, dates));
      }
    }
    List<String> open = open(mapping, attributes);
    if (!open.isEmpty()) throw Fault.file("accounts.field.missing", open.get(0));
  }

  /** Refuses the file at once instead of every row. */
  private static void requireSource(String source) {
    if (source == null || source.isBlank() || source.strip().length() > 60) {
      throw Refusal.invalid("source", "refused.key.source", String.valueOf(source)).thrown();
    }
  }

  /** Required fields that a mapping leaves without a value. */
  public static List<String> open(Mapping mapping, List<AttributeDefinition> attributes) {
    Predicate<String> given =
        field -> mapping.rules().stream().anyMatch(r -> r.field().equals(field) && gives(r));
    return Fields.of(mapping.type(), attributes).stream()
        .filter(Field::required)
        .map(Field::name)
        .filter(f -> !given.test(f))
        .toList();
  }

  private static boolean gives(Mapping.Rule r) {
    return !r.column().isEmpty() || !r.constant().isEmpty() || !r.derivation().equals("none");
  }

  /** The mapping. */
  public Mapping mapping() {
    return mapping;
  }

  /** Names of the columns. */
  public List<String> header() {
    return header;
  }

  /** What to leave out. */
  public SkipRules skip() {
    return skip;
  }

  /** The reporting currency. */
  public String reportingCurrency() {
    return reportingCurrency;
  }

  /** The attributes that are defined. */
  List<AttributeDefinition> attributes() {
    return attributes;
  }

  /** Where a field comes from; null when it is not mapped. */
  Cell cell(String field) {
    return cells.get(field);
  }

  /** How a field is derived; empty when it is not. */
  String derivation(String field) {
    return derivations.getOrDefault(field, "");
  }

  /** Header of the column behind a field, the field itself where there is none. */
  public String column(String field) {
    Cell cell = cells.get(field);
    return cell == null ? field : cell.column();
  }

  /** True when account rows come out of it. */
  public boolean givesAccounts() {
    return mapping.type() == ImportType.ACCOUNTS || mapping.createAccounts();
  }
}
