package org.openkam.api.book;

import java.util.List;
import org.openkam.api.Refusal;
import org.openkam.api.value.Value;

/**
 * A typed predicate over the columns. At most 8 deep and 64 nodes large. A missing value satisfies
 * no comparison.
 */
public sealed interface Filter {

  /**
   * Comparisons. TEXT: equality ignores case and width; CONTAINS is for TEXT only, order for the
   * others.
   */
  enum Op {
    /** Equal. */
    EQ,
    /** Not equal, and not missing. */
    NE,
    /** Less than. */
    LT,
    /** At most. */
    LE,
    /** More than. */
    GT,
    /** At least. */
    GE,
    /** Contains the text. */
    CONTAINS
  }

  /** Every account. */
  record Everything() implements Filter {}

  /** All of them hold. */
  record And(List<Filter> parts) implements Filter {
    /** Copies. */
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** At least one holds. */
  record Or(List<Filter> parts) implements Filter {
    /** Copies. */
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** It does not hold. */
  record Not(Filter part) implements Filter {}

  /** The column compares with the value. */
  record Compare(String column, Op op, Value value) implements Filter {}

  /** The column has one of the values. */
  record In(String column, List<Value> values) implements Filter {
    /** Copies. */
    public In {
      values = List.copyOf(values);
    }
  }

  /** The column has no value. */
  record Missing(String column) implements Filter {}

  /** The account lies in the company tree under the given one, itself included. */
  record Under(long accountId) implements Filter {}

  /** Every account. */
  static Filter everything() {
    return new Everything();
  }

  /**
   * Refuses a filter that is too deep (over 8) or too large (over 64 nodes; an In counts its values
   * / 16).
   *
   * @return itself
   */
  default Filter checked() {
    if (depth(this) > 8) throw Refusal.invalid("filter", "refused.filter.depth", 8).thrown();
    if (nodes(this) > 64) throw Refusal.invalid("filter", "refused.filter.nodes", 64).thrown();
    return this;
  }

  private static int depth(Filter f) {
    if (f instanceof And a) return 1 + a.parts().stream().mapToInt(Filter::depth).max().orElse(0);
    if (f instanceof Or o) return 1 + o.parts().stream().mapToInt(Filter::depth).max().orElse(0);
    if (f instanceof Not n) return 1 + depth(n.part());
    return 1;
  }

  private static int nodes(Filter f) {
    if (f instanceof And a) return 1 + a.parts().stream().mapToInt(Filter::nodes).sum();
    if (f instanceof Or o) return 1 + o.parts().stream().mapToInt(Filter::nodes).sum();
    if (f instanceof Not n) return 1 + nodes(n.part());
    return f instanceof In i ? 1 + i.values().size() / 16 : 1;
  }
}
