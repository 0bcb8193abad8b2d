package org.openkam.accounts.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.openkam.accounts.rows.AccountPart;
import org.openkam.accounts.rows.BadCell;
import org.openkam.accounts.rows.KeyHash;
import org.openkam.accounts.rows.LongMap;
import org.openkam.accounts.rows.TransactionPart;
import org.openkam.accounts.rows.TransactionReader;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.imports.ImportEngine.AccountRow;
import org.openkam.api.imports.ImportEngine.Existing;
import org.openkam.api.imports.ImportEngine.Known;
import org.openkam.api.imports.ImportEngine.Loader;
import org.openkam.api.imports.ImportEngine.ProductDraft;
import org.openkam.api.imports.Verdict;
import org.openkam.api.ledger.TransactionDraft;

/**
 * A file with one transaction per row. Where it gives accounts, too, it is first read for the last
 * accepted row of every account: that row speaks for the account. Of a product the first row
 * speaks.
 */
final class TransactionsFile {
  private final Reading reading;
  private final Existing existing;
  private final boolean accounts;
  private final LongMap lastRow = new LongMap();
  private final LongMap productsSeen = new LongMap();

  /** Where the file gives none: 1 for an account that is there, 0 for one that is not. */
  private final LongMap accountsSeen = new LongMap();

  private final Map<String, Map<LocalDate, Boolean>> convertible = new HashMap<>();

  TransactionsFile(Reading reading, Existing existing) {
    this.reading = reading;
    this.existing = existing;
    this.accounts = reading.plan().givesAccounts();
  }

  /** How often the file is read. */
  static int passes(boolean givesAccounts, boolean loading) {
    return !givesAccounts ? 1 : loading ? 3 : 2;
  }

  void dryRun(Tally tally) {
    learn();
    pass(
        "accounts.step.compare",
        batch -> {
          if (accounts) {
            changes(batch, known(batch)).forEach(c -> tally.account(c.verdict()));
          } else {
            look(batch);
          }
          products(batch, tally);
          Map<ExternalKey, TransactionDraft> there = there(batch);
          for (Item<TransactionPart> item : batch) {
            Verdict verdict = item.settled();
            if (verdict == null) {
              TransactionDraft draft = item.part().draft();
              verdict = verdict(draft, there);
              tally.amounts(draft);
              if (!accounts && accountsSeen.get(hash(draft), 0) == 0) tally.orphan();
            }
            tally.verdict(item, verdict);
          }
        });
  }

  /** Accounts and products first, so that transactions find them. */
  void load(Loader loader) {
    learn();
    if (accounts) {
      pass(
          "accounts.step.load.accounts",
          batch -> {
            List<AccountRow> rows =
                changes(batch, known(batch)).stream()
                    .filter(c -> c.verdict() != Verdict.UNCHANGED)
                    .map(AccountsFile.AccountChange::row)
                    .toList();
            if (!rows.isEmpty()) loader.accounts(rows);
          });
    }
    pass(
        "accounts.step.load",
        batch -> {
          List<ProductDraft> products = products(batch, null);
          if (!products.isEmpty()) loader.products(products);
          Map<ExternalKey, TransactionDraft> there = there(batch);
          List<TransactionDraft> drafts =
              batch.stream()
                  .filter(i -> i.part() != null)
                  .map(i -> i.part().draft())
                  .filter(d -> verdict(d, there) != Verdict.UNCHANGED)
                  .toList();
          if (!drafts.isEmpty()) loader.transactions(drafts);
        });
  }

  private void learn() {
    if (!accounts) return;
    pass(
        "accounts.step.read",
        batch -> {
          for (Item<TransactionPart> item : batch) {
            if (item.part() == null) continue;
            lastRow.put(hash(item.part().account()), item.row().number());
          }
        });
  }

  private static long hash(AccountPart account) {
    return KeyHash.of(account.key().key());
  }

  private void pass(String step, java.util.function.Consumer<List<Item<TransactionPart>>> batches) {
    TransactionReader reader = new TransactionReader(reading.plan());
    reading.pass(step, cells -> converted(reader.read(cells)), batches);
  }

