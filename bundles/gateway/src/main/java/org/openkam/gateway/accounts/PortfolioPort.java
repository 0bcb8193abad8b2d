package org.openkam.gateway.accounts;

import java.util.Arrays;
import org.openkam.api.Actor;
import org.openkam.api.Answer;
import org.openkam.api.Right;
import org.openkam.api.account.Concentration;
import org.openkam.api.account.Portfolio;
import org.openkam.api.book.Book;
import org.openkam.api.book.BookView;
import org.openkam.api.book.Column;
import org.openkam.gateway.Door;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Company figures, from the standing revenue column. */
@Component
public final class PortfolioPort implements Portfolio {
  private static final String REVENUE = "revenue";

  private final Book book;

  @Activate
  public PortfolioPort(@Reference Book book) {
    this.book = book;
  }

  @Override
  public Answer<Concentration> concentration(Actor actor) {
    Door.demand(actor, Right.COMPANY_FIGURES);
    record Seen(long[] revenues, long asOf) {}
    Seen seen = book.read(view -> new Seen(positive(view, actor), view.asOf()));
    // sorted outside of the book: applying changes does not wait for it
    Arrays.sort(seen.revenues());
    return new Answer<>(Shares.of(seen.revenues()), seen.asOf());
  }

  private static long[] positive(BookView view, Actor actor) {
    Column revenue = view.column(REVENUE).orElse(null);
    if (revenue == null) return new long[0];
    Door.demandClearance(actor, revenue.info().dataClass());
    long[] found = new long[view.size()];
    int n = 0;
    for (int o = 0; o < view.size(); o++) {
      if (!revenue.missing(o) && revenue.longAt(o) > 0) found[n++] = revenue.longAt(o);
    }
    return Arrays.copyOf(found, n);
  }
}
