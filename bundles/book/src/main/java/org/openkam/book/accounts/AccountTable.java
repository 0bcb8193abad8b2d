package org.openkam.book.accounts;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openkam.api.account.Account;
import org.openkam.api.account.AccountDraft;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.value.AttributeDefinition;
import org.openkam.api.value.Value;
import org.openkam.book.cells.Cells;
import org.openkam.book.cells.Folding;
import org.openkam.book.cells.LongCells;
import org.openkam.book.cells.LongIntMap;
import org.openkam.book.cells.Radix;
import org.openkam.book.cells.TextCells;
import org.openkam.book.query.Cut;

/** What every account is, as columns. */
public final class AccountTable {
  /** An attribute with its cells. */
  public record Attribute(AttributeDefinition definition, Cells cells) {}

  private final LongCells id = LongCells.ids();
  private final TextCells name = new TextCells();
  private final LongCells parent = LongCells.ids();
  private final TextCells owner = new TextCells();
  private final TextCells key = new TextCells();
  private final LongCells keyHash = LongCells.ids();
  private final SearchText search = new SearchText();
  private final LongIntMap ordinals = new LongIntMap();
  private final Map<String, Attribute> attributes = new LinkedHashMap<>();
  private int size;
  private boolean ascending = true;
  private volatile int[] byId = {};

  /** No accounts yet. */
  public AccountTable(Collection<AttributeDefinition> definitions) {
    define(definitions);
  }

  /** True when an attribute is here with another type. */
  public boolean contradicts(Collection<AttributeDefinition> definitions) {
    return definitions.stream()
        .anyMatch(
            d ->
                attributes.containsKey(d.name())
                    && attributes.get(d.name()).definition().type() != d.type());
  }

  /** Takes in new attributes and new labels of known ones. */
  public void define(Collection<AttributeDefinition> definitions) {
    for (AttributeDefinition d : definitions) {
      Attribute known = attributes.get(d.name());
      attributes.put(
          d.name(), new Attribute(d, known == null ? Cells.of(d.type()) : known.cells()));
    }
  }

  /** True when all attributes of a state have a column. */
  public boolean knows(AccountDraft state) {
    return attributes.keySet().containsAll(state.attributes().keySet());
  }

  /** Puts an account into its present state; its ordinal. */
  public int put(Account account) {
    long its = account.id().value();
    int ordinal = ordinals.get(its);
    if (ordinal < 0) {
      ordinal = size++;
      ordinals.put(its, ordinal);
      if (ordinal > 0 && id.key(ordinal - 1) > its) ascending = false;
      id.set(ordinal, its);
    }
    AccountDraft state = account.state();
    name.set(ordinal, state.name());
    parent.set(ordinal, state.parent().map(AccountId::value).orElse(Cells.MISSING));
    owner.set(ordinal, state.owner().orElse(null));
    List<String> keys =
        state.keys().stream()
            .sorted(Comparator.comparing(ExternalKey::source).thenComparing(ExternalKey::key))
            .map(ExternalKey::key)
            .toList();
    key.set(ordinal, keys.isEmpty() ? null : keys.get(0));
    StringBuilder searched = new StringBuilder(Folding.fold(state.name()));
    keys.forEach(k -> searched.append('\n').append(Folding.fold(k)));
    search.set(ordinal, searched.toString());
    keyHash.set(ordinal, hash(state));
    for (Attribute a : attributes.values()) {
      a.cells().set(ordinal, state.attributes().getOrDefault(a.definition().name(), Value.MISSING));
    }
    return ordinal;
  }

  /** True when an account is here with just these keys. */
  public boolean sameKeys(Account account) {
    int ordinal = ordinals.get(account.id().value());
    return ordinal >= 0 && keyHash.key(ordinal) == hash(account.state());
  }

  private static long hash(AccountDraft state) {
    long hash = 0;
    // a set has no order: the sum of its parts
    for (ExternalKey k : state.keys()) {
      hash +=
          (k.source().hashCode() * 0x9E3779B97F4A7C15L ^ k.key().hashCode()) * 0xD6E8FEB86659FD93L;
    }
    return hash;
  }

  /** The same accounts with ordinals in the order of their ids. */
  public AccountTable sorted() {
    if (ascending) return this;
    AccountTable other =
        new AccountTable(attributes.values().stream().map(Attribute::definition).toList());
    for (int from : byId()) {
      int to = other.size++;
      other.ordinals.put(id.key(from), to);
      other.id.copy(to, id, from);
      other.name.copy(to, name, from);
      other.parent.copy(to, parent, from);
      other.owner.copy(to, owner, from);
      other.key.copy(to, key, from);
      other.keyHash.copy(to, keyHash, from);
      other.search.set(to, search.at(from));
      other.attributes.forEach((n, a) -> a.cells().copy(to, attributes.get(n).cells(), from));
    }
    return other;
  }

  /** How many accounts. */
  public int size() {
    return size;
  }

  /** The id at an ordinal. */
  public long idAt(int ordinal) {
    return id.key(ordinal);
  }

  /** The ordinal of an id, -1 when there is none. */
  public int ordinal(long accountId) {
    return ordinals.get(accountId);
  }

  /** The ordinal above, -1 at a root. */
  public int parent(int ordinal) {
    long above = parent.key(ordinal);
    return above == Cells.MISSING ? -1 : ordinals.get(above);
  }

  /** The ordinals in the order of the account ids; not to be changed. */
  public int[] byId() {
    int[] known = byId;
    if (known.length == size) return known;
    int[] all = new int[size];
    for (int i = 0; i < size; i++) all[i] = i;
    if (!ascending) {
      long[] ids = new long[size];
      for (int i = 0; i < size; i++) ids[i] = id.key(i);
      Radix.sort(ids, all);
    }
    byId = all;
    return all;
  }

  /** The accounts whose name or one of whose keys contains a text. */
  public Cut search(String text) {
    return search.find(text, size);
  }

  /** An account and everything below it in the company tree. */
  public Cut under(long accountId) {
    return Tree.under(this, accountId);
  }

  /** The account's id. */
  public LongCells id() {
    return id;
  }

  /** The name. */
  public TextCells name() {
    return name;
  }

  /** Id of the company above. */
  public LongCells parent() {
    return parent;
  }

  /** The account manager. */
  public TextCells owner() {
    return owner;
  }

  /** The first external key. */
  public TextCells key() {
    return key;
  }

  /** The attributes in the order of their definition. */
  public Collection<Attribute> attributes() {
    return attributes.values();
  }

  /** One attribute, null when it is not defined. */
  public Attribute attribute(String attribute) {
    return attributes.get(attribute);
  }
}
