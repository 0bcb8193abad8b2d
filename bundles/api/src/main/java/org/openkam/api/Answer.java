package org.openkam.api;

/**
 * An answer of the book with its freshness.
 *
 * @param value the answer
 * @param asOf number of the last change set that it contains
 */
public record Answer<T>(T value, long asOf) {}
