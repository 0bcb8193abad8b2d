package org.openkam.book;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.openkam.api.Actor;
import org.openkam.api.Answer;
import org.openkam.api.Refusal;
import org.openkam.api.book.Book;
import org.openkam.api.book.BookView;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.FactProvider;
import org.openkam.api.book.Group;
import org.openkam.api.book.GroupQuery;
import org.openkam.api.book.Page;
import org.openkam.api.book.Query;
import org.openkam.api.scoring.ScoringEngine;
import org.openkam.api.store.AccountStore;
import org.openkam.api.store.ChangeListener;
import org.openkam.api.store.ChangeLog;
import org.openkam.api.store.LedgerStore;
import org.openkam.api.store.RunStore;
import org.openkam.api.store.SystemStore;
import org.openkam.book.apply.Contents;
import org.openkam.book.apply.Keeper;
import org.openkam.book.apply.Providers;
import org.openkam.book.apply.Stores;
import org.openkam.book.facts.CellColumn;
import org.openkam.book.ledger.Folder;
import org.openkam.book.query.Queries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The book: accounts as columns on the heap, the ledger in mapped files. */
@Component(
    service = {Book.class, ChangeListener.class},
    configurationPid = "org.openkam.book")
@Designate(ocd = ColumnarBook.Config.class)
public final class ColumnarBook implements Book, ChangeListener {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Configuration. */
  @ObjectClassDefinition(name = "OpenKAM book")
  @interface Config {
    @AttributeDefinition(
        description = "Milliseconds between two looks for changes of other nodes, 100 to 60000")
    int poll_millis() default 1000;

    @AttributeDefinition(
        description =
            "Transactions of touched accounts kept on the heap before the ledger files are written"
                + " anew, at least 1000")
    int heap_rows() default 262_144;
  }

  private final Providers providers = new Providers();
  private final Queries queries = new Queries();
  private final Clock clock;
  private final Keeper keeper;

  /** Starts to load. */
  @Activate
  public ColumnarBook(
      @Reference ChangeLog log,
      @Reference AccountStore accounts,
      @Reference LedgerStore ledger,
      @Reference RunStore runs,
      @Reference SystemStore system,
      Config config) {
    this(
        new Stores(log, accounts, ledger, runs, system),
        Path.of(System.getProperty("karaf.data", "data"), "book"),
        Clock.systemUTC(),
        Duration.ofMillis(Math.max(100, Math.min(60_000, config.poll_millis()))),
        Math.max(1000, config.heap_rows()));
  }

  ColumnarBook(Stores stores, Path folder, Clock clock, Duration poll, long heapRows) {
    this.clock = clock;
    keeper = new Keeper(stores, providers, new Folder(folder), clock, poll, heapRows);
  }

  @Deactivate
  void close() throws InterruptedException {
    keeper.close();
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addFacts(FactProvider provider) {
    providers.add(provider);
    keeper.freshness().hint();
  }

  void removeFacts(FactProvider provider) {
    keeper.left(provider);
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addEngine(ScoringEngine engine) {
    providers.add(engine);
  }

  void removeEngine(ScoringEngine engine) {
    providers.remove(engine, LocalDate.ofInstant(clock.instant(), keeper.zone()));
  }

  @Override
  public void committed(long number) {
    keeper.freshness().hint();
  }

  @Override
  public boolean ready() {
    return keeper.freshness().ready();
  }

  @Override
  public long asOf() {
    return keeper.freshness().asOf();
  }

  @Override
  public boolean await(long change, Duration limit) {
    return keeper.freshness().await(change, limit);
  }

  @Override
  public Loading loading() {
    return keeper.loading();
  }

  @Override
  public List<ColumnInfo> columns() {
    return keeper.read(
        c -> c == null ? List.of() : c.columns().all().stream().map(CellColumn::info).toList());
  }

  @Override
  public Answer<Page> query(Actor actor, Query query) {
    return answer(query.atLeast(), c -> queries.page(actor, query, c.accounts(), c.columns()));
  }

  @Override
  public Answer<List<Group>> group(Actor actor, GroupQuery query) {
    return answer(query.atLeast(), c -> queries.group(actor, query, c.accounts(), c.columns()));
  }

  @Override
  public <T> T read(Function<BookView, T> reader) {
    return keeper.read(c -> reader.apply(new LockedView(there(c))));
  }

  private <T> Answer<T> answer(OptionalLong atLeast, Function<Contents, T> question) {
    if (atLeast.isPresent() && !await(atLeast.getAsLong(), PATIENCE)) {
      String key = ready() ? "book.behind" : "book.loading";
      throw Refusal.of(Refusal.Kind.UNAVAILABLE, key).thrown();
    }
    return keeper.read(c -> new Answer<>(question.apply(there(c)), c.asOf()));
  }

  private static Contents there(Contents contents) {
    if (contents == null) {
      throw Refusal.of(Refusal.Kind.UNAVAILABLE, "book.loading").thrown();
    }
    return contents;
  }
}
