package org.openkam.gateway;

import java.time.Clock;
import java.time.Duration;
import org.openkam.api.imports.ImportEngine;
import org.openkam.api.imports.SampleSource;
import org.openkam.api.scoring.ScoringEngine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The engines of modules, each behind a lease; the only place that holds a reference to one. */
@Component(service = Engines.class, immediate = true)
public final class Engines {
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Lease<ImportEngine> imports;
  private final Lease<SampleSource> samples;
  private final Lease<ScoringEngine> scoring;

  /** Empty at first; the references come dynamically. */
  @Activate
  public Engines() {
    this(Clock.systemUTC(), GRACE);
  }

  /** For tests. */
  public Engines(Clock clock, Duration grace) {
    imports = new Lease<>("accounts", clock, grace);
    samples = new Lease<>("accounts", clock, grace);
    scoring = new Lease<>("scoring", clock, grace);
  }

  /** Reads files. */
  public Lease<ImportEngine> imports() {
    return imports;
  }

  /** Makes demo data. */
  public Lease<SampleSource> samples() {
    return samples;
  }

  /** Computes scores. */
  public Lease<ScoringEngine> scoring() {
    return scoring;
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindImports(ImportEngine engine) {
    imports.offer(engine);
  }

  void unbindImports(ImportEngine engine) {
    imports.withdraw(engine);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindSamples(SampleSource engine) {
    samples.offer(engine);
  }

  void unbindSamples(SampleSource engine) {
    samples.withdraw(engine);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bindScoring(ScoringEngine engine) {
    scoring.offer(engine);
  }

  void unbindScoring(ScoringEngine engine) {
    scoring.withdraw(engine);
  }
}
