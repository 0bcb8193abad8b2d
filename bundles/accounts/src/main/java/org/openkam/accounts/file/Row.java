package org.openkam.accounts.file;

/**
 * One row of a table.
 *
 * @param number its number in the file, the header is row 1
 * @param cells as many as the header has, and more where the row is longer
 */
public record Row(long number, String[] cells) {}
