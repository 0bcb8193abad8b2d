package org.openkam.store.runs;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A stretch of one column as it is stored: little-endian primitives, deflated in blocks, so that
 * one value costs one block. The hash is over the primitives and their type, so equal columns have
 * equal hashes whatever the compressor does.
 *
 * @param hash SHA-256, hexadecimal
 * @param content one byte of format, four of raw length, four for the end of each block, the blocks
 */
record Chunk(String hash, byte[] content) {
  /** Accounts per chunk. */
  static final int ACCOUNTS = 65_536;

  private static final byte FORMAT = 1;
  private static final int HEADER = 5;

  /** Raw bytes per block; no primitive lies across two. */
  private static final int BLOCK = 32_768;

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

  /** One value; inflates its block alone and does not check the hash. */
  short shortAt(int index) {
    return around(index * Short.BYTES).getShort(index * Short.BYTES % BLOCK);
  }

  /** As {@link #shortAt}. */
  double doubleAt(int index) {
    return around(index * Double.BYTES).getDouble(index * Double.BYTES % BLOCK);
  }

  /** As {@link #shortAt}. */
  byte byteAt(int index) {
    return around(index).get(index % BLOCK);
  }

  private int rawLength() {
    if (content.length < HEADER || content[0] != FORMAT) {
      throw new IllegalStateException("chunk " + hash + " has an unknown format");
    }
    return buffer(content).getInt(1);
  }

  private byte[] checked(char type) {
    byte[] raw = new byte[rawLength()];
    for (int block = 0; block * BLOCK < raw.length; block++) inflate(block, raw, block * BLOCK);
    if (!hash.equals(hash(type, raw))) throw damaged(null);
    return raw;
  }

  private ByteBuffer around(int position) {
    if (position < 0 || position >= rawLength()) {
      throw new IndexOutOfBoundsException("beyond chunk " + hash);
    }
    byte[] raw = new byte[Math.min(BLOCK, rawLength() - position / BLOCK * BLOCK)];
    inflate(position / BLOCK, raw, 0);
    return buffer(raw);
  }

  private void inflate(int block, byte[] raw, int at) {
    int length = Math.min(BLOCK, rawLength() - block * BLOCK);
    Inflater inflater = new Inflater(true);
    try {
      int from = block == 0 ? HEADER + Integer.BYTES * blocks(rawLength()) : end(block - 1);
      inflater.setInput(content, from, end(block) - from);
      int done = 0;
      while (done < length) {
        int more = inflater.inflate(raw, at + done, length - done);
        if (more == 0) throw damaged(null);
        done += more;
      }
    } catch (DataFormatException | IndexOutOfBoundsException e) {
      throw damaged(e);
    } finally {
      inflater.end();
    }
  }

  private int end(int block) {
    return buffer(content).getInt(HEADER + Integer.BYTES * block);
  }

  private IllegalStateException damaged(Exception cause) {
    return new IllegalStateException("chunk " + hash + " is damaged", cause);
  }

  private static int blocks(int rawLength) {
    return (rawLength + BLOCK - 1) / BLOCK;
  }

  private static byte[] deflated(byte[] raw) {
    int blocks = blocks(raw.length);
    int at = HEADER + Integer.BYTES * blocks;
    // incompressible input grows by a few bytes per 16 KiB
    byte[] out = new byte[at + raw.length + blocks * 64];
    ByteBuffer header = buffer(out).put(FORMAT).putInt(raw.length);
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      for (int block = 0; block < blocks; block++) {
        deflater.reset();
        deflater.setInput(raw, block * BLOCK, Math.min(BLOCK, raw.length - block * BLOCK));
        deflater.finish();
        at += deflater.deflate(out, at, out.length - at);
        if (!deflater.finished()) throw new IllegalStateException("deflated beyond its bound");
        header.putInt(at);
      }
    } finally {
      deflater.end();
    }
    return Arrays.copyOf(out, at);
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
