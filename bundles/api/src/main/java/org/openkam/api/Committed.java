package org.openkam.api;

/**
 * The result of a command that was committed.
 *
 * @param value what the command made
 * @param change number of its change set; a query that says {@code atLeast(change)} sees it
 */
public record Committed<T>(T value, long change) {}
