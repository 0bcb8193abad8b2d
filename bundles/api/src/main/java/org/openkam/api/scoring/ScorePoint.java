package org.openkam.api.scoring;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One point of an account's score history.
 *
 * @param run the run
 * @param version version of the model
 * @param at when the run was made
 * @param asOf the run's last day
 * @param score 0 to 100
 * @param grade grade code
 */
public record ScorePoint(
    long run, int version, Instant at, LocalDate asOf, double score, String grade) {}
