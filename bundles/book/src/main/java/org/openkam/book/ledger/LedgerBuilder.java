package org.openkam.book.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openkam.api.store.LedgerRow;
import org.openkam.book.cells.LongIntMap;

/**
 * Builds a projection in two passes, so that no transaction needs to be on the heap: rows are
 * spooled and counted per account as they come, then scattered to their account's place.
 */
public final class LedgerBuilder implements AutoCloseable {
  private static final int ROW = 4 + Projection.WIDTH;
  private static final int ROWS_AT_ONCE = 20_000;

  private final Path folder;
  private final Path spool;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(ROW * ROWS_AT_ONCE);
  private final Conversion conversion;
  private final LongIntMap products = new LongIntMap();
  private final int[] counts;
  private long rows;
  private boolean built;

  /** For accounts with ordinals below a number. */
  public LedgerBuilder(Folder home, int accounts, Conversion conversion) throws IOException {
    this.conversion = conversion;
    counts = new int[accounts];
    folder = home.next();
    spool = folder.resolve("spool");
    channel = Folder.create(spool);
  }

  /** Takes a transaction of the account at an ordinal. */
  public void add(int ordinal, LedgerRow row) {
    if (buffer.remaining() < ROW) flush();
    long rate = conversion.rate(row.currency(), row.day());
    buffer
        .putInt(ordinal)
        .putLong(row.id())
        .putInt(row.day())
        .putLong(row.quantity())
        .putLong(Conversion.apply(row.revenue(), rate))
        .putLong(Conversion.apply(row.cost(), rate))
        .putLong(Conversion.apply(row.discount(), rate))
        .putInt(row.product() == 0 ? -1 : products.number(row.product()));
    counts[ordinal]++;
    rows++;
  }

  /** Transactions so far. */
  public long rows() {
    return rows;
  }

  private void flush() {
    buffer.flip();
    try {
      while (buffer.hasRemaining()) channel.write(buffer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    buffer.clear();
  }

  /** The ledger of everything added. */
  public Ledger build() throws IOException {
    flush();
    int[] starts = new int[counts.length + 1];
    for (int i = 0; i < counts.length; i++) starts[i + 1] = Math.addExact(starts[i], counts[i]);
    Projection projection = new Projection(folder, starts);
    System.arraycopy(starts, 0, counts, 0, counts.length);
    channel.position(0);
    for (long left = rows; left > 0; ) {
      buffer.clear().limit((int) Math.min(left, ROWS_AT_ONCE) * ROW);
      while (buffer.hasRemaining()) {
        if (channel.read(buffer) < 0) throw new IOException("the spool ends too early");
      }
      buffer.flip();
      left -= buffer.remaining() / ROW;
      while (buffer.hasRemaining()) scatter(projection);
    }
    projection.sort();
    built = true;
    return new Ledger(projection, products, conversion, counts.length);
  }

  private void scatter(Projection projection) {
    int ordinal = buffer.getInt();
    projection.put(
        counts[ordinal]++,
        buffer.getLong(),
        buffer.getInt(),
        buffer.getLong(),
        buffer.getLong(),
        buffer.getLong(),
        buffer.getLong(),
        buffer.getInt());
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(spool);
    if (!built) Folder.delete(folder);
  }

  /** A ledger without transactions. */
  public static Ledger empty(Conversion conversion) {
    return new Ledger(Projection.empty(), new LongIntMap(), conversion, 0);
  }
}
