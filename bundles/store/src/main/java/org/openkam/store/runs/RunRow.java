package org.openkam.store.runs;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.scoring.FactorFunction.Frozen;
import org.openkam.api.scoring.GradeRule;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.scoring.Run;
import org.openkam.api.scoring.ScorePoint;
import org.openkam.api.value.Window;
import org.openkam.store.json.Json;

@Entity
@Table(name = "score_run")
class RunRow {
  @Id long id;
  String model;

  @Column(name = "version_no")
  int version;

  @Column(name = "first_day")
  long firstDay;

  @Column(name = "as_of_day")
  long asOfDay;

  @Column(name = "input_change")
  long inputChange;

  long accounts;

  /** Number of accounts by grade code. */
  @Lob String grades;

  /** Grade codes in the model's order: what the bytes of a column of grades stand for. */
  @Lob String codes;

  @Lob String frozen;
  @Lob String means;
  @Lob String templates;
  String engine;

  @Column(name = "started_ms")
  long started;

  @Column(name = "finished_ms")
  long finished;

  @Column(name = "change_n")
  long change;

  /** What follows from the model and what was computed. */
  static RunRow of(ModelVersion model, Outcomes outcomes) {
    RunRow row = new RunRow();
    row.model = model.model();
    row.version = model.version();
    row.accounts = outcomes.size();
    row.grades = Json.write(outcomes.gradeCounts());
    row.codes = Json.write(model.spec().grades().stream().map(GradeRule::code).toList());
    row.means = Json.write(outcomes.means());
    return row;
  }

  /** Inside the class: weaving sees no assignment from another one. */
  void published(long number) {
    change = number;
  }

  Run toDomain(boolean current) {
    return new Run(
        id,
        model,
        version,
        Run.State.DONE,
        new Window(LocalDate.ofEpochDay(firstDay), asOf()),
        inputChange,
        accounts,
        Json.read(grades, new TypeReference<Map<String, Long>>() {}),
        Json.read(frozen, new TypeReference<Map<String, Frozen>>() {}),
        engine,
        Instant.ofEpochMilli(started),
        Optional.of(Instant.ofEpochMilli(finished)),
        current);
  }

  private LocalDate asOf() {
    return LocalDate.ofEpochDay(asOfDay);
  }

  ScorePoint point(Deltas.Mark mark) {
    return new ScorePoint(
        id, version, Instant.ofEpochMilli(finished), asOf(), mark.score(), mark.grade());
  }

  int factors() {
    return means().length;
  }

  double[] means() {
    return Json.read(means, double[].class);
  }

  List<String> codes() {
    return Json.read(codes, new TypeReference<List<String>>() {});
  }
}
