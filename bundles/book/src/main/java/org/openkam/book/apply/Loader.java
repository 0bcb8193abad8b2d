package org.openkam.book.apply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.openkam.api.Progress;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.store.LedgerRow;
import org.openkam.book.accounts.AccountTable;
import org.openkam.book.cells.LongIntMap;
import org.openkam.book.facts.FactTable;
import org.openkam.book.ledger.Conversion;
import org.openkam.book.ledger.Folder;
import org.openkam.book.ledger.Ledger;
import org.openkam.book.ledger.LedgerBuilder;

/** Reads the store into new contents. Nobody else sees them meanwhile. */
final class Loader {
  private final Stores stores;
  private final Folder folder;
  private final Scores scores;
  private final Providers providers;
  private final BooleanSupplier stopped;
  final AtomicLong accountsRead = new AtomicLong();
  final AtomicLong rowsRead = new AtomicLong();

  Loader(
      Stores stores, Folder folder, Scores scores, Providers providers, BooleanSupplier stopped) {
    this.stores = stores;
    this.folder = folder;
    this.scores = scores;
    this.providers = providers;
    this.stopped = stopped;
  }

  /**
   * Everything as of the head of the change log.
   *
   * @param before earlier contents, of which frozen facts are kept; null when there are none
   */
  Contents load(Contents before) {
    long head = stores.log().head();
    Settings settings = stores.system().settings();
    AccountTable accounts = accounts(head);
    Adoption adoption = new Adoption();
    Ledger ledger = ledger(head, accounts, settings, adoption);
    Contents c = new Contents(accounts, ledger, adoption, settings, providers.scoresSuspended());
    c.asOf = head;
    c.scores = scores.all(accounts, settings, head);
    c.window = Contents.standing(settings, c.scores, ledger, scores.today(settings));
    c.facts(facts(c, before == null ? FactTable.empty() : left(before, accounts)));
    return c;
  }

  private AccountTable accounts(long head) {
    AccountTable table = new AccountTable(stores.accounts().attributes());
    accountsRead.set(0);
    stores
        .accounts()
        .scan(
            head,
            account -> {
              check();
              table.put(account);
              accountsRead.incrementAndGet();
            });
    AccountTable sorted = table.sorted();
    // what every grid opens with is ready when the first one does
    sorted.name().ranks();
    return sorted;
  }

  /** The ledger as of a change set, with accounts that are known. */
  Ledger ledger(long asOf, AccountTable accounts, Settings settings, Adoption adoption) {
    LongIntMap cameAsOrphans = new LongIntMap();
    for (LedgerRow row : stores.ledger().adopted()) cameAsOrphans.put(row.id(), 1);
    if (stores.ledger().orphans() > 0) adoption.waiting();
    Conversion conversion = new Conversion(settings.reportingCurrency(), stores.ledger().rates());
    rowsRead.set(0);
    try (LedgerBuilder builder = new LedgerBuilder(folder, accounts.size(), conversion)) {
      stores
          .ledger()
          .scan(
              asOf,
              row -> {
                check();
                int ordinal = accounts.ordinal(row.account());
                if (ordinal < 0) {
                  adoption.waiting();
                  return;
                }
                builder.add(ordinal, row);
                if (cameAsOrphans.get(row.id()) == 1) adoption.adopted(row);
                rowsRead.incrementAndGet();
              });
      return builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The standing facts of new contents. */
  FactTable facts(Contents c, FactTable before) {
    return FactTable.computed(
        providers.facts(),
        before,
        c.ledger,
        c.accounts.size(),
        c.window,
        scores.today(c.settings),
        providers.failed());
  }

  private static FactTable left(Contents before, AccountTable accounts) {
    int[] from = new int[accounts.size()];
    for (int i = 0; i < from.length; i++) from[i] = before.accounts.ordinal(accounts.idAt(i));
    return before.facts().left(from);
  }

  private void check() {
    if (stopped.getAsBoolean()) throw new Progress.Stopped();
  }
}
