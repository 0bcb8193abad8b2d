package org.openkam.book.accounts;

import org.openkam.book.query.Cut;

/** Walks the company tree. */
final class Tree {
  private static final byte IN = 1;
  private static final byte OUT = 2;

  private Tree() {}

  /** An account and everything below it. */
  static Cut under(AccountTable accounts, long top) {
    int size = accounts.size();
    byte[] known = new byte[size];
    int root = accounts.ordinal(top);
    if (root < 0) return Cut.none(size);
    known[root] = IN;
    int[] path = new int[16];
    for (int i = 0; i < size; i++) {
      int depth = 0;
      int at = i;
      while (at >= 0 && known[at] == 0) {
        if (depth == path.length) path = java.util.Arrays.copyOf(path, depth * 2);
        path[depth++] = at;
        // seen from here on: a cycle, which the store refuses, would still end
        known[at] = OUT;
        at = accounts.parent(at);
      }
      byte verdict = at >= 0 ? known[at] : OUT;
      while (depth > 0) known[path[--depth]] = verdict;
    }
    return Cut.where(size, i -> known[i] == IN);
  }
}
