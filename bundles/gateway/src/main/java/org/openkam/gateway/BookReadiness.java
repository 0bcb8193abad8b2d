package org.openkam.gateway;

import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.openkam.api.book.Book;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ready means that the book is loaded: before that no list and no score is right. */
@Component(property = {"hc.name=Book", "hc.tags=readiness"})
public final class BookReadiness implements HealthCheck {
  private final Book book;

  @Activate
  public BookReadiness(@Reference Book book) {
    this.book = book;
  }

  @Override
  public Result execute() {
    FormattingResultLog log = new FormattingResultLog();
    Book.Loading loading = book.loading();
    if (!loading.failure().isEmpty()) {
      log.critical("The book could not be loaded: {}", loading.failure());
    } else if (!book.ready()) {
      log.temporarilyUnavailable(
          "The book is loading: {} accounts, {} transactions so far",
          loading.accounts(),
          loading.transactions());
    } else {
      log.info("The book contains everything up to change {}", book.asOf());
    }
    return new Result(log);
  }
}
