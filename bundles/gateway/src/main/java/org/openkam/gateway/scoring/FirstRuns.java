package org.openkam.gateway.scoring;

import java.util.List;
import org.openkam.api.Actor;
import org.openkam.api.Progress;
import org.openkam.api.RefusedException;
import org.openkam.api.book.Book;
import org.openkam.api.store.ChangeLog;
import org.openkam.gateway.Engines;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scores demo data by the model that separates it. */
@Component(service = FirstRuns.class)
public final class FirstRuns {
  private static final Logger LOG = LoggerFactory.getLogger(FirstRuns.class);

  private final FullRun fullRun;
  private final Models models;
  private final Proposals proposals;
  private final Book book;
  private final ChangeLog log;

  @Activate
  public FirstRuns(
      @Reference Engines engines,
      @Reference FullRun fullRun,
      @Reference Models models,
      @Reference Book book,
      @Reference ChangeLog log) {
    this.fullRun = fullRun;
    this.models = models;
    this.proposals = new Proposals(engines, models, book);
    this.book = book;
    this.log = log;
  }

  /**
   * Runs the proposed model.
   *
   * @param results what was made so far
   * @return everything that was made; data without scores where the engine is gone
   */
  public String score(Progress progress, List<String> results) {
    try {
      models.publishShipped();
      progress.at(0, 0, "gateway.step.book");
      book.await(log.head(), java.time.Duration.ofMinutes(5));
      String model = proposals.propose().model();
      if (!model.isEmpty()) {
        Actor platform = Actor.system("gateway", "demo");
        results.add("run:" + fullRun.run(platform, model, progress).value().id());
      }
    } catch (RefusedException e) {
      LOG.warn("The demo data was loaded, but not scored", e);
    }
    return String.join(" ", results);
  }
}
