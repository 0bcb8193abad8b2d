package org.openkam.book.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.openkam.api.book.FactProvider;
import org.openkam.api.scoring.ScoringEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The modules that are there now: providers of facts, and whether there is a scoring engine. */
public final class Providers {
  private static final Logger LOG = LoggerFactory.getLogger(Providers.class);
  private final List<FactProvider> facts = new CopyOnWriteArrayList<>();
  private final List<ScoringEngine> engines = new CopyOnWriteArrayList<>();
  private volatile LocalDate engineGone;

  /** A provider comes. */
  public void add(FactProvider provider) {
    facts.add(provider);
  }

  /** A provider goes. */
  public void remove(FactProvider provider) {
    facts.remove(provider);
  }

  /** An engine comes. */
  public void add(ScoringEngine engine) {
    engines.add(engine);
  }

  /** An engine goes. */
  public void remove(ScoringEngine engine, LocalDate today) {
    engines.remove(engine);
    engineGone = today;
  }

  /** The providers there are. */
  public List<FactProvider> facts() {
    return List.copyOf(facts);
  }

  /** Since when scores stand still; before an engine was ever seen, since their run. */
  Function<LocalDate, Optional<LocalDate>> scoresSuspended() {
    return run -> {
      if (!engines.isEmpty()) return Optional.empty();
      LocalDate gone = engineGone;
      return Optional.of(gone == null ? run : gone);
    };
  }

  /** Tells the log about a provider that fails. */
  BiConsumer<FactProvider, Throwable> failed() {
    return (p, e) -> LOG.error("{} fails; its facts are suspended", p.getClass().getName(), e);
  }
}
