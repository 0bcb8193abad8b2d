package org.openkam.accounts.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openkam.accounts.file.Fault;
import org.openkam.accounts.parse.Currencies;
import org.openkam.accounts.parse.Dates;
import org.openkam.accounts.parse.Flags;
import org.openkam.accounts.parse.Numbers;
import org.openkam.accounts.parse.Plain;
import org.openkam.api.imports.Mapping;

/** Where one field of a row comes from: a column or a constant, through a code table. */
public final class Cell {
  private final String column;
  private final int index;
  private final String constant;
  private final Map<String, String> codes;
  private final boolean decimalComma;
  private final Dates dates;

  private Cell(
      String column,
      int index,
      String constant,
      Map<String, String> codes,
      boolean decimalComma,
      Dates dates) {
    this.column = column;
    this.index = index;
    this.constant = constant;
    this.codes = codes;
    this.decimalComma = decimalComma;
    this.dates = dates;
  }

  /** The source that a rule names; refuses a column that the file does not have. */
  static Cell of(Mapping.Rule rule, List<String> header, boolean decimalComma, Dates dates) {
    if (rule.column().isEmpty()) {
      return new Cell(rule.field(), -1, rule.constant(), rule.codes(), decimalComma, dates);
    }
    int index = header.indexOf(rule.column());
    if (index < 0) throw Fault.file("accounts.column.missing", rule.column(), rule.field());
    return new Cell(rule.column(), index, "", rule.codes(), decimalComma, dates);
  }

  /** Header of the column, the field's name for a constant. */
  public String column() {
    return column;
  }

  /** The text meant, trimmed; empty when the cell is. */
  public String text(String[] cells) {
    String text = index < 0 ? constant : cells[index].strip();
    if (codes.isEmpty()) return text;
    String meant = codes.get(text);
    if (meant != null) return meant.strip();
    if (text.isEmpty()) return text;
    throw bad("accounts.code.unknown", text);
  }

  /** The text on one line. */
  String line(String[] cells) {
    return Plain.oneLine(text(cells));
  }

  /** A key. */
  String key(String[] cells) {
    String key = Plain.key(text(cells));
    if (key.length() > 200) throw bad("accounts.key.long", key);
    return key;
  }

  /** A number; null when the cell is empty. */
  BigDecimal number(String[] cells) {
    String text = text(cells);
    if (text.isEmpty()) return null;
    BigDecimal number = Numbers.parse(text, decimalComma);
    if (number == null) throw bad("accounts.number", text);
    return number;
  }

  /** A day; null when the cell is empty. */
  LocalDate day(String[] cells) {
    String text = text(cells);
    if (text.isEmpty()) return null;
    Object read = dates.read(text);
    if (read instanceof LocalDate day) {
      if (day.getYear() < 1900 || day.getYear() > 2200) throw bad("accounts.date.range", text);
      return day;
    }
    throw bad(
        read == Dates.Trouble.NO_SUCH_DAY ? "accounts.date.nosuchday" : "accounts.date", text);
  }

  /** Yes or no; null when the cell is empty. */
  Boolean flag(String[] cells) {
    String text = text(cells);
    if (text.isEmpty()) return null;
    Boolean flag = Flags.parse(text);
    if (flag == null) throw bad("accounts.flag", text);
    return flag;
  }

  /** An ISO currency; the other one when the cell is empty. */
  String currency(String[] cells, String other) {
    String text = text(cells);
    if (text.isEmpty()) return other;
    String currency = Currencies.parse(text);
    if (currency == null) throw bad("accounts.currency.unknown", text);
    return currency;
  }

  /** A refusal of this cell that quotes it. */
  BadCell bad(String key, String text) {
    return new BadCell(column, key, Plain.shortened(text));
  }
}
