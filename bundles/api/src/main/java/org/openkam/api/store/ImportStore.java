package org.openkam.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openkam.api.Committed;
import org.openkam.api.Write;
import org.openkam.api.imports.ImportEngine;
import org.openkam.api.imports.ImportRun;
import org.openkam.api.imports.ImportType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Imports in the store. Rows load invisibly and become valid by one short transaction. At start-up
 * garbage of imports that were loading is removed and they go back to TRIED.
 */
@ProviderType
public interface ImportStore {
  /** Registers an uploaded file. */
  Committed<ImportRun> register(Write write, String fileName, ImportType type);

  /** Keeps state, mapping, dry run and job. */
  void save(ImportRun run);

  /** One import. */
  Optional<ImportRun> find(long id);

  /** Newest first. */
  List<ImportRun> list(int limit);

  /**
   * Starts loading: the loader writes batches, each in its own transaction. One import loads at a
   * time: else CONFLICT.
   */
  ImportEngine.Loader loader(Write write, long importId, String source);

  /**
   * Makes everything loaded valid, with one audit row and one change set. Refuses a company tree
   * with a cycle.
   */
  Committed<ImportRun> commit(Write write, long importId);

  /** Removes everything loaded; the import is TRIED again. */
  void rollback(long importId);

  /** Takes a committed import back; CONFLICT when later states rest on its rows. */
  Committed<ImportRun> undo(Write write, long importId);

  /** True when a change set after {@code base} touched accounts, ledger, rates or attributes. */
  boolean touchedSince(long base);

  /** When the store last removed garbage, for the log. */
  Optional<Instant> lastCleaned();
}
