package org.openkam.book.scores;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openkam.api.scoring.Result;
import org.openkam.api.scoring.Run;
import org.openkam.api.store.RunStore;
import org.openkam.api.value.Window;
import org.openkam.book.accounts.AccountTable;
import org.openkam.book.cells.DoubleCells;
import org.openkam.book.cells.TextCells;

/**
 * Score and grade of every account in the current run of a model, and the change since the last.
 */
public final class ModelScores {
  private final Run run;
  private final Map<String, String> labels;
  private final LocalDate day;
  private final DoubleCells score = new DoubleCells();
  private final DoubleCells before = new DoubleCells();
  private final DoubleCells change = new DoubleCells();
  private final TextCells grade;

  /**
   * Fills the columns; accounts that are not in the table are left out.
   *
   * @param labels language to the model's name
   * @param day when the run was made
   * @param previous scores of the run before, null when there was none
   */
  public ModelScores(
      Run run,
      Map<String, String> labels,
      LocalDate day,
      RunStore.Scores current,
      RunStore.Scores previous,
      AccountTable accounts) {
    this.run = run;
    this.labels = labels;
    this.day = day;
    grade = TextCells.ranked(current.codes());
    if (previous != null) {
      for (int i = 0; i < previous.accounts().length; i++) {
        int ordinal = accounts.ordinal(previous.accounts()[i]);
        if (ordinal >= 0) before.set(ordinal, previous.scores()[i]);
      }
    }
    List<String> codes = current.codes();
    for (int i = 0; i < current.accounts().length; i++) {
      int ordinal = accounts.ordinal(current.accounts()[i]);
      int code = current.grades()[i];
      if (ordinal >= 0) {
        set(ordinal, current.scores()[i], code < 0 ? null : codes.get(code));
      }
    }
  }

  private void set(int ordinal, double its, String code) {
    score.set(ordinal, its);
    grade.set(ordinal, code);
    change.set(ordinal, its - before.doubleAt(ordinal));
  }

  /** Takes in a new result. */
  public void set(int ordinal, Result result) {
    set(ordinal, result.score(), result.grade());
  }

  /** The run's id. */
  public long run() {
    return run.id();
  }

  /** Key of the model. */
  public String model() {
    return run.model();
  }

  /** The days the run looked at. */
  public Window window() {
    return run.window();
  }

  Map<String, String> labels() {
    return labels;
  }

  LocalDate day() {
    return day;
  }

  DoubleCells score() {
    return score;
  }

  DoubleCells change() {
    return change;
  }

  TextCells grade() {
    return grade;
  }
}
