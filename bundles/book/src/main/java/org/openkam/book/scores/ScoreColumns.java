package org.openkam.book.scores;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openkam.api.DataClass;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.value.Unit;
import org.openkam.api.value.ValueType;
import org.openkam.book.cells.Cells;
import org.openkam.book.facts.CellColumn;

/**
 * The columns of scores: a score and a grade per model, and those of the primary model for short.
 */
public final class ScoreColumns {
  private final Map<String, CellColumn> columns = new LinkedHashMap<>();
  private final Function<LocalDate, Optional<LocalDate>> suspended;

  /**
   * Columns of models.
   *
   * @param suspended given the day of a run, since when there is no engine
   */
  public ScoreColumns(
      Collection<ModelScores> models,
      String primary,
      Function<LocalDate, Optional<LocalDate>> suspended) {
    this.suspended = suspended;
    for (ModelScores m : models) if (m.model().equals(primary)) primary(m);
    for (ModelScores m : models) {
      score("score." + m.model(), labels(m, "评分", "Score"), m, m.score());
      grade("grade." + m.model(), labels(m, "等级", "Grade"), m);
    }
  }

  private void primary(ModelScores m) {
    score("score", Map.of("zh", "评分", "en", "Score"), m, m.score());
    grade("grade", Map.of("zh", "等级", "en", "Grade"), m);
    score("scoreChange", Map.of("zh", "评分变化", "en", "Score change"), m, m.change());
  }

  private static Map<String, String> labels(ModelScores m, String zh, String en) {
    Map<String, String> labels = new HashMap<>();
    labels.put("zh", zh + " · " + m.labels().getOrDefault("zh", m.model()));
    labels.put("en", en + " · " + m.labels().getOrDefault("en", m.model()));
    return labels;
  }

  private void score(String name, Map<String, String> labels, ModelScores m, Cells cells) {
    put(name, ColumnInfo.Kind.SCORE, ValueType.NUMBER, Unit.POINTS, labels, m, cells);
  }

  private void grade(String name, Map<String, String> labels, ModelScores m) {
    put(name, ColumnInfo.Kind.GRADE, ValueType.TEXT, Unit.NONE, labels, m, m.grade());
  }

  private void put(
      String name,
      ColumnInfo.Kind kind,
      ValueType type,
      Unit unit,
      Map<String, String> labels,
      ModelScores m,
      Cells cells) {
    columns.put(
        name,
        new CellColumn(
            () ->
                new ColumnInfo(
                    name, kind, type, unit, DataClass.C2, labels, suspended.apply(m.day())),
            cells));
  }

  /** By name. */
  public Map<String, CellColumn> columns() {
    return columns;
  }
}
