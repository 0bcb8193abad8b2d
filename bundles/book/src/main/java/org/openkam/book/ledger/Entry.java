package org.openkam.book.ledger;

/** One transaction, as {@link Rows} say. */
record Entry(
    long id, int day, long quantity, long revenue, long cost, long discount, int product) {}
