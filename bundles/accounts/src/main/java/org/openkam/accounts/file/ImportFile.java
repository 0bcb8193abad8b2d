package org.openkam.accounts.file;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file on disk, unpacked on the way when it is gzipped; sniffed, not judged by its name. */
public final class ImportFile implements Closeable {
  private final Path path;
  private final Limits limits;
  private final boolean gzipped;
  private final boolean workbook;
  private Path unpacked;

  private ImportFile(Path path, Limits limits, boolean gzipped, boolean workbook) {
    this.path = path;
    this.limits = limits;
    this.gzipped = gzipped;
    this.workbook = workbook;
  }

  /** Looks at the first bytes. Refuses an empty file and kinds that cannot be read. */
  public static ImportFile open(Path path, Limits limits) {
    try {
      byte[] head = head(path, false, limits);
      boolean gzipped = head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
      if (gzipped) head = head(path, true, limits);
      if (head.length == 0) throw Fault.file("accounts.file.empty");
      if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) throw Fault.file("accounts.file.xls");
      boolean workbook = starts(head, 'P', 'K', 3, 4);
      if (starts(head, '%', 'P', 'D', 'F') || starts(head, 0x89, 'P', 'N', 'G')) {
        throw Fault.file("accounts.file.binary");
      }
      return new ImportFile(path, limits, gzipped, workbook);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static byte[] head(Path path, boolean gzipped, Limits limits) throws IOException {
    try (InputStream in = stream(path, gzipped, limits, new Meter())) {
      return in.readNBytes(8);
    }
  }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) return false;
    for (int i = 0; i < bytes.length; i++) if (head[i] != (byte) bytes[i]) return false;
    return true;
  }

  private static InputStream stream(Path path, boolean gzipped, Limits limits, Meter meter)
      throws IOException {
    InputStream raw = new BufferedInputStream(meter.over(Files.newInputStream(path)), 1 << 16);
    if (!gzipped) return raw;
    try {
      return new Inflation(
          new GZIPInputStream(raw, 1 << 16), limits.inflatedFrom(Files.size(path)));
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** True for XLSX. */
  public boolean workbook() {
    return workbook;
  }

  /** The limits it was opened with. */
  public Limits limits() {
    return limits;
  }

  /** Bytes on disk. */
  public long size() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The content, unpacked; the meter tells how far the file on disk is read. */
  public InputStream content(Meter meter) throws IOException {
    return stream(path, gzipped, limits, meter);
  }

  /** The content as a file that can be read at random: itself, or an owner-only unpacked copy. */
  Path onDisk() throws IOException {
    if (!gzipped) return path;
    if (unpacked == null) {
      unpacked = Files.createTempFile("kam-import-", ".xlsx");
      try (InputStream in = content(new Meter())) {
        Files.copy(in, unpacked, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return unpacked;
  }

  /** SHA-256 of the file on disk, hexadecimal. */
  public static String hash(Path path) {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
      byte[] buffer = new byte[1 << 16];
      while (in.read(buffer) >= 0) {
        // the stream digests while it is read
      }
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (IOException e) {
      throw unreadable(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a fault while reading means to the person who sent the file. */
  public static RuntimeException unreadable(IOException e) {
    if (e instanceof ZipException || e instanceof java.io.EOFException) {
      return Fault.file("accounts.file.damaged");
    }
    return new UncheckedIOException(e);
  }

  @Override
  public void close() throws IOException {
    if (unpacked != null) Files.deleteIfExists(unpacked);
  }
}
