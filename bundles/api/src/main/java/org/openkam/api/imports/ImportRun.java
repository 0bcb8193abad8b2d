package org.openkam.api.imports;

import java.time.Instant;
import java.util.Optional;

/**
 * One file on its way in.
 *
 * @param id the id
 * @param fileName as uploaded
 * @param type what the rows are
 * @param owner who uploaded it
 * @param state where it stands
 * @param created when uploaded
 * @param mapping as last used
 * @param dryRun the last dry run
 * @param job the job at work or the last one, 0 when none
 * @param change the change set of the commit, 0 before
 */
public record ImportRun(
    long id,
    String fileName,
    ImportType type,
    String owner,
    State state,
    Instant created,
    Optional<Mapping> mapping,
    Optional<DryRun> dryRun,
    long job,
    long change) {

  /** Where an import stands. */
  public enum State {
    /** The file is here. */
    UPLOADED,
    /** A dry run is done. */
    TRIED,
    /** Rows are loading, invisible. */
    LOADING,
    /** In force. */
    COMMITTED,
    /** Taken back. */
    UNDONE,
    /** Given up; nothing of it remains. */
    DISCARDED
  }
}
