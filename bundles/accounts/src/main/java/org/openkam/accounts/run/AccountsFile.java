package org.openkam.accounts.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openkam.accounts.rows.AccountPart;
import org.openkam.accounts.rows.AccountReader;
import org.openkam.accounts.rows.BadCell;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.imports.ImportEngine.AccountRow;
import org.openkam.api.imports.ImportEngine.Existing;
import org.openkam.api.imports.ImportEngine.Known;
import org.openkam.api.imports.ImportEngine.Loader;
import org.openkam.api.imports.Verdict;

/** A file with one account per row: read once for its keys and tree, once more for its content. */
final class AccountsFile {
  /** How often the file is read. */
  static final int PASSES = 2;

  private final Reading reading;
  private final Existing existing;
  private final AccountTree tree = new AccountTree();
  private int readable;

  AccountsFile(Reading reading, Existing existing) {
    this.reading = reading;
    this.existing = existing;
  }

  void dryRun(Tally tally) {
    learn();
    compare("accounts.step.compare", tally, null);
  }

  void load(Loader loader) {
    learn();
    compare("accounts.step.load", null, loader);
  }

  private void learn() {
    boolean parents = !reading.plan().column("account.parent").equals("account.parent");
    reading.pass(
        "accounts.step.read",
        new AccountReader(reading.plan())::read,
        batch -> tree.add(batch, existing, parents || hasParent(batch)));
    tree.close();
  }

  /** A constant parent has no column. */
  private static boolean hasParent(List<Item<AccountPart>> batch) {
    return batch.stream().anyMatch(i -> i.part() != null && i.part().parent().isPresent());
  }

  private void compare(String step, Tally tally, Loader loader) {
    readable = 0;
    reading.pass(
        step, new AccountReader(reading.plan())::read, batch -> batch(batch, tally, loader));
  }

  private void batch(List<Item<AccountPart>> batch, Tally tally, Loader loader) {
    List<Item<AccountPart>> checked = batch.stream().map(this::inTree).toList();
    List<AccountPart> parts =
        checked.stream().filter(i -> i.part() != null).map(Item::part).toList();
    Map<ExternalKey, Known> known = existing.accounts(keys(parts));
    List<AccountRow> accepted = new ArrayList<>();
    for (Item<AccountPart> item : checked) {
      Verdict verdict = item.settled();
      if (verdict == null) {
        AccountChange change = AccountChange.of(item.part(), known);
        verdict = change.verdict();
        if (verdict != Verdict.UNCHANGED) accepted.add(change.row());
        if (tally != null) tally.account(verdict);
      }
      if (tally != null) tally.verdict(item, verdict);
    }
    if (loader != null && !accepted.isEmpty()) loader.accounts(accepted);
  }

  /** Keys of accounts and of their parents. */
  static List<ExternalKey> keys(List<AccountPart> parts) {
    return parts.stream()
        .flatMap(p -> Stream.concat(Stream.of(p.key()), p.parent().stream()))
        .distinct()
        .toList();
  }

  private Item<AccountPart> inTree(Item<AccountPart> item) {
    if (item.part() == null) return item;
    AccountPart part = item.part();
    String key = part.key().key();
    String above = AccountTree.name(part.parent());
    String column = reading.plan().column("account.parent");
    BadCell bad =
        switch (tree.fault(readable++)) {
          case NONE -> null;
          case TWICE ->
              new BadCell(
                  reading.plan().column("account.key"),
                  "accounts.key.twice",
                  key,
                  tree.firstRow(part.key()));
          case NO_PARENT -> new BadCell(column, "accounts.parent.unknown", key, above);
          case PARENT_REFUSED -> new BadCell(column, "accounts.parent.refused", key, above);
          case CIRCLE -> new BadCell(column, "accounts.parent.circle", key, above);
        };
    return bad == null ? item : item.refused(bad.at(item.row().number()));
  }

  /**
   * What a row changes.
   *
   * @param row what to load
   * @param verdict how it compares
   */
  record AccountChange(AccountRow row, Verdict verdict) {
    static AccountChange of(AccountPart part, Map<ExternalKey, Known> known) {
      Known before = known.get(part.key());
      Optional<AccountId> parent = part.parent().map(known::get).map(Known::id);
      AccountDraft state = part.onto(before, parent);
      boolean parentToCome = part.parent().isPresent() && parent.isEmpty();
      Verdict verdict =
          before == null
              ? Verdict.NEW
              : parentToCome || !AccountPart.same(before.state(), state)
                  ? Verdict.CHANGED
                  : Verdict.UNCHANGED;
      return new AccountChange(new AccountRow(part.key(), state, part.parent()), verdict);
    }
  }
}
