package org.openkam.api.enterprise;

import org.openkam.api.Actor;
import org.openkam.api.Committed;
import org.openkam.api.Write;
import org.osgi.annotation.versioning.ProviderType;

/** The port of the enterprise's settings. */
@ProviderType
public interface Enterprise {

  /** The settings now. */
  Settings settings(Actor actor);

  /**
   * Changes them; needs MANAGE_SYSTEM (SCORE suffices when only the primary model changes); STALE
   * when outdated.
   */
  Committed<Settings> change(Write write, Settings settings);
}
