package org.openkam.gateway.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.openkam.api.Refusal;
import org.openkam.api.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The uploaded files: readable for their owner only, one per import, removed when done with. */
final class Uploads {
  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
  private static final String PARTIAL = ".partial";

  private final Path folder;
  private final long limit;

  Uploads(Path folder, long limit) {
    this.folder = folder;
    this.limit = limit;
    try {
      Files.createDirectories(folder);
      restrict(folder, "rwx------");
      clean();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Uploads that the end of the process cut off. */
  private void clean() throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*" + PARTIAL)) {
      for (Path file : files) Files.deleteIfExists(file);
    }
  }

  /** Writes what comes in to a file without a name yet; TOO_LARGE beyond the limit. */
  Path receive(InputStream content) {
    Path file = null;
    try {
      file = Files.createTempFile(folder, "upload", PARTIAL);
      restrict(file, "rw-------");
      try (OutputStream out = Files.newOutputStream(file)) {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (int n; (n = content.read(buffer)) >= 0; ) {
          total += n;
          if (total > limit) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "refused.upload.size", limit >> 20).thrown();
          }
          out.write(buffer, 0, n);
        }
        if (total == 0) throw Refusal.invalid("file", "refused.upload.empty").thrown();
      }
      return file;
    } catch (IOException e) {
      drop(file);
      LOG.warn("An upload ended early", e);
      throw Refusal.of(Refusal.Kind.UNAVAILABLE, "gateway.upload.broken").thrown();
    } catch (RefusedException e) {
      drop(file);
      throw e;
    }
  }

  /** Gives a received file the name of its import; an earlier one of that import stays. */
  void keep(Path received, long importId) {
    Path file = file(importId);
    try {
      if (Files.exists(file)) Files.delete(received);
      else Files.move(received, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(long importId) {
    return folder.resolve(importId + ".data");
  }

  Path refused(long importId) {
    return folder.resolve(importId + ".refused");
  }

  /** The file of an import, or a refusal when it was removed. */
  Path present(long importId) {
    Path file = file(importId);
    if (!Files.isRegularFile(file)) {
      throw Refusal.of(Refusal.Kind.CONFLICT, "gateway.upload.gone").thrown();
    }
    return file;
  }

  void removeFile(long importId) {
    drop(file(importId));
  }

  void removeAll(long importId) {
    drop(file(importId));
    drop(refused(importId));
  }

  void drop(Path file) {
    if (file == null) return;
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} was not removed", file.getFileName(), e);
    }
  }

  /** SHA-256, hexadecimal. */
  static String hash(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n; (n = in.read(buffer)) >= 0; ) sha.update(buffer, 0, n);
      return HexFormat.of().formatHex(sha.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static void restrict(Path path, String mode) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
  }
}
