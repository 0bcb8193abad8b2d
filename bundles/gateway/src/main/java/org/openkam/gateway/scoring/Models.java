package org.openkam.gateway.scoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openkam.api.Actor;
import org.openkam.api.Refusal;
import org.openkam.api.Write;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.scoring.ModelSpec;
import org.openkam.api.scoring.ModelVersion;
import org.openkam.api.store.RunStore;
import org.openkam.api.store.SystemStore;
import org.openkam.gateway.Engines;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The models of this enterprise: the shipped ones as first versions, and what became of them. */
@Component(service = Models.class)
public final class Models {
  private final Engines engines;
  private final RunStore runs;
  private final SystemStore system;
  private final Clock clock;

  @Activate
  public Models(
      @Reference Engines engines, @Reference RunStore runs, @Reference SystemStore system) {
    this(engines, runs, system, Clock.systemUTC());
  }

  /** For tests. */
  public Models(Engines engines, RunStore runs, SystemStore system, Clock clock) {
    this.engines = engines;
    this.runs = runs;
    this.system = system;
    this.clock = clock;
  }

  /** Publishes shipped models that are not there yet; what an enterprise made of one stays. */
  void publishShipped() {
    Map<String, ModelSpec> shipped = engines.scoring().use(e -> e.shipped());
    Set<String> known = runs.models().stream().map(ModelVersion::model).collect(Collectors.toSet());
    Actor platform = Actor.system("gateway", "shipped models");
    shipped.forEach(
        (model, spec) -> {
          if (!known.contains(model)) runs.publish(Write.by(platform), model, 0, spec, "shipped");
        });
  }

  /** Newest versions, the primary model first. */
  List<ModelVersion> newest() {
    String primary = system.settings().primaryModel();
    return runs.models().stream()
        .sorted(
            Comparator.comparing((ModelVersion v) -> !v.model().equals(primary))
                .thenComparing(ModelVersion::model))
        .toList();
  }

  ModelVersion newest(String model) {
    return runs.models().stream()
        .filter(v -> v.model().equals(model))
        .findFirst()
        .orElseThrow(
            () -> Refusal.of(Refusal.Kind.NOT_FOUND, "refused.model.unknown", model).thrown());
  }

  ModelVersion version(String model, int version) {
    return runs.versions(model).stream()
        .filter(v -> v.version() == version)
        .findFirst()
        .orElseThrow(
            () -> Refusal.of(Refusal.Kind.NOT_FOUND, "refused.model.unknown", model).thrown());
  }

  Settings settings() {
    return system.settings();
  }

  /** Today where the enterprise is. */
  LocalDate today() {
    return LocalDate.now(clock.withZone(system.settings().zone()));
  }
}
