package org.openkam.accounts.file;

import java.io.Closeable;
import java.util.List;

/** A file as a header and rows, read once from top to bottom. */
public interface Table extends Closeable {
  /** Names of the columns. */
  List<String> header();

  /** The next row that is not blank; null at the end. */
  Row next();

  /** Bytes of the file on disk read so far, 0 when not known. */
  long bytesRead();
}
