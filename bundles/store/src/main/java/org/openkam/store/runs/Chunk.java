package org.openkam.store.runs;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A stretch of one column as it is stored: little-endian primitives, deflated. The hash is over the
 * primitives and their type, so equal columns have equal hashes whatever the compressor does.
 *
 * @param hash SHA-256, hexadecimal
 * @param content one byte of format, four bytes of raw length, deflated primitives
 */
record Chunk(String hash, byte[] content) {
  /** Accounts per chunk. */
  static final int ACCOUNTS = 65_536;

  private static final byte FORMAT = 1;
  private static final int HEADER = 5;

  static Chunk of(long[] values) {
    ByteBuffer raw = raw(values.length * Long.BYTES);
    raw.asLongBuffer().put(values);
    return of('l', raw.array());
  }

  static Chunk of(short[] values) {
    ByteBuffer raw = raw(values.length * Short.BYTES);
    raw.asShortBuffer().put(values);
    return of('s', raw.array());
  }

  static Chunk of(double[] values) {
    ByteBuffer raw = raw(values.length * Double.BYTES);
    // one bit pattern for all NaN: equal columns are to have equal hashes
    for (double value : values) raw.putLong(Double.doubleToLongBits(value));
    return of('d', raw.array());
  }

  static Chunk of(byte[] values) {
    return of('b', values);
  }

  private static Chunk of(char type, byte[] raw) {
    return new Chunk(hash(type, raw), deflated(raw));
  }

  static long[] longs(Chunk chunk) {
    long[] values = new long[chunk.rawLength() / Long.BYTES];
    buffer(chunk.checked('l')).asLongBuffer().get(values);
    return values;
  }

  static short[] shorts(Chunk chunk) {
    short[] values = new short[chunk.rawLength() / Short.BYTES];
    buffer(chunk.checked('s')).asShortBuffer().get(values);
    return values;
  }

  static double[] doubles(Chunk chunk) {
    double[] values = new double[chunk.rawLength() / Double.BYTES];
    buffer(chunk.checked('d')).asDoubleBuffer().get(values);
    return values;
  }

  static byte[] bytes(Chunk chunk) {
    return chunk.checked('b');
  }

  /** One value; inflates no further than it must and does not check the hash. */
  short shortAt(int index) {
    return buffer(inflated((index + 1) * Short.BYTES)).getShort(index * Short.BYTES);
  }

  /** As {@link #shortAt}. */
  double doubleAt(int index) {
    return buffer(inflated((index + 1) * Double.BYTES)).getDouble(index * Double.BYTES);
  }

  /** As {@link #shortAt}. */
  byte byteAt(int index) {
    return inflated(index + 1)[index];
  }

  private int rawLength() {
    if (content.length < HEADER || content[0] != FORMAT) {
      throw new IllegalStateException("chunk " + hash + " has an unknown format");
    }
    return buffer(content).getInt(1);
  }

  private byte[] checked(char type) {
    byte[] raw = inflated(rawLength());
    if (!hash.equals(hash(type, raw))) {
      throw new IllegalStateException("chunk " + hash + " is damaged");
    }
    return raw;
  }

  private byte[] inflated(int length) {
    if (length > rawLength()) throw new IndexOutOfBoundsException("beyond chunk " + hash);
    byte[] raw = new byte[length];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(content, HEADER, content.length - HEADER);
      int done = 0;
      while (done < length) {
        int more = inflater.inflate(raw, done, length - done);
        if (more == 0) throw new IllegalStateException("chunk " + hash + " is cut short");
        done += more;
      }
      return raw;
    } catch (DataFormatException e) {
      throw new IllegalStateException("chunk " + hash + " is damaged", e);
    } finally {
      inflater.end();
    }
  }

  private static byte[] deflated(byte[] raw) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(raw);
      deflater.finish();
      // incompressible input grows by 5 bytes per 16 KiB block at most
      byte[] out = new byte[HEADER + raw.length + raw.length / 1024 + 64];
      buffer(out).put(FORMAT).putInt(raw.length);
      int length = deflater.deflate(out, HEADER, out.length - HEADER);
      if (!deflater.finished()) throw new IllegalStateException("deflated beyond its bound");
      return java.util.Arrays.copyOf(out, HEADER + length);
    } finally {
      deflater.end();
    }
  }

  private static String hash(char type, byte[] raw) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) type);
      return HexFormat.of().formatHex(digest.digest(raw));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static ByteBuffer raw(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
