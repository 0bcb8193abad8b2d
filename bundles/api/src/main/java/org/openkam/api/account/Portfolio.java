package org.openkam.api.account;

import org.openkam.api.Actor;
import org.openkam.api.Answer;
import org.osgi.annotation.versioning.ProviderType;

/** The port of company figures. Needs COMPANY_FIGURES. */
@ProviderType
public interface Portfolio {

  /** Concentration of the revenue over the accounts. */
  Answer<Concentration> concentration(Actor actor);
}
