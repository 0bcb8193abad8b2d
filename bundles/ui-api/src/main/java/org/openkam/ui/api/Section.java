package org.openkam.ui.api;

/** The sections of the menu, in the order in which they are shown. */
public enum Section {
  /** What needs me today. */
  TODAY,
  /** Accounts and people. */
  ACCOUNTS,
  /** Value scoring and grades. */
  VALUE,
  /** Segmentation. */
  SEGMENTS,
  /** Needs and pain points. */
  NEEDS,
  /** Plans, cadence, commitments. */
  RELATIONSHIP,
  /** Notices and channels. */
  COMMUNICATION,
  /** Patterns and trends. */
  INSIGHT,
  /** Users, settings, imports, modules. */
  ADMINISTRATION;

  /** Key of the section's name; the texts come with this bundle. */
  public String titleKey() {
    return "ui.section." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
