package org.openkam.health;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.service.component.AnyService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Ready means: the boot is over, our bundles run, and each of their components is satisfied. */
@Component(property = {"hc.name=Components", "hc.tags=readiness"})
public final class Components implements HealthCheck {
  private static final String OURS = "org.openkam.";

  // Karaf registers this marker after the last boot feature; before that, silence proves nothing
  @Reference(
      service = AnyService.class,
      target = "(objectClass=org.apache.karaf.features.BootFinished)",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC)
  private volatile Object bootFinished;

  private final BundleContext context;
  private final ServiceComponentRuntime scr;

  @Activate
  public Components(BundleContext context, @Reference ServiceComponentRuntime scr) {
    this.context = context;
    this.scr = scr;
  }

  @Override
  public Result execute() {
    var log = new FormattingResultLog();
    if (bootFinished == null) {
      log.temporarilyUnavailable("The boot features are still being installed");
    }
    var ours = Stream.of(context.getBundles()).filter(Components::isOurs).toList();
    ours.stream()
        .filter(Components::meantToRun)
        .filter(b -> b.getState() != Bundle.ACTIVE)
        .forEach(b -> log.critical("Bundle {} does not run", b.getSymbolicName()));
    var active = ours.stream().filter(b -> b.getState() == Bundle.ACTIVE).toArray(Bundle[]::new);
    // no bundle given would mean all bundles
    if (active.length > 0) {
      scr.getComponentDescriptionDTOs(active).forEach(d -> check(d, log));
    }
    log.info("{} of {} own bundles run", active.length, ours.size());
    return new Result(log);
  }

  private void check(ComponentDescriptionDTO component, FormattingResultLog log) {
    if (!scr.isComponentEnabled(component)) {
      return;
    }
    for (var configuration : scr.getComponentConfigurationDTOs(component)) {
      switch (configuration.state) {
        case ComponentConfigurationDTO.FAILED_ACTIVATION ->
            log.critical("{} failed: {}", component.name, firstLine(configuration.failure));
        case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
            log.temporarilyUnavailable(
                "{} waits for {}", component.name, missing(component, configuration));
        default -> {
          // active, satisfied, or waiting for a configuration that an operator may never give
        }
      }
    }
  }

  private static String missing(ComponentDescriptionDTO component, ComponentConfigurationDTO c) {
    List<String> names = Arrays.stream(c.unsatisfiedReferences).map(r -> r.name).toList();
    return Stream.of(component.references)
        .filter(r -> names.contains(r.name))
        .map(r -> r.interfaceName)
        .collect(Collectors.joining(", "));
  }

  static String firstLine(String failure) {
    return failure == null ? "no reason given" : failure.lines().findFirst().orElse("");
  }

  private static boolean isOurs(Bundle bundle) {
    return bundle.getSymbolicName() != null && bundle.getSymbolicName().startsWith(OURS);
  }

  private static boolean meantToRun(Bundle bundle) {
    var level = bundle.adapt(BundleStartLevel.class);
    return level != null && level.isPersistentlyStarted();
  }
}
