package org.openkam.api.scoring;

import org.openkam.api.value.Unit;
import org.openkam.api.value.Value;

/**
 * One factor's part of a score.
 *
 * @param factor id of the factor
 * @param label its name in the asked language
 * @param weight its share of the weights, 0 to 1
 * @param points points, 0 to 100
 * @param contribution weight times points
 * @param mean contribution of the average account of the run; above it the factor lifts, below it
 *     lowers
 * @param missing true when the missing-data policy made the points
 * @param input the input value; masked without clearance
 * @param unit unit of the input
 * @param sentence the reason in the asked language; without figures when masked
 * @param previous contribution in the previous run of the model, NaN when there was none
 */
public record Contribution(
    String factor,
    String label,
    double weight,
    double points,
    double contribution,
    double mean,
    boolean missing,
    Value input,
    Unit unit,
    String sentence,
    double previous) {}
