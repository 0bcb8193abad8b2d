package org.openkam.gateway.ledger;

import java.util.List;
import org.openkam.api.Actor;
import org.openkam.api.Committed;
import org.openkam.api.DataClass;
import org.openkam.api.Refusal;
import org.openkam.api.Right;
import org.openkam.api.Write;
import org.openkam.api.account.AccountId;
import org.openkam.api.book.Book;
import org.openkam.api.ledger.Ledger;
import org.openkam.api.ledger.Rate;
import org.openkam.api.ledger.Transaction;
import org.openkam.api.ledger.TransactionDraft;
import org.openkam.api.store.LedgerStore;
import org.openkam.gateway.Door;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The ledger. A transaction is commercial as a whole: without clearance there is nothing to see.
 */
@Component
public final class LedgerPort implements Ledger {
  private static final int MOST = 1000;

  private final LedgerStore store;
  private final Book book;

  @Activate
  public LedgerPort(@Reference LedgerStore store, @Reference Book book) {
    this.store = store;
    this.book = book;
  }

  @Override
  public Committed<Transaction> post(Write write, TransactionDraft draft) {
    Door.demand(write.actor(), Right.WRITE);
    return store.post(write, draft);
  }

  @Override
  public List<Transaction> of(Actor actor, AccountId account, int offset, int limit) {
    Door.demand(actor, Right.READ);
    Door.demandClearance(actor, DataClass.C2);
    if (offset < 0) throw Refusal.invalid("offset", "refused.offset").thrown();
    if (limit < 0 || limit > MOST) {
      throw Refusal.invalid("limit", "refused.limit", MOST).thrown();
    }
    return store.of(account, offset, limit);
  }

  @Override
  public List<Month> months(Actor actor, AccountId account) {
    Door.demand(actor, Right.READ);
    Door.demandClearance(actor, DataClass.C2);
    return book.read(
        view -> {
          int ordinal = view.ordinal(account.value());
          if (ordinal < 0) throw Door.notFound("account", account.value());
          return Months.of(view.ledger(ordinal, ordinal + 1, Months.END_OF_TIME));
        });
  }

  @Override
  public long orphans(Actor actor) {
    Door.demand(actor, Right.READ);
    return store.orphans();
  }

  @Override
  public List<Rate> rates(Actor actor) {
    Door.demand(actor, Right.READ);
    return store.rates();
  }

  @Override
  public Committed<Integer> putRates(Write write, List<Rate> rates) {
    Door.demand(write.actor(), Right.MANAGE_SYSTEM);
    return store.putRates(write, rates);
  }
}
