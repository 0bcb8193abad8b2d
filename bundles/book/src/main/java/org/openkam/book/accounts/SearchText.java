package org.openkam.book.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openkam.book.cells.Folding;
import org.openkam.book.query.Cut;

/**
 * The folded names and keys of all accounts, 128 accounts to a text: searching them is one {@code
 * indexOf} over each, which the JVM does with vector instructions, and there are no objects per
 * account.
 */
final class SearchText {
  private static final int BITS = 7;
  private static final int BLOCK = 1 << BITS;
  private static final char END = '\n';

  private static final class Block {
    String text = "";
    int count;

    /** Where each account begins; the last one used tells the end. */
    int[] starts = new int[BLOCK + 1];
  }

  private final List<Block> blocks = new ArrayList<>();

  /** Sets what an account is found by; ordinals come without gaps. */
  void set(int ordinal, String searched) {
    String folded = searched + END;
    if (ordinal >> BITS == blocks.size()) blocks.add(new Block());
    Block block = blocks.get(ordinal >> BITS);
    int at = ordinal & BLOCK - 1;
    if (at == block.count) {
      block.text = block.text.concat(folded);
      block.starts[++block.count] = block.text.length();
      return;
    }
    int from = block.starts[at];
    int to = block.starts[at + 1];
    if (to - from == folded.length() && block.text.startsWith(folded, from)) return;
    block.text = block.text.substring(0, from) + folded + block.text.substring(to);
    int longer = folded.length() - (to - from);
    for (int i = at + 1; i <= block.count; i++) block.starts[i] += longer;
  }

  /** What an account is found by. */
  String at(int ordinal) {
    Block block = blocks.get(ordinal >> BITS);
    int at = ordinal & BLOCK - 1;
    return block.text.substring(block.starts[at], block.starts[at + 1] - 1);
  }

  /** The accounts whose text contains the sought one. */
  Cut find(String sought, int size) {
    Cut found = Cut.none(size);
    String needle = Folding.fold(sought);
    if (needle.indexOf(END) >= 0) return found;
    for (int b = 0; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      int hit = block.text.indexOf(needle);
      while (hit >= 0) {
        int place = Arrays.binarySearch(block.starts, 0, block.count + 1, hit);
        int at = place >= 0 ? place : -place - 2;
        if (at >= block.count) break;
        found.add((b << BITS) + at);
        hit = block.text.indexOf(needle, block.starts[at + 1]);
      }
    }
    return found;
  }
}
