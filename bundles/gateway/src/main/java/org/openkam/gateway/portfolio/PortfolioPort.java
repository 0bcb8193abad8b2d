package org.openkam.gateway.portfolio;

import java.util.Arrays;
import java.util.Optional;
import org.openkam.api.Actor;
import org.openkam.api.Answer;
import org.openkam.api.DataClass;
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

/** Company figures from the book, computed once per change set. */
@Component
public final class PortfolioPort implements Portfolio {
  private final Book book;
  private volatile Answer<Concentration> last;

  @Activate
  public PortfolioPort(@Reference Book book) {
    this.book = book;
  }

  @Override
  public Answer<Concentration> concentration(Actor actor) {
    Door.demand(actor, Right.COMPANY_FIGURES);
    Door.demandClearance(actor, DataClass.C2);
    Answer<Concentration> known = last;
    if (known != null && known.asOf() == book.asOf()) return known;
    // only the copy is made under the book's lock; sorting a million revenues is not
    Snapshot now = book.read(Snapshot::of);
    Answer<Concentration> fresh = new Answer<>(Shares.of(now.revenues(), now.count()), now.asOf());
    last = fresh;
    return fresh;
  }

  private record Snapshot(long[] revenues, int count, long asOf) {
    static Snapshot of(BookView view) {
      Optional<Column> revenue = view.column("revenue");
      long[] positive = new long[view.size()];
      int count = 0;
      for (int o = 0; revenue.isPresent() && o < view.size(); o++) {
        long value = revenue.get().missing(o) ? 0 : revenue.get().longAt(o);
        if (value > 0) positive[count++] = value;
      }
      return new Snapshot(Arrays.copyOf(positive, count), count, view.asOf());
    }
  }
}
