package org.openkam.book.apply;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountId;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.scoring.Result;
import org.openkam.api.store.LedgerRow;
import org.openkam.api.value.AttributeDefinition;
import org.openkam.book.scores.ModelScores;

/** What the store says about a digest, read before the lock is taken. */
final class Fetched {
  /** More accounts or transactions than this at once: reading everything is quicker. */
  private static final int MANY = 20_000;

  final List<Account> accounts = new ArrayList<>();
  final Map<Long, LedgerRow> rows = new HashMap<>();
  final Map<String, ModelScores> currents = new HashMap<>();
  // in the order of their change sets: the last one holds
  final Map<Digest.Delta, List<Result>> deltas = new LinkedHashMap<>();
  Collection<AttributeDefinition> attributes = List.of();
  List<LedgerRow> adopted;
  long orphans;
  Settings settings;
  boolean tooMany;

  Fetched(Digest d, Contents c, Stores stores, Scores scores) {
    settings = d.settings ? stores.system().settings() : c.settings;
    accounts(d, stores);
    if (tooMany) return;
    boolean unknown = accounts.stream().anyMatch(a -> !c.accounts.knows(a.state()));
    if (d.attributes || unknown) attributes = stores.accounts().attributes();
    rows(d, stores);
    adopted(d, c, stores);
    runs(d, c, stores, scores);
  }

  private void accounts(Digest d, Stores stores) {
    tooMany = d.accounts.size() > MANY;
    for (long id : d.imports) {
      if (tooMany) return;
      stores
          .accounts()
          .scanImport(
              id,
              a -> {
                if (accounts.size() <= MANY) accounts.add(a);
              });
      tooMany = accounts.size() > MANY;
    }
    if (!d.accounts.isEmpty()) {
      accounts.addAll(stores.accounts().accounts(d.accounts.stream().map(AccountId::new).toList()));
    }
  }

  private void rows(Digest d, Stores stores) {
    Set<Long> ids = new LinkedHashSet<>();
    for (Digest.Posting p : d.postings) {
      ids.add(p.id());
      if (p.superseded() != 0) ids.add(p.superseded());
    }
    if (ids.isEmpty()) return;
    for (LedgerRow row : stores.ledger().rows(ids)) rows.put(row.id(), row);
    for (Digest.Posting p : d.postings) {
      if (!rows.containsKey(p.id())) {
        throw new IllegalStateException("the transaction " + p.id() + " is gone");
      }
    }
  }

  private void adopted(Digest d, Contents c, Stores stores) {
    boolean keysMoved = accounts.stream().anyMatch(a -> !c.accounts.sameKeys(a));
    boolean orphansCome = rows.values().stream().anyMatch(r -> r.account() == 0);
    if (!keysMoved || !(c.adoption.possible() || orphansCome)) return;
    adopted = stores.ledger().adopted();
    orphans = stores.ledger().orphans();
    tooMany = c.adoption.unknown(adopted) > MANY;
  }

  private void runs(Digest d, Contents c, Stores stores, Scores scores) {
    d.currents.forEach(
        (model, run) -> currents.put(model, scores.of(run, c.accounts, settings, d.last)));
    for (Digest.Delta delta : d.deltas) {
      ModelScores its = c.scores.get(delta.model());
      boolean current = its != null && its.run() == delta.run();
      if (current && !currents.containsKey(delta.model())) {
        deltas.put(delta, stores.runs().deltaOf(delta.run(), delta.change()));
      }
    }
    String primary = settings.primaryModel();
    ModelScores its = c.scores.get(primary);
    if (its != null
        && !primary.equals(c.settings.primaryModel())
        && !currents.containsKey(primary)) {
      // its change since the run before was not read
      currents.put(primary, scores.of(its.run(), c.accounts, settings, d.last));
    }
  }
}
