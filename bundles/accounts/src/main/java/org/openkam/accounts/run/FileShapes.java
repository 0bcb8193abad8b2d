package org.openkam.accounts.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openkam.accounts.file.Fault;
import org.openkam.accounts.file.Limits;
import org.openkam.accounts.file.OpenTable;
import org.openkam.accounts.file.Row;
import org.openkam.accounts.mapping.Sample;
import org.openkam.accounts.parse.DateHabit;
import org.openkam.accounts.parse.DateOrder;
import org.openkam.accounts.parse.Dates;
import org.openkam.api.imports.FileShape;
import org.openkam.api.imports.Mapping;
import org.openkam.api.value.AttributeDefinition;
import org.openkam.api.value.ValueType;

/** How one file is written: what its mapping says, else what the file shows. */
final class FileShapes {
  private static final int SHOWN = 20;

  private FileShapes() {}

  /**
   * A file's shape.
   *
   * @param shape for people
   * @param dates reads its dates
   */
  record Found(FileShape shape, Dates dates) {}

  /** Opens a file as a mapping says. */
  static OpenTable open(Path file, Limits limits, Mapping mapping) {
    return OpenTable.of(file, limits, mapping.encoding(), mapping.separator(), mapping.sheet());
  }

  /** Opens a file as it was found to be written. */
  static OpenTable open(Path file, Limits limits, FileShape shape) {
    return OpenTable.of(
        file,
        limits,
        Optional.of(shape.encoding()),
        Optional.of(shape.separator()),
        Optional.of(shape.sheet()));
  }

  /** Finds out; the table is read further where the sample leaves the order of dates open. */
  static Found find(
      OpenTable open, Sample sample, Mapping mapping, List<AttributeDefinition> attributes) {
    boolean comma = mapping.decimalComma().orElseGet(sample::decimalComma);
    String pattern =
        mapping
            .datePattern()
            .filter(p -> !p.isBlank())
            .orElseGet(() -> datePattern(open, sample, mapping, attributes));
    DateOrder order = DateHabit.orderOf(pattern);
    if (order == null) throw Fault.file("accounts.date.pattern", pattern);
    FileShape shape =
        new FileShape(
            open.format(),
            open.encoding(),
            open.separator(),
            open.sheet(),
            open.sheets(),
            comma,
            pattern,
            sample.header(),
            sample.first(SHOWN));
    return new Found(shape, new Dates(order));
  }

  private static String datePattern(
      OpenTable open, Sample sample, Mapping mapping, List<AttributeDefinition> attributes) {
    String column =
        mapping.rules().stream()
            .filter(r -> !r.column().isEmpty() && isDay(r.field(), attributes))
            .map(Mapping.Rule::column)
            .findFirst()
            .orElse("");
    int index = sample.header().indexOf(column);
    if (index < 0) return "yyyy-MM-dd";
    DateHabit habit = sample.dates(index);
    while (habit.undecided()) {
      Row row = open.table().next();
      if (row == null) break;
      habit.see(row.cells()[index]);
    }
    return habit.pattern();
  }

  private static boolean isDay(String field, List<AttributeDefinition> attributes) {
    return field.equals("date")
        || attributes.stream()
            .anyMatch(
                a -> a.type() == ValueType.DAY && field.equals("account.attribute." + a.name()));
  }
}
