package org.openkam.api.scoring;

import java.time.Instant;

/**
 * An immutable version of a model.
 *
 * @param model the model's key: {@code course}, {@code relative}, or an enterprise's own
 * @param version counts up from 1
 * @param spec what it says
 * @param author who made it
 * @param created when
 * @param note why
 */
public record ModelVersion(
    String model, int version, ModelSpec spec, String author, Instant created, String note) {}
