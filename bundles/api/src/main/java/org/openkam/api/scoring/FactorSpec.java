package org.openkam.api.scoring;

import java.util.Map;
import org.openkam.api.Refusal;

/**
 * One factor of a model.
 *
 * @param id unique in the model, lower case, also the key of its texts when the function has none
 * @param function id of a {@link FactorFunction}
 * @param parameters the function's parameters by name
 * @param weight above 0, at most 1000; weights are normalised to their sum
 * @param missing what happens without data
 */
public record FactorSpec(
    String id,
    String function,
    Map<String, Double> parameters,
    double weight,
    MissingPolicy missing) {
  /** Checks and copies. */
  public FactorSpec {
    if (id == null || !id.matches("[a-z][a-z0-9-]{0,59}")) {
      throw Refusal.invalid("factors", "refused.factor.id", String.valueOf(id)).thrown();
    }
    if (!(weight > 0 && weight <= 1000))
      throw Refusal.invalid("factors." + id, "refused.factor.weight", id).thrown();
    parameters = Map.copyOf(parameters);
  }
}
