package org.openkam.accounts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.imports.ImportEngine;
import org.openkam.api.imports.RowVerdict;
import org.openkam.api.ledger.TransactionDraft;
import org.openkam.api.value.AttributeDefinition;
import org.openkam.api.value.StandardAttributes;

/** What a store keeps of imports, in maps. */
public final class InMemory implements ImportEngine.Existing, ImportEngine.RefusedRows {
  public final Map<ExternalKey, ImportEngine.Known> accounts = new LinkedHashMap<>();
  public final Map<ExternalKey, TransactionDraft> transactions = new LinkedHashMap<>();
  public final Map<String, ImportEngine.ProductDraft> products = new LinkedHashMap<>();
  public final List<AttributeDefinition> attributes = new ArrayList<>(StandardAttributes.all());
  public final List<RowVerdict> refused = new ArrayList<>();
  public List<String> header = List.of();
  public String currency = "CNY";
  public int largestBatch;
  public int accountRows;
  public final Taking loader = new Taking();
  private long ids;

  @Override
  public long baseChange() {
    return 7;
  }

  @Override
  public List<AttributeDefinition> attributes() {
    return attributes;
  }

  @Override
  public boolean convertible(String currency, LocalDate day) {
    return currency.equals("USD") && day.getYear() >= 2024;
  }

  @Override
  public String reportingCurrency() {
    return currency;
  }

  @Override
  public Map<ExternalKey, ImportEngine.Known> accounts(List<ExternalKey> keys) {
    return found(accounts, keys);
  }

  @Override
  public Map<ExternalKey, TransactionDraft> transactions(List<ExternalKey> references) {
    return found(transactions, references);
  }

  @Override
  public Map<String, ImportEngine.ProductDraft> products(String source, List<String> keys) {
    return found(products, keys);
  }

  private static <K, V> Map<K, V> found(Map<K, V> all, List<K> keys) {
    Map<K, V> found = new HashMap<>();
    for (K key : keys) if (all.containsKey(key)) found.put(key, all.get(key));
    return found;
  }

  @Override
  public void header(List<String> columns) {
    header = columns;
  }

  @Override
  public void row(RowVerdict verdict) {
    refused.add(verdict);
  }

  public BigDecimal revenue() {
    return transactions.values().stream()
        .map(TransactionDraft::revenue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public BigDecimal cost() {
    return transactions.values().stream()
        .flatMap(t -> t.cost().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Takes what an import accepts. */
  public final class Taking implements ImportEngine.Loader {
    @Override
    public void accounts(List<ImportEngine.AccountRow> rows) {
      largestBatch = Math.max(largestBatch, rows.size());
      accountRows += rows.size();
      for (ImportEngine.AccountRow row : rows) {
        ImportEngine.Known before = accounts.get(row.key());
        AccountId id = before == null ? new AccountId(++ids) : before.id();
        accounts.put(row.key(), new ImportEngine.Known(id, row.state()));
      }
      for (ImportEngine.AccountRow row : rows) {
        row.parent()
            .map(accounts::get)
            .ifPresent(
                parent -> {
                  AccountDraft s = row.state();
                  accounts.put(
                      row.key(),
                      new ImportEngine.Known(
                          accounts.get(row.key()).id(),
                          new AccountDraft(
                              s.name(),
                              Optional.of(parent.id()),
                              s.owner(),
                              s.keys(),
                              s.attributes())));
                });
      }
    }

    @Override
    public void products(List<ImportEngine.ProductDraft> rows) {
      largestBatch = Math.max(largestBatch, rows.size());
      rows.forEach(p -> products.put(p.key(), p));
    }

    @Override
    public void transactions(List<TransactionDraft> rows) {
      largestBatch = Math.max(largestBatch, rows.size());
      rows.forEach(t -> transactions.put(t.reference(), t));
    }
  }
}
