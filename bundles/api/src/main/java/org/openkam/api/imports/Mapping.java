package org.openkam.api.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From columns to fields. Can be saved under a name and used again.
 *
 * @param type what the rows are
 * @param source the system the file comes from; the source of all its keys
 * @param rules one rule per mapped field; without one for {@code currency} amounts are in the
 *     reporting currency, without one for {@code quantity} it is 1
 * @param encoding overrides detection when present
 * @param separator overrides detection when present
 * @param sheet overrides detection when present
 * @param decimalComma overrides detection when present
 * @param datePattern overrides detection when present
 * @param createAccounts TRANSACTIONS: accounts that are not known are created from the row, else
 *     rows become orphans
 * @param skip rows that are left out on purpose: column name to marks; counted, not refused. A mark
 *     is a text that equals the cell, a prefix ({@code C*}), a comparison with a number ({@code
 *     <=0}, {@code <}, {@code >}, {@code >=}, {@code !=}; a cell that is no number never matches),
 *     or the empty text, which marks an empty cell
 */
public record Mapping(
    ImportType type,
    String source,
    List<Rule> rules,
    Optional<String> encoding,
    Optional<String> separator,
    Optional<String> sheet,
    Optional<Boolean> decimalComma,
    Optional<String> datePattern,
    boolean createAccounts,
    Map<String, List<String>> skip) {

  /** Copies. */
  public Mapping {
    rules = List.copyOf(rules);
    skip = Map.copyOf(skip);
  }

  /**
   * How one field gets its value.
   *
   * @param field name of the field, see {@link Field#name()}
   * @param column header of the column, empty for a constant or derivation
   * @param constant the same text for every row, used when column is empty
   * @param codes code table: text in the file to text meant; a text that is not in a non-empty
   *     table is refused
   * @param derivation {@code none}, {@code quantity*price} (revenue), {@code revenue-profit}
   *     (cost), {@code price*quantity*discount.rate} (discount; the price is before it), {@code
   *     revenue*discount.rate/(1-discount.rate)} (discount; the revenue is after it)
   */
  public record Rule(
      String field, String column, String constant, Map<String, String> codes, String derivation) {
    /** Copies. */
    public Rule {
      column = column == null ? "" : column;
      constant = constant == null ? "" : constant;
      derivation = derivation == null || derivation.isBlank() ? "none" : derivation;
      codes = Map.copyOf(codes);
    }

    /** From a column. */
    public static Rule column(String field, String column) {
      return new Rule(field, column, "", Map.of(), "none");
    }

    /** A constant. */
    public static Rule constant(String field, String constant) {
      return new Rule(field, "", constant, Map.of(), "none");
    }

    /** Derived from other fields. */
    public static Rule derived(String field, String derivation) {
      return new Rule(field, "", "", Map.of(), derivation);
    }
  }
}
