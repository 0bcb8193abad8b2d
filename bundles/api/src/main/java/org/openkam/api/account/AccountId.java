package org.openkam.api.account;

/** An account's id: positive, from a sequence, never reused. */
public record AccountId(long value) implements Comparable<AccountId> {
  @Override
  public int compareTo(AccountId other) {
    return Long.compare(value, other.value);
  }
}
