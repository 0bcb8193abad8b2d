package org.openkam.accounts.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.accounts.rows.AccountPart;
import org.openkam.accounts.rows.KeyHash;
import org.openkam.accounts.rows.LongMap;
import org.openkam.api.account.AccountId;
import org.openkam.api.account.ExternalKey;
import org.openkam.api.imports.ImportEngine.Existing;
import org.openkam.api.imports.ImportEngine.Known;

/**
 * What a file of accounts says about keys and parents, remembered as hashes: finds keys that come
 * twice, parents that nobody knows and circles. A circle that closes over companies which are not
 * in the file is found one step beyond it; the store refuses longer ones when the import commits.
 */
final class AccountTree {
  /** What is wrong with the n-th account of the file. */
  enum Fault {
    /** Nothing. */
    NONE,
    /** Its key came before. */
    TWICE,
    /** Its parent is not known. */
    NO_PARENT,
    /** Its parent stands in a refused row. */
    PARENT_REFUSED,
    /** It is above itself. */
    CIRCLE
  }

  private final LongMap byKey = new LongMap();
  private final LongMap byId = new LongMap();
  private long[] parent = new long[1024];
  private long[] row = new long[1024];
  private long[] beyond = new long[1024];
  private boolean[] parentExists = new boolean[1024];
  private Fault[] faults = new Fault[1024];
  private int size;

  /** Takes the readable rows of a batch, in order. */
  void add(List<Item<AccountPart>> items, Existing existing, boolean withParents) {
    Map<ExternalKey, Known> known = withParents ? known(items, existing) : Map.of();
    for (Item<AccountPart> item : items) {
      if (item.part() == null) continue;
      grow();
      AccountPart part = item.part();
      long hash = KeyHash.of(part.key().key());
      row[size] = item.row().number();
      faults[size] = Fault.NONE;
      if (byKey.get(hash, -1) >= 0) faults[size] = Fault.TWICE;
      else byKey.put(hash, size);
      Known itself = known.get(part.key());
      if (itself != null && faults[size] == Fault.NONE) byId.put(itself.id().value(), size);
      part.parent()
          .ifPresent(
              key -> {
                parent[size] = KeyHash.of(key.key());
                Known above = known.get(key);
                parentExists[size] = above != null;
                if (above != null) {
                  beyond[size] = above.state().parent().map(AccountId::value).orElse(0L);
                }
              });
      size++;
    }
  }

  private static Map<ExternalKey, Known> known(List<Item<AccountPart>> items, Existing existing) {
    List<ExternalKey> keys =
        items.stream()
            .filter(i -> i.part() != null)
            .flatMap(
                i ->
                    java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(i.part().key()), i.part().parent().stream()))
            .distinct()
            .toList();
    return existing.accounts(keys);
  }

  private void grow() {
    if (size < row.length) return;
    int wider = size * 2;
    parent = Arrays.copyOf(parent, wider);
    row = Arrays.copyOf(row, wider);
    beyond = Arrays.copyOf(beyond, wider);
    parentExists = Arrays.copyOf(parentExists, wider);
    faults = Arrays.copyOf(faults, wider);
  }

  /** After the last row: looks for circles and for parents that will not be there. */
  void close() {
    circles();
    boolean again = true;
    while (again) {
      again = false;
      for (int i = 0; i < size; i++) {
        if (faults[i] != Fault.NONE || parent[i] == 0 || parentExists[i]) continue;
        long p = byKey.get(parent[i], -1);
        if (p >= 0 && faults[(int) p] == Fault.NONE) continue;
        faults[i] = p < 0 ? Fault.NO_PARENT : Fault.PARENT_REFUSED;
        again = true;
      }
    }
  }

  private void circles() {
    int[] seen = new int[size];
    for (int i = 0; i < size; i++) {
      int at = i;
      while (at >= 0 && seen[at] == 0) {
        seen[at] = i + 1;
        at = above(at);
      }
      if (at < 0 || seen[at] != i + 1) continue;
      for (int on = at; faults[on] != Fault.CIRCLE; on = above(on)) faults[on] = Fault.CIRCLE;
    }
  }

  /** The account of the file above another one, -1 when there is none. */
  private int above(int i) {
    if (faults[i] == Fault.TWICE || parent[i] == 0) return -1;
    long inFile = byKey.get(parent[i], -1);
    if (inFile >= 0) return (int) inFile;
    return beyond[i] == 0 ? -1 : (int) byId.get(beyond[i], -1);
  }

  /** What is wrong with the n-th readable account. */
  Fault fault(int n) {
    return faults[n];
  }

  /** Row in which a key came first. */
  long firstRow(ExternalKey key) {
    return row[(int) byKey.get(KeyHash.of(key.key()), 0)];
  }

  /** Text for a parent that is missing. */
  static String name(Optional<ExternalKey> key) {
    return key.map(ExternalKey::key).orElse("");
  }
}
