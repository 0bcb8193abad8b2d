package org.openkam.api.scoring;

/** Counts of one model over the book, before it is chosen: how well does it separate? */
public record Grading(String model, long high, long medium, long low, boolean separates) {}
