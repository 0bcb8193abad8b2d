package org.openkam.book.fake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.ledger.Rate;
import org.openkam.api.store.Change;
import org.openkam.api.store.LedgerRow;

/** Append-only rows; an orphan's account is found by key when it is read. */
public final class FakeLedger {
  record Posted(LedgerRow row, ExternalKey key, long recorded, long importId) {}

  private final FakeStore store;
  private final Map<Long, Posted> rows = new TreeMap<>();
  private final List<Rate> rates = new ArrayList<>();

  FakeLedger(FakeStore store) {
    this.store = store;
    for (String currency : List.of("EUR", "USD")) {
      rates.add(new Rate(currency, LocalDate.of(2000, 1, 1), new BigDecimal("7.12345678")));
    }
  }

  private static LedgerRow with(LedgerRow r, long id, long supersedes, long account) {
    return new LedgerRow(
        id,
        supersedes,
        account,
        r.day(),
        r.quantity(),
        r.revenue(),
        r.cost(),
        r.discount(),
        r.product(),
        r.currency());
  }

  private LedgerRow resolved(Posted p) {
    long own = p.row().account();
    boolean there = own != 0 && store.accounts.at(own, store.head()) != null;
    return there
        ? p.row()
        : with(p.row(), p.row().id(), p.row().supersedes(), store.accounts.byKey(p.key()));
  }

  private long add(
      LedgerRow content, ExternalKey key, long supersedes, long recorded, long importId) {
    long id = store.id();
    LedgerRow row = with(content, id, supersedes, store.accounts.byKey(key));
    rows.put(id, new Posted(row, key, recorded, importId));
    return id;
  }

  /** Posts, or corrects when {@code supersedes} is not 0. */
  public long post(LedgerRow content, ExternalKey key, long supersedes) {
    long id = add(content, key, supersedes, store.head() + 1, 0);
    String corrected = supersedes == 0 ? "" : Long.toString(supersedes);
    long account = rows.get(id).row().account();
    store.commit(new Change(Change.Kind.TRANSACTION, id, account, corrected));
    return id;
  }

  /** Imports transactions with new accounts. */
  public long importAll(
      Collection<AccountDraft> accounts,
      List<LedgerRow> contents,
      List<ExternalKey> keys,
      long supersedes) {
    FakeStore.Import i = store.begin();
    store.accounts.load(i.id, Map.of(), accounts);
    for (int r = 0; r < contents.size(); r++) {
      add(contents.get(r), keys.get(r), r == 0 ? supersedes : 0, 0, i.id);
    }
    i.committed = store.head() + 1;
    store.commit(new Change(Change.Kind.IMPORT_COMMITTED, i.id, 0, "TRANSACTIONS"));
    return i.id;
  }

  /** Takes an import back unless something rests on it. */
  public void undo(long importId) {
    FakeStore.Import i = store.imports.get(importId);
    if (i.undone != 0 || store.accounts.restsOn(importId)) return;
    for (Posted p : rows.values()) {
      Posted below = rows.get(p.row().supersedes());
      if (below != null && below.importId() == importId && in(p, store.head())) return;
    }
    i.undone = store.head() + 1;
    store.commit(new Change(Change.Kind.IMPORT_UNDONE, i.id, 0, "TRANSACTIONS"));
  }

  private boolean in(Posted p, long asOf) {
    return store.inForce(p.importId(), p.recorded(), asOf);
  }

  private List<Posted> present(long asOf) {
    Set<Long> superseded = new HashSet<>();
    for (Posted p : rows.values()) if (in(p, asOf)) superseded.add(p.row().supersedes());
    return rows.values().stream()
        .filter(p -> in(p, asOf) && !superseded.contains(p.row().id()))
        .toList();
  }

  /** Ids of the rows in force. */
  public List<Long> ids() {
    return present(store.head()).stream().map(p -> p.row().id()).toList();
  }

  /** The key that a row was posted for. */
  public ExternalKey key(long id) {
    return rows.get(id).key();
  }

  public void putRate(Rate rate) {
    rates.removeIf(r -> r.currency().equals(rate.currency()) && r.from().equals(rate.from()));
    rates.add(rate);
    store.commit(new Change(Change.Kind.RATES, 0, 0, ""));
  }

  public List<Rate> rates() {
    return List.copyOf(rates);
  }

  public List<LedgerRow> rows(Collection<Long> ids) {
    if (store.broken != null) throw store.broken;
    return ids.stream().map(rows::get).map(this::resolved).toList();
  }

  public void scan(long asOf, Consumer<LedgerRow> visitor) {
    for (Posted p : present(asOf)) {
      LedgerRow row = resolved(p);
      if (row.account() != 0) visitor.accept(row);
    }
  }

  public long orphans() {
    return present(store.head()).stream().filter(p -> resolved(p).account() == 0).count();
  }

  public List<LedgerRow> adopted() {
    return present(store.head()).stream()
        .filter(p -> p.row().account() == 0 || resolved(p).account() != p.row().account())
        .map(this::resolved)
        .filter(r -> r.account() != 0)
        .toList();
  }
}
