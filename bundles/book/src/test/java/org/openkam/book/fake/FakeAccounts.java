package org.openkam.book.fake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.store.Change;
import org.openkam.api.value.AttributeDefinition;

/** Accounts as whole-row versions. */
public final class FakeAccounts {
  record State(Account account, long recorded, long importId) {}

  private final FakeStore store;
  private final Map<Long, List<State>> states = new TreeMap<>();
  private final Map<String, AttributeDefinition> attributes = new LinkedHashMap<>();

  FakeAccounts(FakeStore store) {
    this.store = store;
  }

  Account at(long id, long asOf) {
    List<State> its = states.getOrDefault(id, List.of());
    for (int i = its.size() - 1; i >= 0; i--) {
      State s = its.get(i);
      if (store.inForce(s.importId(), s.recorded(), asOf)) return s.account();
    }
    return null;
  }

  private Account now(long id) {
    return at(id, store.head());
  }

  /** Ids of the accounts there are. */
  public List<Long> ids() {
    return new ArrayList<>(states.keySet().stream().filter(id -> now(id) != null).toList());
  }

  public AccountDraft state(long id) {
    return now(id).state();
  }

  /** The account behind a key now, 0 when there is none. */
  long byKey(ExternalKey key) {
    for (long id : ids()) if (now(id).state().keys().contains(key)) return id;
    return 0;
  }

  private void add(long id, AccountDraft draft, long importId, long recorded) {
    List<State> its = states.computeIfAbsent(id, i -> new ArrayList<>());
    Account a = new Account(new AccountId(id), its.size() + 1, LocalDate.EPOCH, draft);
    its.add(new State(a, recorded, importId));
  }

  public long create(AccountDraft draft) {
    long id = store.id();
    add(id, draft, 0, store.head() + 1);
    store.commit(new Change(Change.Kind.ACCOUNT, id, 0, ""));
    return id;
  }

  public void change(long id, AccountDraft draft) {
    add(id, draft, 0, store.head() + 1);
    store.commit(new Change(Change.Kind.ACCOUNT, id, 0, ""));
  }

  /** Creates accounts (key 0) and changes others within an import. */
  void load(long importId, Map<Long, AccountDraft> changed, Collection<AccountDraft> created) {
    changed.forEach((id, d) -> add(id, d, importId, 0));
    created.forEach(d -> add(store.id(), d, importId, 0));
  }

  public long importAll(Map<Long, AccountDraft> changed, Collection<AccountDraft> created) {
    FakeStore.Import i = store.begin();
    load(i.id, changed, created);
    i.committed = store.head() + 1;
    store.commit(new Change(Change.Kind.IMPORT_COMMITTED, i.id, 0, "ACCOUNTS"));
    return i.id;
  }

  /** True when a later state rests on one of the import. */
  boolean restsOn(long importId) {
    for (List<State> its : states.values()) {
      boolean mine = false;
      for (State s : its) {
        if (s.importId() == importId) mine = true;
        else if (mine && store.inForce(s.importId(), s.recorded(), store.head())) return true;
      }
    }
    return false;
  }

  public void define(AttributeDefinition d) {
    attributes.put(d.name(), d);
    store.commit(new Change(Change.Kind.ATTRIBUTE, 0, 0, d.name()));
  }

  public List<AttributeDefinition> attributes() {
    return List.copyOf(attributes.values());
  }

  public List<Account> accounts(Collection<AccountId> ids) {
    return ids.stream().map(i -> now(i.value())).filter(Objects::nonNull).toList();
  }

  /** In no order. */
  public void scan(long asOf, Consumer<Account> visitor) {
    List<Long> ids = new ArrayList<>(states.keySet());
    Collections.shuffle(ids, new Random(asOf));
    for (long id : ids) if (at(id, asOf) != null) visitor.accept(at(id, asOf));
  }

  public void scanImport(long importId, Consumer<Account> visitor) {
    for (var e : states.entrySet()) {
      boolean its = e.getValue().stream().anyMatch(s -> s.importId() == importId);
      if (its && now(e.getKey()) != null) visitor.accept(now(e.getKey()));
    }
  }
}
