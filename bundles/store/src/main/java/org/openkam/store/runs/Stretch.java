package org.openkam.store.runs;

/**
 * A stretch of a run's accounts, by id.
 *
 * @param number counts from 0
 * @param accounts how many, at most {@link Chunk#ACCOUNTS}
 * @param first lowest account id
 * @param last highest account id
 */
record Stretch(int number, int accounts, long first, long last) {}
