package org.openkam.book.ledger;

/**
 * Transactions by position, amounts in the reporting currency. {@link
 * org.openkam.api.value.Amounts#MISSING} stands for an unknown cost or discount.
 */
interface Rows {
  long id(int position);

  int day(int position);

  long quantity(int position);

  long revenue(int position);

  long cost(int position);

  long discount(int position);

  int product(int position);
}
