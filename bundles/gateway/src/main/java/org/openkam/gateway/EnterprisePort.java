package org.openkam.gateway;

import org.openkam.api.Actor;
import org.openkam.api.Committed;
import org.openkam.api.Right;
import org.openkam.api.Write;
import org.openkam.api.enterprise.Enterprise;
import org.openkam.api.enterprise.Settings;
import org.openkam.api.store.SystemStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The settings, guarded. */
@Component
public final class EnterprisePort implements Enterprise {
  private final SystemStore store;

  @Activate
  public EnterprisePort(@Reference SystemStore store) {
    this.store = store;
  }

  @Override
  public Settings settings(Actor actor) {
    Door.demand(actor, Right.READ, Right.MANAGE_SYSTEM, Right.MANAGE_USERS);
    return store.settings();
  }

  @Override
  public Committed<Settings> change(Write write, Settings settings) {
    Door.demand(write.actor(), Right.MANAGE_SYSTEM, Right.SCORE);
    if (!onlyPrimaryModel(store.settings(), settings)) {
      Door.demand(write.actor(), Right.MANAGE_SYSTEM);
    }
    return store.change(write, settings);
  }

  private static boolean onlyPrimaryModel(Settings now, Settings wanted) {
    return now.name().equals(wanted.name())
        && now.reportingCurrency().equals(wanted.reportingCurrency())
        && now.zone().equals(wanted.zone())
        && now.fiscalYearStart() == wanted.fiscalYearStart();
  }
}
