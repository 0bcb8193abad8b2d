package org.openkam.api.book;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.DataClass;
import org.openkam.api.value.Unit;
import org.openkam.api.value.ValueType;

/**
 * What a column of the book is.
 *
 * @param name its name: an attribute, a fact, {@code score}, {@code grade}, or {@code score.model}
 * @param kind where it comes from
 * @param type type of its cells
 * @param unit what it counts
 * @param dataClass how sensitive it is
 * @param labels language to label
 * @param suspendedSince set while the module behind it is gone: the values are kept and were right
 *     on that day
 */
public record ColumnInfo(
    String name,
    Kind kind,
    ValueType type,
    Unit unit,
    DataClass dataClass,
    Map<String, String> labels,
    Optional<LocalDate> suspendedSince) {

  /** Where a column comes from. */
  public enum Kind {
    /** What the account is: id, name, parent, owner, key. */
    CORE,
    /** An attribute. */
    ATTRIBUTE,
    /** Computed from the ledger by a {@link FactProvider}. */
    FACT,
    /** A score of a model's current run. */
    SCORE,
    /** A grade of a model's current run. */
    GRADE
  }

  /** Copies. */
  public ColumnInfo {
    labels = Map.copyOf(labels);
  }

  /** The label in a language, the name itself where there is none. */
  public String label(String language) {
    return labels.getOrDefault(language, name);
  }
}
