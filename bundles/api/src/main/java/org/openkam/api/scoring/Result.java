package org.openkam.api.scoring;

/**
 * What a run says of one account. Arrays are in the order of the model's factors and not to be
 * changed.
 *
 * @param account account id
 * @param points points per factor, 0 to 100 in steps of 0.01, after the missing-data policy
 * @param inputs input per factor, NaN when it was missing
 * @param score sum of the contributions {@code weight / total weight * points}, 0 to 100
 * @param grade grade code
 */
public record Result(long account, double[] points, double[] inputs, double score, String grade) {}