  private TransactionPart converted(TransactionPart part) {
    TransactionDraft draft = part.draft();
    if (draft.currency().equals(reading.plan().reportingCurrency())) return part;
    boolean known =
        convertible
            .computeIfAbsent(draft.currency(), c -> new HashMap<>())
            .computeIfAbsent(draft.date(), day -> existing.convertible(draft.currency(), day));
    if (known) return part;
    throw new BadCell(
        reading.plan().column("currency"),
        "accounts.rate.missing",
        draft.currency(),
        draft.date().toString());
  }

  private Map<ExternalKey, Known> known(List<Item<TransactionPart>> batch) {
    return known(batch.stream().filter(i -> i.part() != null && speaks(i)));
  }

  private Map<ExternalKey, Known> known(Stream<Item<TransactionPart>> items) {
    List<ExternalKey> keys = items.map(i -> i.part().draft().account()).distinct().toList();
    return keys.isEmpty() ? Map.of() : existing.accounts(keys);
  }

  /** Asks for each account once in a file: most batches are about the accounts of earlier ones. */
  private void look(List<Item<TransactionPart>> batch) {
    List<Item<TransactionPart>> fresh =
        batch.stream()
            .filter(i -> i.part() != null && accountsSeen.get(hash(i.part().draft()), -1) < 0)
            .toList();
    Map<ExternalKey, Known> known = known(fresh.stream());
    for (Item<TransactionPart> item : fresh) {
      TransactionDraft draft = item.part().draft();
      accountsSeen.put(hash(draft), known.containsKey(draft.account()) ? 1 : 0);
    }
  }

  private static long hash(TransactionDraft draft) {
    return KeyHash.of(draft.account().key());
  }

  private boolean speaks(Item<TransactionPart> item) {
    return lastRow.get(hash(item.part().account()), -1) == item.row().number();
  }

  private List<AccountsFile.AccountChange> changes(
      List<Item<TransactionPart>> batch, Map<ExternalKey, Known> known) {
    if (!accounts) return List.of();
    return batch.stream()
        .filter(i -> i.part() != null && speaks(i))
        .map(i -> AccountsFile.AccountChange.of(i.part().account(), known))
        .toList();
  }

  /** New and changed products of a batch, each once per file. */
  private List<ProductDraft> products(List<Item<TransactionPart>> batch, Tally tally) {
    Map<String, ProductDraft> fresh = new LinkedHashMap<>();
    for (Item<TransactionPart> item : batch) {
      if (item.part() == null || item.part().product().isEmpty()) continue;
      ProductDraft product = item.part().product().get();
      long hash = KeyHash.of(product.key());
      if (productsSeen.get(hash, 0) != 0) continue;
      productsSeen.put(hash, 1);
      fresh.put(product.key(), product);
    }
    if (fresh.isEmpty()) return List.of();
    Map<String, ProductDraft> known =
        existing.products(reading.plan().mapping().source(), List.copyOf(fresh.keySet()));
    List<ProductDraft> changed = new ArrayList<>();
    for (ProductDraft product : fresh.values()) {
      ProductDraft before = known.get(product.key());
      ProductDraft after = onto(product, before);
      if (before == null && tally != null) tally.newProduct();
      if (!Objects.equals(before, after)) changed.add(after);
    }
    return changed;
  }

  /** What the file does not say stays as it is. */
  private static ProductDraft onto(ProductDraft product, ProductDraft before) {
    String name =
        !product.name().isEmpty() ? product.name() : before != null ? before.name() : product.key();
    return new ProductDraft(
        product.key(),
        name,
        product
            .category()
            .or(() -> before == null ? java.util.Optional.empty() : before.category()));
  }

  private Map<ExternalKey, TransactionDraft> there(List<Item<TransactionPart>> batch) {
    List<ExternalKey> references =
        batch.stream()
            .filter(i -> i.part() != null)
            .map(i -> i.part().draft().reference())
            .toList();
    return references.isEmpty() ? Map.of() : existing.transactions(references);
  }

  private static Verdict verdict(TransactionDraft draft, Map<ExternalKey, TransactionDraft> there) {
    TransactionDraft before = there.get(draft.reference());
    if (before == null) return Verdict.NEW;
    return before.equals(draft) ? Verdict.UNCHANGED : Verdict.CHANGED;
  }
}
