package org.openkam.api.imports;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.api.Actor;
import org.openkam.api.Committed;
import org.openkam.api.Write;
import org.osgi.annotation.versioning.ProviderType;

/** The port of imports. Needs IMPORT. UNAVAILABLE while the import engine is gone. */
@ProviderType
public interface Imports {

  /** Takes a file (CSV or XLSX, also gzipped); a file-level fault refuses it as a whole. */
  ImportRun upload(Write write, String fileName, InputStream content);

  /** Shape, guessed mapping and open fields; {@code type} overrides the guess. */
  Inspection inspect(
      Actor actor, long importId, Optional<ImportType> type, Optional<Mapping> shapeOverrides);

  /** Starts a dry run as a job; the result is in {@link #get}. */
  long dryRun(Write write, long importId, Mapping mapping);

  /**
   * Starts the commit as a job. STALE when the file or the data changed since the dry run: try
   * again.
   *
   * @param acceptedOnly leave out refused rows; required when the dry run refused any
   */
  long commit(Write write, long importId, String fileHash, long baseChange, boolean acceptedOnly);

  /** One import. */
  ImportRun get(Actor actor, long importId);

  /** Newest first, at most 100. */
  List<ImportRun> list(Actor actor);

  /**
   * Writes the refused rows as CSV (UTF-8 with BOM) with the reason beside each, in the given
   * language.
   */
  void refusedRows(Actor actor, long importId, String language, OutputStream out);

  /**
   * Takes a whole committed import back in one change set; refused when later changes rest on it.
   */
  Committed<ImportRun> undo(Write write, long importId);

  /** Gives up an import that is not committed and removes its file. */
  void discard(Write write, long importId);

  /** Saves a mapping under a name, replacing an earlier one of that name. */
  void saveMapping(Write write, String name, Mapping mapping);

  /** Saved mappings by name. */
  Map<String, Mapping> mappings(Actor actor);
}
