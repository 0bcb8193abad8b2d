package org.openkam.api.security;

import java.util.EnumSet;
import java.util.Set;
import org.openkam.api.DataClass;
import org.openkam.api.Right;

/** The shipped roles (first version): a set of rights and a clearance. */
public enum Role {
  /** Everything in the business and the system; the first administrator. */
  ADMINISTRATOR(EnumSet.allOf(Right.class), DataClass.C3),
  /** Reads and writes accounts, sees scores and company figures. */
  ACCOUNT_MANAGER(EnumSet.of(Right.READ, Right.WRITE, Right.COMPANY_FIGURES), DataClass.C3),
  /** Imports, edits models, runs scores. */
  CONTROLLER(
      EnumSet.of(Right.READ, Right.WRITE, Right.IMPORT, Right.SCORE, Right.COMPANY_FIGURES),
      DataClass.C3),
  /** Reads what is not commercial and not personal. */
  VIEWER(EnumSet.of(Right.READ), DataClass.C1),
  /** The operator at the command line: import, score, read C0 to C2. */
  OPERATOR(
      EnumSet.of(Right.READ, Right.WRITE, Right.IMPORT, Right.SCORE, Right.COMPANY_FIGURES),
      DataClass.C2);

  private final Set<Right> rights;
  private final DataClass clearance;

  Role(Set<Right> rights, DataClass clearance) {
    this.rights = Set.copyOf(rights);
    this.clearance = clearance;
  }

  /** What it may do. */
  public Set<Right> rights() {
    return rights;
  }

  /** What it may read in full. */
  public DataClass clearance() {
    return clearance;
  }
}
