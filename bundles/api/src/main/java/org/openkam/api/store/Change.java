package org.openkam.api.store;

/**
 * One entry of a change set.
 *
 * @param kind what changed
 * @param subject id of what changed
 * @param related id of what it belongs to, 0 when nothing
 * @param key text key where there is no id
 */
public record Change(Kind kind, long subject, long related, String key) {
  /** What changed. */
  public enum Kind {
    /** subject = account id; created or changed. */
    ACCOUNT,
    /** subject = person id, related = account id. */
    PERSON,
    /**
     * subject = transaction id (the new row), related = account id or 0 for an orphan, key = id of
     * the row it supersedes or empty.
     */
    TRANSACTION,
    /** subject = import id, key = ACCOUNTS or TRANSACTIONS. */
    IMPORT_COMMITTED,
    /** subject = import id, key = ACCOUNTS or TRANSACTIONS. */
    IMPORT_UNDONE,
    /** subject = run id, key = model: this run is now the model's current one. */
    RUN_CURRENT,
    /** subject = run id, key = model: some accounts have new results, see the run store. */
    RUN_DELTA,
    /** key = attribute name. */
    ATTRIBUTE,
    /** Rates changed. */
    RATES,
    /** The enterprise's settings changed. */
    SETTINGS,
    /** key = kind/name of a definition (model, mapping). */
    DEFINITION,
    /** subject = user id. */
    USER,
    /** subject = token id. */
    TOKEN
  }
}
