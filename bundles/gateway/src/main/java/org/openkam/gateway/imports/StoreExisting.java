package org.openkam.gateway.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.imports.ImportEngine.Existing;
import org.openkam.api.imports.ImportEngine.Known;
import org.openkam.api.imports.ImportEngine.ProductDraft;
import org.openkam.api.ledger.TransactionDraft;
import org.openkam.api.store.AccountStore;
import org.openkam.api.store.ChangeLog;
import org.openkam.api.store.LedgerStore;
import org.openkam.api.store.SystemStore;
import org.openkam.api.value.AttributeDefinition;

/** What is there already, for one reading of a file: definitions and rates as of its start. */
final class StoreExisting implements Existing {
  private final AccountStore accounts;
  private final LedgerStore ledger;
  private final long base;
  private final List<AttributeDefinition> attributes;
  private final String currency;
  private final KnownRates rates;

  StoreExisting(AccountStore accounts, LedgerStore ledger, SystemStore system, ChangeLog log) {
    this.accounts = accounts;
    this.ledger = ledger;
    // the number first: what changes while we look makes the base stale, never the other way round
    this.base = log.head();
    this.attributes = accounts.attributes();
    this.currency = system.settings().reportingCurrency();
    this.rates = new KnownRates(currency, ledger.rates());
  }

  @Override
  public long baseChange() {
    return base;
  }

  @Override
  public List<AttributeDefinition> attributes() {
    return attributes;
  }

  @Override
  public boolean convertible(String currency, LocalDate day) {
    return rates.convertible(currency, day);
  }

  @Override
  public String reportingCurrency() {
    return currency;
  }

  @Override
  public Map<ExternalKey, Known> accounts(List<ExternalKey> keys) {
    Map<ExternalKey, AccountId> ids = accounts.byKeys(keys);
    Map<AccountId, Known> known = new HashMap<>();
    for (Account account : accounts.accounts(List.copyOf(new java.util.HashSet<>(ids.values())))) {
      known.put(account.id(), new Known(account.id(), account.state()));
    }
    Map<ExternalKey, Known> found = new HashMap<>();
    ids.forEach(
        (key, id) -> {
          if (known.containsKey(id)) found.put(key, known.get(id));
        });
    return found;
  }

  @Override
  public Map<ExternalKey, TransactionDraft> transactions(List<ExternalKey> references) {
    Map<ExternalKey, TransactionDraft> found = new HashMap<>();
    ledger.byReferences(references).forEach((key, row) -> found.put(key, row.content()));
    return found;
  }

  @Override
  public Map<String, ProductDraft> products(String source, List<String> keys) {
    Map<String, ProductDraft> found = new HashMap<>();
    ledger
        .products(source, keys)
        .forEach((key, p) -> found.put(key, new ProductDraft(p.key(), p.name(), p.category())));
    return found;
  }
}
