package org.openkam.book.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.FactProvider;
import org.openkam.book.cells.Cells;

/** The standing columns of one provider. They stay when it goes, as they were then. */
public final class FactGroup {
  private final FactProvider provider;
  private final List<ColumnInfo> infos;
  private final List<Cells> cells;
  private volatile LocalDate since;

  private FactGroup(
      FactProvider provider, List<ColumnInfo> infos, List<Cells> cells, LocalDate since) {
    this.provider = provider;
    this.infos = infos;
    this.cells = cells;
    this.since = since;
  }

  /** Empty columns of a provider. */
  static FactGroup of(FactProvider provider) {
    List<ColumnInfo> infos = List.copyOf(provider.facts());
    return new FactGroup(
        provider, infos, infos.stream().map(i -> Cells.of(i.type())).toList(), null);
  }

  /** The same columns for other ordinals: {@code from[i]} is what is now i, -1 for a new one. */
  FactGroup moved(int[] from) {
    List<Cells> there = cells.stream().map(Cells::fresh).toList();
    for (int c = 0; c < there.size(); c++) {
      for (int i = 0; i < from.length; i++) {
        if (from[i] >= 0) there.get(c).copy(i, cells.get(c), from[i]);
      }
    }
    return new FactGroup(provider, infos, there, since);
  }

  /** Who computes them, or did. */
  public FactProvider provider() {
    return provider;
  }

  /** True while its provider is there and works. */
  public boolean live() {
    return since == null;
  }

  /** From now on nobody computes them. */
  void suspend(LocalDate day) {
    if (since == null) since = day;
  }

  Cells[] all() {
    return cells.toArray(Cells[]::new);
  }

  int size() {
    return infos.size();
  }

  String name(int fact) {
    return infos.get(fact).name();
  }

  Cells cells(int fact) {
    return cells.get(fact);
  }

  /** What a column is, now. */
  ColumnInfo info(int fact) {
    ColumnInfo i = infos.get(fact);
    LocalDate day = since;
    return new ColumnInfo(
        i.name(),
        ColumnInfo.Kind.FACT,
        i.type(),
        i.unit(),
        i.dataClass(),
        i.labels(),
        Optional.ofNullable(day));
  }
}
