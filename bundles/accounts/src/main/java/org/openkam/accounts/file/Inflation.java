package org.openkam.accounts.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of a packed stream and refuses it beyond the limit. */
final class Inflation extends FilterInputStream {
  private final long limit;
  private long seen;

  Inflation(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) count(1);
    return b;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int n = super.read(b, off, len);
    if (n > 0) count(n);
    return n;
  }

  private void count(long n) {
    seen += n;
    if (seen > limit) throw Fault.tooLarge("accounts.file.inflates", limit);
  }
}
