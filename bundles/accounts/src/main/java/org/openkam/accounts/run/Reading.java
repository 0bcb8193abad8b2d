package org.openkam.accounts.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openkam.accounts.file.Limits;
import org.openkam.accounts.file.OpenTable;
import org.openkam.accounts.file.Row;
import org.openkam.accounts.rows.BadCell;
import org.openkam.accounts.rows.RowPlan;
import org.openkam.api.Progress;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.imports.FileShape;

/** Goes through a file, as often as needed, in batches of read rows. */
final class Reading {
  private static final int BATCH = 5000;
  private final Path file;
  private final Limits limits;
  private final FileShape shape;
  private final RowPlan plan;
  private final Progress progress;
  private final int passes;
  private int pass;

  Reading(Path file, Limits limits, FileShape shape, RowPlan plan, Progress progress, int passes) {
    this.file = file;
    this.limits = limits;
    this.shape = shape;
    this.plan = plan;
    this.progress = progress;
    this.passes = passes;
  }

  RowPlan plan() {
    return plan;
  }

  /** One pass; a fresh reader each time, because readers count. */
  <T> void pass(String step, Function<String[], T> reader, Consumer<List<Item<T>>> batches) {
    try (OpenTable open = FileShapes.open(file, limits, shape)) {
      long size = open.file().size();
      boolean measured = !open.format().equals("xlsx");
      List<Item<T>> batch = new ArrayList<>(BATCH);
      long rows = 0;
      for (Row row = open.table().next(); row != null; row = open.table().next()) {
        batch.add(item(row, reader));
        rows++;
        if (batch.size() < BATCH) continue;
        batches.accept(batch);
        batch.clear();
        progress.check();
        if (measured) {
          progress.at(pass * size + open.table().bytesRead(), passes * size, step);
        } else {
          progress.at(rows, 0, step);
        }
      }
      if (!batch.isEmpty()) batches.accept(batch);
      progress.check();
      pass++;
      if (measured) progress.at(pass * size, passes * size, step);
    }
  }

  private <T> Item<T> item(Row row, Function<String[], T> reader) {
    try {
      String[] cells = row.cells();
      if (plan.skip().skips(cells)) return new Item<>(row, null, null);
      for (int i = plan.header().size(); i < cells.length; i++) {
        if (!cells[i].isBlank()) {
          throw new BadCell("#" + (i + 1), "accounts.row.cells", plan.header().size());
        }
      }
      return new Item<>(row, reader.apply(cells), null);
    } catch (BadCell e) {
      return new Item<>(row, null, e.at(row.number()));
    } catch (RefusedException e) {
      return new Item<>(row, null, located(e.first(), row.number()));
    }
  }

  /** A refusal by the language itself names its own field; here it names the file's column. */
  private Refusal located(Refusal refusal, long row) {
    String field =
        switch (refusal.field()) {
          case "amount" -> "revenue";
          case "name" -> "account.name";
          case "key" -> "account.key";
          default -> refusal.field();
        };
    return new Refusal(
        refusal.kind(),
        plan.column(field),
        OptionalLong.of(row),
        refusal.messageKey(),
        refusal.arguments());
  }
}
