package org.openkam.api.store;

/**
 * A transaction as the book takes it: primitives, no objects. Amounts are ten-thousandths in the
 * row's own currency.
 *
 * @param id transaction id
 * @param supersedes id of the row it corrects, 0 when none
 * @param account account id, 0 for an orphan
 * @param day business date, days since 1970-01-01
 * @param quantity ten-thousandths
 * @param revenue ten-thousandths
 * @param cost ten-thousandths, {@link org.openkam.api.value.Amounts#MISSING} when unknown
 * @param discount ten-thousandths, {@link org.openkam.api.value.Amounts#MISSING} when unknown
 * @param product product id, 0 when unknown
 * @param currency ISO 4217
 */
public record LedgerRow(
    long id,
    long supersedes,
    long account,
    int day,
    long quantity,
    long revenue,
    long cost,
    long discount,
    long product,
    String currency) {}
