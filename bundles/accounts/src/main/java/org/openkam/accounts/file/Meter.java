package org.openkam.accounts.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that were read, for progress. */
public final class Meter {
  private long bytes;

  InputStream over(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        if (b >= 0) bytes++;
        return b;
      }

      @Override
      public int read(byte[] b, int off, int len) throws IOException {
        int n = super.read(b, off, len);
        if (n > 0) bytes += n;
        return n;
      }
    };
  }

  /** Bytes so far. */
  public long bytes() {
    return bytes;
  }
}
