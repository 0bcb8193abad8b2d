package org.openkam.book;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.book.BookView;
import org.openkam.api.book.Column;
import org.openkam.api.book.LedgerCursor;
import org.openkam.api.value.Window;
import org.openkam.book.apply.Contents;

/** The contents as engines see them while the read lock is held. */
record LockedView(Contents contents) implements BookView {
  @Override
  public long asOf() {
    return contents.asOf();
  }

  @Override
  public int size() {
    return contents.accounts().size();
  }

  @Override
  public long idAt(int ordinal) {
    return contents.accounts().idAt(ordinal);
  }

  @Override
  public int ordinal(long accountId) {
    return contents.accounts().ordinal(accountId);
  }

  @Override
  public Optional<Column> column(String name) {
    return contents.columns().find(name);
  }

  @Override
  public Map<String, Column> facts(Collection<String> names, Window window) {
    return contents.facts().all(names, window, contents.ledger(), size());
  }

  @Override
  public Map<String, Column> facts(Collection<String> names, Window window, int ordinal) {
    return contents.facts().one(names, window, ordinal, contents.ledger());
  }

  @Override
  public LedgerCursor ledger(int from, int to, LocalDate asOf) {
    if (from < 0 || to > size() || from > to) {
      throw new IndexOutOfBoundsException(from + " to " + to + " of " + size());
    }
    int day = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, asOf.toEpochDay()));
    return contents.ledger().cursor(from, to, day);
  }

  @Override
  public int parent(int ordinal) {
    return contents.accounts().parent(ordinal);
  }

  @Override
  public Optional<LocalDate> lastLedgerDay() {
    var day = contents.ledger().lastDay();
    return day.isPresent() ? Optional.of(LocalDate.ofEpochDay(day.getAsInt())) : Optional.empty();
  }

  @Override
  public long transactions() {
    return contents.ledger().rows();
  }
}
