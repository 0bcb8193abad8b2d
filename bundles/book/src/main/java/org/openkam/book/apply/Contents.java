package org.openkam.book.apply;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.value.Window;
import org.openkam.book.accounts.AccountTable;
import org.openkam.book.facts.FactTable;
import org.openkam.book.ledger.Ledger;
import org.openkam.book.query.Columns;
import org.openkam.book.scores.ModelScores;
import org.openkam.book.scores.ScoreColumns;

/** Everything the book contains. Changed by the applying thread alone, under the write lock. */
public final class Contents {
  private final Function<LocalDate, Optional<LocalDate>> engineGone;
  final AccountTable accounts;
  Adoption adoption;
  Ledger ledger;
  Settings settings;
  Map<String, ModelScores> scores = new LinkedHashMap<>();
  Window window;
  long asOf;

  // read without the lock when a provider goes
  private volatile FactTable facts = FactTable.empty();
  private volatile Columns columns;

  Contents(
      AccountTable accounts,
      Ledger ledger,
      Adoption adoption,
      Settings settings,
      Function<LocalDate, Optional<LocalDate>> engineGone) {
    this.accounts = accounts;
    this.ledger = ledger;
    this.adoption = adoption;
    this.settings = settings;
    this.engineGone = engineGone;
  }

  /**
   * The window of the standing facts: that of the primary model's current run, else everything up
   * to the last ledger date.
   */
  static Window standing(
      Settings settings, Map<String, ModelScores> scores, Ledger ledger, LocalDate today) {
    ModelScores primary = scores.get(settings.primaryModel());
    if (primary != null) return primary.window();
    LocalDate last =
        ledger.lastDay().isPresent() ? LocalDate.ofEpochDay(ledger.lastDay().getAsInt()) : today;
    return new Window(LocalDate.MIN, last);
  }

  void facts(FactTable now) {
    facts = now;
    arrange();
  }

  /** Makes the columns anew after one came or went. */
  void arrange() {
    columns =
        new Columns(
            accounts,
            facts.columns(),
            new ScoreColumns(scores.values(), settings.primaryModel(), engineGone).columns());
  }

  /** The accounts. */
  public AccountTable accounts() {
    return accounts;
  }

  /** The transactions. */
  public Ledger ledger() {
    return ledger;
  }

  /** The standing facts. */
  public FactTable facts() {
    return facts;
  }

  /** All columns. */
  public Columns columns() {
    return columns;
  }

  /** The last change set in it. */
  public long asOf() {
    return asOf;
  }
}
