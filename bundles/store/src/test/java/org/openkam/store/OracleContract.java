package org.openkam.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.imports.ImportEngine.AccountRow;
import org.openkam.api.imports.ImportEngine.Loader;
import org.openkam.api.imports.ImportType;

/**
 * After any sequence of postings, corrections, new accounts, imports, broken-off imports and undos
 * the scans equal what plain maps say, as of every change set on the way.
 */
abstract class OracleContract extends StoreContract {
  private static final int KEYS = 12;
  private static final int REFERENCES = 30;

  /** What is in force: account names by key, revenue by reference with the account's key. */
  private record World(Map<ExternalKey, String> accounts, Map<ExternalKey, String> ledger) {
    World copy() {
      return new World(new HashMap<>(accounts), new HashMap<>(ledger));
    }
  }

  private record Imported(long id, World before) {}

  @Test
  void theScansEqualPlainMaps() {
    for (int seed = 1; seed <= 4; seed++) run(new Random(seed), "s" + seed);
  }

  private void run(Random random, String source) {
    World world = new World(new HashMap<>(), new HashMap<>());
    Map<Long, World> history = new TreeMap<>();
    Optional<Imported> last = Optional.empty();
    for (int step = 0; step < 60; step++) {
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> {
          ExternalKey key = key(random, source);
          ExternalKey reference = reference(random, source);
          String revenue = Integer.toString(random.nextInt(5));
          store.ledger().post(write(), sale(key, reference, revenue));
          world.ledger().put(reference, key + "=" + revenue);
          last = Optional.empty();
        }
        case 3, 4 -> {
          name(world, key(random, source), "Name " + step);
          last = Optional.empty();
        }
        case 5, 6 -> last = Optional.of(load(random, source, world, step));
        default -> last = takeBack(last, world);
      }
      history.put(store.log().head(), world.copy());
    }
    history.forEach(
        (number, then) -> assertThat(scanned(number, source)).isEqualTo(attached(then)));
  }

  private void name(World world, ExternalKey key, String name) {
    AccountId known = store.accounts().byKeys(List.of(key)).get(key);
    if (known == null) {
      store.accounts().create(write(), draft(name, key));
    } else {
      int version = store.accounts().account(known).orElseThrow().version();
      store.accounts().update(write(), known, version, draft(name, key));
    }
    world.accounts().put(key, name);
  }

  private Imported load(Random random, String source, World world, int step) {
    World before = world.copy();
    long id = store.imports().register(write(), "f", ImportType.TRANSACTIONS).value().id();
    for (int attempt = random.nextInt(3); attempt >= 0; attempt--) {
      Loader loader = store.imports().loader(write(), id, source);
      List<AccountRow> rows = new ArrayList<>();
      Map<ExternalKey, String> sales = new HashMap<>();
      ExternalKey key = key(random, source);
      AccountDraft draft = draft("Import " + step, key);
      rows.add(new AccountRow(key, draft, Optional.empty()));
      loader.accounts(rows);
      for (int i = random.nextInt(6); i > 0; i--) {
        ExternalKey reference = reference(random, source);
        ExternalKey account = key(random, source);
        String revenue = Integer.toString(random.nextInt(5));
        loader.transactions(List.of(sale(account, reference, revenue)));
        sales.put(reference, account + "=" + revenue);
      }
      if (attempt > 0) {
        store.imports().rollback(id);
      } else {
        store.imports().commit(write(), id);
        world.accounts().put(key, draft.name());
        world.ledger().putAll(sales);
      }
    }
    return new Imported(id, before);
  }

  private Optional<Imported> takeBack(Optional<Imported> last, World world) {
    if (last.isEmpty()) return last;
    try {
      store.imports().undo(write(), last.get().id());
    } catch (RefusedException e) {
      // an import that only the last one follows must go back
      assertThat(e.first().kind()).isNotEqualTo(Refusal.Kind.CONFLICT);
      throw e;
    }
    world.accounts().clear();
    world.accounts().putAll(last.get().before().accounts());
    world.ledger().clear();
    world.ledger().putAll(last.get().before().ledger());
    return Optional.empty();
  }

  /** Lines as the oracle has them: orphans are left out. */
  private static List<String> attached(World world) {
    List<String> lines = new ArrayList<>();
    world.accounts().forEach((key, name) -> lines.add(key + " " + name));
    world
        .ledger()
        .forEach(
            (reference, what) -> {
              String key = what.substring(0, what.indexOf('='));
              if (world.accounts().keySet().stream().anyMatch(k -> k.toString().equals(key))) {
                lines.add(what);
              }
            });
    lines.sort(null);
    return lines;
  }

  private List<String> scanned(long asOf, String source) {
    List<String> lines = new ArrayList<>();
    Map<Long, String> keys = new HashMap<>();
    store
        .accounts()
        .scan(
            asOf,
            account -> {
              ExternalKey key = account.state().keys().iterator().next();
              if (!key.source().equals(source)) return;
              keys.put(account.id().value(), key.toString());
              lines.add(key + " " + account.state().name());
            });
    store
        .ledger()
        .scan(
            asOf,
            row -> {
              String key = keys.get(row.account());
              if (key != null) lines.add(key + "=" + row.revenue() / 10_000);
            });
    lines.sort(null);
    return lines;
  }

  private static ExternalKey key(Random random, String source) {
    return new ExternalKey(source, "A" + random.nextInt(KEYS));
  }

  private static ExternalKey reference(Random random, String source) {
    return new ExternalKey(source, "R" + random.nextInt(REFERENCES));
  }
}
