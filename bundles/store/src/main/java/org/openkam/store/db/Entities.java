package org.openkam.store.db;

import java.util.List;

/** The classes of the one persistence unit, by name: they are package-private where they belong. */
final class Entities {
  static final List<String> NAMES =
      List.of(
          "org.openkam.store.accounts.AccountState",
          "org.openkam.store.accounts.AttributeRow",
          "org.openkam.store.db.Sensitive",
          "org.openkam.store.ledger.LedgerEntry",
          "org.openkam.store.ledger.ProductState",
          "org.openkam.store.people.AffiliationRow",
          "org.openkam.store.people.PersonKey",
          "org.openkam.store.people.PersonRow",
          "org.openkam.store.runs.ModelVersionRow",
          "org.openkam.store.runs.RunRow",
          "org.openkam.store.system.DefinitionRow",
          "org.openkam.store.system.SettingsRow",
          "org.openkam.store.users.TokenRow",
          "org.openkam.store.users.UserRow");

  private Entities() {}
}
