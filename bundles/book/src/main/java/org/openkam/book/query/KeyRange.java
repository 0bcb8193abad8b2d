package org.openkam.book.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.openkam.api.Refusal;
import org.openkam.api.book.Filter;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;
import org.openkam.book.cells.Cells;
import org.openkam.book.cells.DoubleCells;

/**
 * The keys of cells that a comparison admits.
 *
 * @param from the first
 * @param to the last; before the first when there is none
 * @param outside true when it admits those outside instead, but never missing ones
 */
record KeyRange(long from, long to, boolean outside) {
  private static final long LEAST = Cells.MISSING + 1;
  private static final long MOST = Long.MAX_VALUE;

  boolean has(long key) {
    return key != Cells.MISSING && (key >= from && key <= to) != outside;
  }

  boolean empty() {
    return from > to;
  }

  /** The range of a comparison; refuses values of another type. */
  static KeyRange of(String column, Cells cells, Filter.Op op, Value value) {
    // the keys at most and at least as large as the value: apart when it lies between two keys
    long floor;
    long ceiling;
    if (value instanceof Value.Day d && cells.type() == ValueType.DAY) {
      floor = ceiling = d.day().toEpochDay();
    } else if (value instanceof Value.Flag f && cells.type() == ValueType.FLAG) {
      floor = ceiling = f.flag() ? 1 : 0;
    } else if (number(value) != null && cells instanceof DoubleCells) {
      floor = ceiling = DoubleCells.key(number(value).doubleValue());
    } else if (number(value) != null && numeric(cells.type())) {
      BigDecimal scaled = number(value).movePointRight(cells.type() == ValueType.MONEY ? 4 : 0);
      floor = clamped(scaled.setScale(0, RoundingMode.FLOOR).toBigInteger());
      ceiling = clamped(scaled.setScale(0, RoundingMode.CEILING).toBigInteger());
    } else {
      throw Refusal.invalid(column, "book.filter.type", column, cells.type().name()).thrown();
    }
    return switch (op) {
      case EQ -> new KeyRange(ceiling, floor, false);
      case NE -> new KeyRange(ceiling, floor, true);
      case LT -> new KeyRange(LEAST, ceiling - 1, false);
      case LE -> new KeyRange(LEAST, floor, false);
      case GT -> floor == MOST ? none() : new KeyRange(floor + 1, MOST, false);
      case GE -> new KeyRange(ceiling, MOST, false);
      case CONTAINS -> none();
    };
  }

  private static KeyRange none() {
    return new KeyRange(1, 0, false);
  }

  private static boolean numeric(ValueType type) {
    return type == ValueType.MONEY || type == ValueType.NUMBER;
  }

  private static BigDecimal number(Value value) {
    if (value instanceof Value.Number n) return n.number();
    return value instanceof Value.Money m ? m.amount() : null;
  }

  private static long clamped(BigInteger key) {
    BigInteger least = BigInteger.valueOf(LEAST);
    BigInteger most = BigInteger.valueOf(MOST);
    return key.max(least).min(most).longValue();
  }
}
