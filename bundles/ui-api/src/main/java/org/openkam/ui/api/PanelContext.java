package org.openkam.ui.api;

import org.openkam.api.account.AccountId;
import org.osgi.annotation.versioning.ProviderType;

/** The visit of an account's page, for one of its tabs. */
@ProviderType
public interface PanelContext extends ViewContext {

  /** The account that is shown. */
  AccountId account();

  /** The visit of a tab within the visit of the account's page. */
  static PanelContext of(ViewContext page, AccountId account) {
    return new AccountVisit(page, account);
  }
}
