package org.openkam.gateway;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** PID {@code org.openkam.gateway}. */
@ObjectClassDefinition(id = "org.openkam.gateway", name = "OpenKAM Gateway")
public @interface GatewayConfig {
  /** The permanent name of this configuration. */
  String PID = "org.openkam.gateway";

  @AttributeDefinition(description = "Largest file that may be uploaded, in MiB")
  int upload_limit_mib() default 512;

  @AttributeDefinition(
      description = "A full run follows when the revenue in its window differs by more per cent")
  double drift_limit_percent() default 5;

  @AttributeDefinition(
      description = "Daily full runs start at this time in the zone of the enterprise")
  String daily_run_at() default "00:05";
}
