package org.openkam.api.store;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The change sets in order: the only event bus. */
@ProviderType
public interface ChangeLog {
  /** Number of the last committed change set, 0 before the first. */
  long head();

  /** The change sets after a number, in order, at most limit. */
  List<ChangeSet> after(long number, int limit);
}
