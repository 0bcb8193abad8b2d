package org.openkam.api.imports;

import org.openkam.api.Write;
import org.osgi.annotation.versioning.ProviderType;

/** The port of demo data. Needs IMPORT. */
@ProviderType
public interface Demo {

  /**
   * Loads demo data as one import (it can be undone like any other) and scores it, as a job.
   * CONFLICT when there are accounts already.
   *
   * @param accounts how many, default 2000
   * @param transactions about how many, default 60000
   * @return the job's id
   */
  long load(Write write, int accounts, int transactions);
}
