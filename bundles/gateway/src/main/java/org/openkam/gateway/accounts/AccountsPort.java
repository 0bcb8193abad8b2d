package org.openkam.gateway.accounts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openkam.api.Actor;
import org.openkam.api.Answer;
import org.openkam.api.Committed;
import org.openkam.api.Right;
import org.openkam.api.Write;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.Accounts;
import org.openkam.api.book.Book;
import org.openkam.api.book.ColumnInfo;
import org.openkam.api.book.Group;
import org.openkam.api.book.GroupQuery;
import org.openkam.api.book.Page;
import org.openkam.api.book.Query;
import org.openkam.api.book.Row;
import org.openkam.api.store.AccountStore;
import org.openkam.api.store.AuditTrail;
import org.openkam.api.value.AttributeDefinition;
import org.openkam.api.value.Value;
import org.openkam.gateway.Door;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts: lists from the book, single ones and changes from the store. */
@Component
public final class AccountsPort implements Accounts {
  private final Book book;
  private final AccountStore store;
  private final AuditTrail audit;

  @Activate
  public AccountsPort(
      @Reference Book book, @Reference AccountStore store, @Reference AuditTrail audit) {
    this.book = book;
    this.store = store;
    this.audit = audit;
  }

  @Override
  public List<ColumnInfo> columns(Actor actor) {
    Door.demand(actor, Right.READ);
    return book.columns().stream().filter(c -> actor.clearedFor(c.dataClass())).toList();
  }

  @Override
  public Answer<Page> list(Actor actor, Query query) {
    Door.demand(actor, Right.READ);
    ColumnGate gate = new ColumnGate(actor, book.columns());
    gate.demandOpen(query.filter());
    gate.demandSearch(query.search());
    query.sort().forEach(sort -> gate.demandOpen(sort.column()));
    query.sums().forEach(gate::demandOpen);
    boolean company = actor.may(Right.COMPANY_FIGURES);
    // what is masked is not even asked for: it cannot leak from an answer that it is not in
    List<String> open = query.columns().stream().filter(gate::open).toList();
    Answer<Page> answer = book.query(actor, narrowed(query, open, company));
    long personal = open.stream().filter(gate::personal).count();
    if (personal > 0 && !answer.value().rows().isEmpty()) {
      audit.note(actor, "read.personal", "accounts", answer.value().rows().size() + " rows");
    }
    Page page = answer.value();
    List<Row> rows = page.rows().stream().map(r -> widened(r, query.columns(), gate)).toList();
    Map<String, Value> sums = company ? page.sums() : masked(query.sums());
    return new Answer<>(new Page(rows, page.filtered(), page.all(), sums), answer.asOf());
  }

  private static Query narrowed(Query query, List<String> columns, boolean company) {
    return new Query(
        query.filter(),
        query.search(),
        query.sort(),
        query.offset(),
        query.limit(),
        columns,
        company ? query.sums() : List.of(),
        query.atLeast());
  }

  private static Row widened(Row row, List<String> columns, ColumnGate gate) {
    if (row.cells().size() == columns.size()) return row;
    List<Value> cells = new ArrayList<>(columns.size());
    int next = 0;
    for (String column : columns) {
      cells.add(gate.open(column) ? row.cells().get(next++) : Value.MASKED);
    }
    return new Row(row.id(), cells);
  }

  private static Map<String, Value> masked(List<String> sums) {
    Map<String, Value> masked = new HashMap<>();
    sums.forEach(column -> masked.put(column, Value.MASKED));
    return masked;
  }

  @Override
  public Answer<List<Group>> group(Actor actor, GroupQuery query) {
    Door.demand(actor, Right.READ);
    ColumnGate gate = new ColumnGate(actor, book.columns());
    gate.demandOpen(query.filter());
    gate.demandSearch(query.search());
    Stream.concat(Stream.of(query.by()), query.sums().stream()).forEach(gate::demandOpen);
    if (actor.may(Right.COMPANY_FIGURES)) return book.group(actor, query);
    Answer<List<Group>> counts =
        book.group(
            actor,
            new GroupQuery(
                query.filter(),
                query.search(),
                query.by(),
                List.of(),
                query.limit(),
                query.atLeast()));
    Map<String, Value> sums = masked(query.sums());
    return new Answer<>(
        counts.value().stream().map(g -> new Group(g.value(), g.count(), sums)).toList(),
        counts.asOf());
  }

  @Override
  public Account get(Actor actor, AccountId id) {
    Door.demand(actor, Right.READ);
    return mask(actor).masked(present(id));
  }

  private Account present(AccountId id) {
    return store.account(id).orElseThrow(() -> Door.notFound("account", id.value()));
  }

  private AccountMask mask(Actor actor) {
    return new AccountMask(actor, store.attributes());
  }

  @Override
  public List<Account> history(Actor actor, AccountId id) {
    Door.demand(actor, Right.READ);
    List<Account> states = store.history(id);
    if (states.isEmpty()) throw Door.notFound("account", id.value());
    AccountMask mask = mask(actor);
    return states.stream().map(mask::masked).toList();
  }

  @Override
  public Committed<AccountId> create(Write write, AccountDraft draft) {
    Door.demand(write.actor(), Right.WRITE);
    return store.create(write, mask(write.actor()).merged(draft, Map.of()));
  }

  @Override
  public Committed<Account> update(Write write, AccountId id, int version, AccountDraft draft) {
    Door.demand(write.actor(), Right.WRITE);
    AccountMask mask = mask(write.actor());
    AccountDraft merged = mask.merged(draft, present(id).state().attributes());
    Committed<Account> done = store.update(write, id, version, merged);
    return new Committed<>(mask.masked(done.value()), done.change());
  }

  @Override
  public List<AttributeDefinition> attributes(Actor actor) {
    Door.demand(actor, Right.READ, Right.IMPORT, Right.MANAGE_SYSTEM);
    return store.attributes();
  }

  @Override
  public Committed<AttributeDefinition> define(Write write, AttributeDefinition definition) {
    Door.demand(write.actor(), Right.MANAGE_SYSTEM, Right.IMPORT);
    Door.demandClearance(write.actor(), definition.dataClass());
    store.attributes().stream()
        .filter(known -> known.name().equals(definition.name()))
        .findFirst()
        .ifPresent(known -> demandSameClass(write.actor(), known, definition));
    return store.define(write, definition);
  }

  /** Another class would show or hide what is there already: that is no business of an import. */
  private static void demandSameClass(
      Actor actor, AttributeDefinition known, AttributeDefinition wanted) {
    Door.demandClearance(actor, known.dataClass());
    if (known.dataClass() != wanted.dataClass()) Door.demand(actor, Right.MANAGE_SYSTEM);
  }
}
