package org.openkam.api.book;

/**
 * One key of an order. Missing values come last either way; ties are broken by account id.
 *
 * @param column the column
 * @param descending largest first
 */
public record Sort(String column, boolean descending) {}
