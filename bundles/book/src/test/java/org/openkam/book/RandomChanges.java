package org.openkam.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.openkam.api.DataClass;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.ledger.Rate;
import org.openkam.api.store.LedgerRow;
import org.openkam.api.value.Amounts;
import org.openkam.api.value.AttributeDefinition;
import org.openkam.api.value.Unit;
import org.openkam.api.value.Value;
import org.openkam.api.value.ValueType;
import org.openkam.api.value.Window;
import org.openkam.book.fake.FakeStore;

/** Changes a store at random in every way that the book has to follow. */
final class RandomChanges {
  private static final int KEYS = 12;
  private static final List<String> NAMES =
      List.of("上海精密机械有限公司", "ＡＢＣ（中国）", "Acme Ltd", "ACME ltd", "北京 Café", "Ω Straße", "zeta");
  private static final List<String> CURRENCIES = List.of("CNY", "CNY", "EUR", "USD");

  private final FakeStore store;
  private final List<Long> imports = new ArrayList<>();
  private final List<AttributeDefinition> defined = new ArrayList<>();
  private Random random = new Random(0);

  RandomChanges(FakeStore store) {
    this.store = store;
  }

  /** Makes the change that a number stands for. */
  void make(int number) {
    random = new Random(number);
    synchronized (store) {
      switch (number % 20) {
        case 0, 1, 2 -> store.accounts.create(draft(0));
        case 3, 4, 5 -> change();
        case 6, 7, 8, 9 -> store.ledger.post(row(), key(), 0);
        case 10, 11 -> correct();
        case 12 -> define();
        case 13 -> imports.add(store.accounts.importAll(changed(), drafts()));
        case 14 -> importTransactions();
        case 15 -> undo();
        case 16 -> run();
        case 17 -> delta();
        case 18 -> rate();
        default -> store.system.primary(random.nextBoolean() ? "m1" : "m2");
      }
    }
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private ExternalKey key() {
    return new ExternalKey(random.nextInt(4) == 0 ? "crm" : "erp", "K" + random.nextInt(KEYS));
  }

  private Set<ExternalKey> freeKeys(long owner) {
    Set<ExternalKey> taken = new HashSet<>();
    for (long id : store.accounts.ids()) {
      if (id != owner) taken.addAll(store.accounts.state(id).keys());
    }
    Set<ExternalKey> free = new HashSet<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      ExternalKey key = key();
      if (taken.add(key)) free.add(key);
    }
    return free;
  }

  private AccountDraft draft(long owner) {
    Map<String, Value> attributes = new HashMap<>();
    for (AttributeDefinition d : defined) {
      if (random.nextInt(3) > 0) attributes.put(d.name(), value(d.type()));
    }
    List<Long> ids = store.accounts.ids();
    ids.removeIf(id -> owner != 0 && id >= owner);
    Optional<AccountId> parent =
        ids.isEmpty() || random.nextBoolean()
            ? Optional.empty()
            : Optional.of(new AccountId(one(ids)));
    Optional<String> manager =
        random.nextBoolean() ? Optional.empty() : Optional.of("u" + random.nextInt(3));
    String name = one(NAMES) + (random.nextBoolean() ? "" : random.nextInt(5));
    return new AccountDraft(name, parent, manager, freeKeys(owner), attributes);
  }

  private Value value(ValueType type) {
    return switch (type) {
      case TEXT -> Value.of(one(NAMES));
      case NUMBER -> Value.of(new BigDecimal(random.nextInt(2000) - 1000).movePointLeft(2));
      case MONEY -> new Value.Money(new BigDecimal(random.nextInt(2000) - 1000).movePointLeft(4));
      case DAY -> Value.of(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(50)));
      case FLAG -> Value.of(random.nextBoolean());
    };
  }

  private LedgerRow row() {
    return new LedgerRow(
        0,
        0,
        0,
        20_000 + random.nextInt(400),
        random.nextInt(100_000) - 10_000,
        random.nextInt(1_000_000_000) - 100_000_000,
        random.nextInt(3) == 0 ? Amounts.MISSING : random.nextInt(500_000_000),
        random.nextInt(3) == 0 ? Amounts.MISSING : random.nextInt(50_000_000),
        random.nextInt(4),
        one(CURRENCIES));
  }

  private void change() {
    List<Long> ids = store.accounts.ids();
    if (ids.isEmpty()) return;
    long id = one(ids);
    store.accounts.change(id, draft(id));
  }

  private void correct() {
    List<Long> ids = store.ledger.ids();
    if (ids.isEmpty()) return;
    long id = one(ids);
    // a correction may move a transaction to another account
    store.ledger.post(row(), random.nextBoolean() ? key() : store.ledger.key(id), id);
  }

  private void define() {
    ValueType type = ValueType.values()[defined.size() % 5];
    String name = "a" + defined.size();
    AttributeDefinition d =
        new AttributeDefinition(name, type, Unit.NONE, DataClass.C1, Map.of("en", name));
    defined.add(d);
    store.accounts.define(d);
  }

  private Map<Long, AccountDraft> changed() {
    Map<Long, AccountDraft> changed = new HashMap<>();
    List<Long> ids = store.accounts.ids();
    if (!ids.isEmpty()) {
      long id = one(ids);
      changed.put(id, draft(id));
    }
    return changed;
  }

  private List<AccountDraft> drafts() {
    List<AccountDraft> drafts = new ArrayList<>();
    Set<ExternalKey> taken = new HashSet<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      AccountDraft d = draft(0);
      Set<ExternalKey> free = new HashSet<>(d.keys());
      free.removeAll(taken);
      taken.addAll(free);
      drafts.add(new AccountDraft(d.name(), d.parent(), d.owner(), free, d.attributes()));
    }
    return drafts;
  }

  private void importTransactions() {
    List<LedgerRow> rows = new ArrayList<>();
    List<ExternalKey> keys = new ArrayList<>();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      rows.add(row());
      keys.add(key());
    }
    List<Long> ids = store.ledger.ids();
    long superseded = ids.isEmpty() || random.nextBoolean() ? 0 : one(ids);
    List<AccountDraft> accounts = random.nextBoolean() ? List.of() : drafts();
    imports.add(store.ledger.importAll(accounts, rows, keys, superseded));
  }

  private void undo() {
    if (!imports.isEmpty()) store.ledger.undo(one(imports));
  }

  private Map<Long, Double> scores(int oneIn) {
    Map<Long, Double> scores = new HashMap<>();
    for (long id : store.accounts.ids()) {
      if (random.nextInt(oneIn) == 0) scores.put(id, random.nextInt(10_000) / 100.0);
    }
    return scores;
  }

  private void run() {
    LocalDate asOf = LocalDate.ofEpochDay(20_100 + random.nextInt(300));
    Window window = new Window(random.nextBoolean() ? LocalDate.MIN : asOf.minusDays(100), asOf);
    store.runs.store(random.nextBoolean() ? "m1" : "m2", window, scores(1));
  }

  private void delta() {
    store.runs.delta(random.nextBoolean() ? "m1" : "m2", scores(3));
  }

  private void rate() {
    LocalDate from = LocalDate.ofEpochDay(20_000 + random.nextInt(400));
    store.ledger.putRate(
        new Rate("EUR", from, new BigDecimal(1 + random.nextInt(999)).movePointLeft(2)));
  }
}
