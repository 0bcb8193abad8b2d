package org.openkam.api;

/**
 * What an actor may do. A role is a set of rights; rights only ever widen by role, never by the
 * subject.
 */
public enum Right {
  /** Read accounts, people, transactions, scores. */
  READ,
  /** Create and change accounts and people, post transactions. */
  WRITE,
  /** Upload, try and commit imports. */
  IMPORT,
  /** Edit scoring models and start runs. */
  SCORE,
  /** See company totals, shares and concentration. */
  COMPANY_FIGURES,
  /** Create users and give roles. */
  MANAGE_USERS,
  /** Change enterprise settings, currencies and modules. */
  MANAGE_SYSTEM,
  /** Read the audit trail. */
  READ_AUDIT
}
