package org.openkam.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openkam.api.Committed;
import org.openkam.api.Refusal;
import org.openkam.api.Write;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.imports.DryRun;
import org.openkam.api.imports.ImportEngine.AccountRow;
import org.openkam.api.imports.ImportEngine.Loader;
import org.openkam.api.imports.ImportEngine.ProductDraft;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.imports.ImportRun.State;
import org.openkam.api.imports.ImportType;
import org.openkam.api.imports.Mapping;
import org.openkam.api.imports.RowVerdict;
import org.openkam.api.imports.Verdict;
import org.openkam.api.store.Change;
import org.openkam.api.store.LedgerRow;

abstract class ImportsContract extends StoreContract {
  private long running;

  @AfterEach
  void leaveNothingLoading() {
    store.imports().rollback(running);
  }

  @Test
  void aRunKeepsMappingAndDryRun() {
    ImportRun run = register(ImportType.ACCOUNTS);
    Mapping mapping =
        new Mapping(
            ImportType.ACCOUNTS,
            "erp",
            List.of(Mapping.Rule.column("account.key", "客户编号")),
            Optional.of("GB18030"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(true),
            Optional.empty(),
            false,
            Map.of("type", List.of("C*")));
    RowVerdict bad =
        new RowVerdict(
            7,
            Verdict.REFUSED,
            List.of("x", "y".repeat(40_000)),
            Optional.of(Refusal.invalid("date", "refused.date", "31.2.").atRow(7)));
    DryRun dry =
        new DryRun(
            3,
            Map.of(Verdict.REFUSED, 1L),
            1,
            0,
            0,
            0,
            Map.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(bad),
            "hash",
            5);
    ImportRun tried =
        new ImportRun(
            run.id(),
            run.fileName(),
            run.type(),
            run.owner(),
            State.TRIED,
            run.created(),
            Optional.of(mapping),
            Optional.of(dry),
            17,
            0);
    store.imports().save(tried);
    assertThat(store.imports().find(run.id())).contains(tried);
    assertThat(store.imports().list(1)).containsExactly(tried);
  }

  @Test
  void nothingIsSeenBeforeTheCommitAndAllOfItAfter() {
    ExternalKey child = newKey();
    ExternalKey parent = newKey();
    long id = register(ImportType.ACCOUNTS).id();
    Loader loader = load(id);
    loader.accounts(List.of(row("Child", child, Optional.of(parent))));
    loader.accounts(List.of(row("Parent", parent, Optional.empty())));
    loader.products(List.of(new ProductDraft("W" + id, "Widget", Optional.of("Parts"))));
    long head = store.log().head();
    assertThat(store.accounts().byKeys(List.of(child, parent))).isEmpty();
    assertThat(store.ledger().products("erp", List.of("W" + id))).isEmpty();
    assertThat(accounts(head)).noneMatch(a -> a.state().keys().contains(child));
    Committed<ImportRun> done = store.imports().commit(write(), id);
    assertThat(done.change()).isEqualTo(head + 1);
    assertThat(done.value().state()).isEqualTo(State.COMMITTED);
    assertThat(store.log().after(head, 10))
        .singleElement()
        .satisfies(
            set ->
                assertThat(set.changes())
                    .containsExactly(new Change(Change.Kind.IMPORT_COMMITTED, id, 0, "ACCOUNTS")));
    Map<ExternalKey, AccountId> ids = store.accounts().byKeys(List.of(child, parent));
    assertThat(store.accounts().account(ids.get(child)).orElseThrow().state().parent())
        .contains(ids.get(parent));
    assertThat(store.ledger().products("erp", List.of("W" + id)).get("W" + id).category())
        .contains("Parts");
    assertThat(accounts(head)).noneMatch(a -> a.id().equals(ids.get(child)));
    List<Account> touched = new ArrayList<>();
    store.accounts().scanImport(id, touched::add);
    assertThat(touched).extracting(Account::id).containsExactlyInAnyOrderElementsOf(ids.values());
  }

  @Test
  void aKnownKeyGetsANewStateAndUndoGivesTheOldOneBack() {
    ExternalKey key = newKey();
    AccountId account = store.accounts().create(write(), draft("Before", key)).value();
    long id = register(ImportType.ACCOUNTS).id();
    load(id).accounts(List.of(row("After", key, Optional.empty())));
    store.imports().commit(write(), id);
    Account after = store.accounts().account(account).orElseThrow();
    assertThat(after.state().name()).isEqualTo("After");
    assertThat(after.version()).isEqualTo(2);
    assertThat(store.imports().undo(write(), id).value().state()).isEqualTo(State.UNDONE);
    Account again = store.accounts().account(account).orElseThrow();
    assertThat(again.state().name()).isEqualTo("Before");
    assertThat(again.version()).isEqualTo(1);
    // a version that was shown once never names another state
    assertThat(store.accounts().update(write(), account, 1, AccountDraft.named("C")).value())
        .extracting(Account::version)
        .isEqualTo(3);
  }

  @Test
  void transactionsCreateAccountsCorrectEarlierOnesAndKeepOrphans() {
    ExternalKey known = newKey();
    ExternalKey unknown = newKey();
    ExternalKey reference = newKey();
    long first = register(ImportType.TRANSACTIONS).id();
    Loader loader = load(first);
    loader.accounts(List.of(row("Known", known, Optional.empty())));
    loader.transactions(List.of(sale(known, reference, "10"), sale(unknown, newKey(), "20")));
    long orphans = store.ledger().orphans();
    store.imports().commit(write(), first);
    assertThat(store.ledger().orphans()).isEqualTo(orphans + 1);
    AccountId account = store.accounts().byKeys(List.of(known)).get(known);
    long second = register(ImportType.TRANSACTIONS).id();
    load(second).transactions(List.of(sale(known, reference, "11")));
    long before = store.imports().commit(write(), second).change() - 1;
    assertThat(revenue(before, account)).containsExactly(100_000L);
    assertThat(revenue(before + 1, account)).containsExactly(110_000L);
    List<LedgerRow> rows = new ArrayList<>();
    store.ledger().scanImport(second, rows::add);
    assertThat(rows).singleElement().satisfies(r -> assertThat(r.supersedes()).isPositive());
    assertThat(refused(() -> store.imports().undo(write(), first)).messageKey())
        .isEqualTo("refused.import.rests");
    long undone = store.imports().undo(write(), second).change();
    assertThat(revenue(undone, account)).containsExactly(100_000L);
    store.imports().undo(write(), first);
    assertThat(store.accounts().account(account)).isEmpty();
    assertThat(store.ledger().orphans()).isEqualTo(orphans);
  }

  @Test
  void aReferenceThatComesTwiceCountsAsItComesLast() {
    ExternalKey key = newKey();
    ExternalKey reference = newKey();
    long id = register(ImportType.TRANSACTIONS).id();
    Loader loader = load(id);
    loader.accounts(List.of(row("A", key, Optional.empty())));
    loader.transactions(List.of(sale(key, reference, "1"), sale(key, reference, "2")));
    loader.transactions(List.of(sale(key, reference, "3")));
    long change = store.imports().commit(write(), id).change();
    AccountId account = store.accounts().byKeys(List.of(key)).get(key);
    assertThat(revenue(change, account)).containsExactly(30_000L);
  }

  @Test
  void laterWorkOnItsAccountsKeepsAnImport() {
    ExternalKey key = newKey();
    long id = register(ImportType.ACCOUNTS).id();
    load(id).accounts(List.of(row("A", key, Optional.empty())));
    store.imports().commit(write(), id);
    store.ledger().post(write(), sale(key, newKey(), "1"));
    assertThat(refused(() -> store.imports().undo(write(), id)).kind())
        .isEqualTo(Refusal.Kind.CONFLICT);
  }

  @Test
  void aKeyOfAnUndoneImportIsFree() {
    ExternalKey key = newKey();
    long id = register(ImportType.ACCOUNTS).id();
    load(id).accounts(List.of(row("A", key, Optional.empty())));
    store.imports().commit(write(), id);
    store.imports().undo(write(), id);
    AccountId own = store.accounts().create(write(), draft("B", key)).value();
    assertThat(store.accounts().byKeys(List.of(key))).containsEntry(key, own);
  }

  @Test
  void circlesAndUnknownParentsAreRefusedWithTheKey() {
    ExternalKey a = newKey();
    ExternalKey b = newKey();
    long id = register(ImportType.ACCOUNTS).id();
    load(id).accounts(List.of(row("A", a, Optional.of(b)), row("B", b, Optional.of(a))));
    Refusal circle = refused(() -> store.imports().commit(write(), id));
    assertThat(circle.messageKey()).isEqualTo("refused.account.cycle");
    assertThat(circle.arguments().get(0)).isIn(a.toString(), b.toString());
    store.imports().rollback(id);
    assertThat(store.imports().find(id).orElseThrow().state()).isEqualTo(State.TRIED);
    load(id).accounts(List.of(row("A", a, Optional.of(b))));
    Refusal unknown = refused(() -> store.imports().commit(write(), id));
    assertThat(unknown.messageKey()).isEqualTo("refused.account.parent.unknown");
    assertThat(unknown.arguments()).containsExactly(b.toString());
    store.imports().rollback(id);
    load(id).accounts(List.of(row("A", a, Optional.of(b)), row("B", b, Optional.empty())));
    assertThat(store.imports().commit(write(), id).value().state()).isEqualTo(State.COMMITTED);
  }

  @Test
  void aCircleThroughAccountsThatWereThereIsFound() {
    ExternalKey top = newKey();
    AccountId topId = store.accounts().create(write(), draft("Top", top)).value();
    ExternalKey below = newKey();
    store.accounts().create(write(), under(draft("Below", below), topId));
    long id = register(ImportType.ACCOUNTS).id();
    load(id).accounts(List.of(row("Top", top, Optional.of(below))));
    assertThat(refused(() -> store.imports().commit(write(), id)).messageKey())
        .isEqualTo("refused.account.cycle");
  }

  @Test
  void oneLoadsAtATimeAndWhatOthersChangedMeanwhileIsNotLost() {
    ExternalKey key = newKey();
    AccountId account = store.accounts().create(write(), draft("A", key)).value();
    long id = register(ImportType.ACCOUNTS).id();
    Loader loader = load(id);
    loader.accounts(List.of(row("From file", key, Optional.empty())));
    long other = register(ImportType.ACCOUNTS).id();
    assertThat(refused(() -> store.imports().loader(write(), other, "erp")).kind())
        .isEqualTo(Refusal.Kind.CONFLICT);
    store.accounts().update(write(), account, 1, draft("By hand", key));
    assertThat(refused(() -> store.imports().commit(write(), id)).kind())
        .isEqualTo(Refusal.Kind.STALE);
    store.imports().rollback(id);
    assertThat(store.accounts().account(account).orElseThrow().state().name()).isEqualTo("By hand");
  }

  @Test
  void aTransactionWithoutARateIsRefused() {
    long id = register(ImportType.TRANSACTIONS).id();
    var sale = sale(newKey(), newKey(), "1");
    var dollars =
        new org.openkam.api.ledger.TransactionDraft(
            sale.account(),
            sale.reference(),
            sale.date(),
            sale.product(),
            sale.quantity(),
            sale.revenue(),
            sale.cost(),
            sale.discount(),
            "USD");
    Loader loader = load(id);
    assertThat(refused(() -> loader.transactions(List.of(dollars))).messageKey())
        .isEqualTo("refused.rate.missing");
  }

  @Test
  void whatACrashLeavesIsRemovedAndTheSameFileLoadsAgain() throws Exception {
    ExternalKey key = newKey();
    ExternalKey reference = newKey();
    long id = register(ImportType.TRANSACTIONS).id();
    Loader loader = load(id);
    loader.accounts(List.of(row("A", key, Optional.empty())));
    loader.transactions(List.of(sale(key, reference, "10")));
    store.reopen();
    for (int i = 0; i < 100 && store.imports().lastCleaned().isEmpty(); i++) {
      Thread.sleep(Duration.ofMillis(50).toMillis());
    }
    assertThat(store.imports().lastCleaned()).isPresent();
    assertThat(store.imports().find(id).orElseThrow().state()).isEqualTo(State.TRIED);
    for (String table : List.of("ledger_row", "account_state", "product_state", "account_key")) {
      assertThat(count(table, id)).as(table).isZero();
    }
    Loader again = load(id);
    again.accounts(List.of(row("A", key, Optional.empty())));
    again.transactions(List.of(sale(key, reference, "10")));
    long change = store.imports().commit(write(), id).change();
    AccountId account = store.accounts().byKeys(List.of(key)).get(key);
    assertThat(revenue(change, account)).containsExactly(100_000L);
  }

  @Test
  void aRepeatedCommitIsTheSameCommit() {
    long id = register(ImportType.ACCOUNTS).id();
    load(id).accounts(List.of(row("A", newKey(), Optional.empty())));
    Write once = Write.by(ANNA, "commit-" + id, "f");
    Committed<ImportRun> done = store.imports().commit(once, id);
    assertThat(store.imports().commit(once, id)).isEqualTo(done);
    assertThat(store.imports().touchedSince(done.change() - 1)).isTrue();
    assertThat(store.imports().touchedSince(done.change())).isFalse();
  }

  private ImportRun register(ImportType type) {
    return store.imports().register(write(), "file.csv", type).value();
  }

  private Loader load(long id) {
    running = id;
    return store.imports().loader(write(), id, "erp");
  }

  private List<Account> accounts(long asOf) {
    List<Account> found = new ArrayList<>();
    store.accounts().scan(asOf, found::add);
    return found;
  }

  private List<Long> revenue(long asOf, AccountId account) {
    List<Long> found = new ArrayList<>();
    store
        .ledger()
        .scan(
            asOf,
            row -> {
              if (row.account() == account.value()) found.add(row.revenue());
            });
    return found;
  }

  private long count(String table, long importId) {
    return store
        .transactions()
        .read(
            c -> {
              try (var query =
                  c.prepareStatement("SELECT COUNT(*) FROM " + table + " WHERE import_id = ?")) {
                query.setLong(1, importId);
                try (var rows = query.executeQuery()) {
                  rows.next();
                  return rows.getLong(1);
                }
              }
            });
  }

  private static AccountRow row(String name, ExternalKey key, Optional<ExternalKey> parent) {
    AccountDraft draft =
        new AccountDraft(name, Optional.empty(), Optional.empty(), Set.of(key), Map.of());
    return new AccountRow(key, draft, parent);
  }
}
