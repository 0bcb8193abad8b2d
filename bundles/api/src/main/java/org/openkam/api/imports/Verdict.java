package org.openkam.api.imports;

/** What becomes of a row. */
public enum Verdict {
  /** It is not there yet. */
  NEW,
  /** It is there with other content. */
  CHANGED,
  /** It is there just so. */
  UNCHANGED,
  /** It cannot be taken; the reason names the cell. */
  REFUSED,
  /** Left out by the mapping's skip rules. */
  SKIPPED
}
