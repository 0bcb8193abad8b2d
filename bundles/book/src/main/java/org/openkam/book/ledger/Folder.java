package org.openkam.book.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The book's folder: everything in it can be deleted while no book is open. */
public final class Folder {
  private final Path home;
  private int generation;

  /** Empties the folder. */
  public Folder(Path home) {
    this.home = home;
    try {
      ownersOnly(home);
      try (Stream<Path> left = Files.list(home)) {
        left.forEach(Folder::delete);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + home + " cannot be used", e);
    }
  }

  /** A new folder for the next projection. */
  Path next() throws IOException {
    return ownersOnly(home.resolve(Integer.toString(++generation)));
  }

  private static Path ownersOnly(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (posix(folder)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    return folder;
  }

  private static boolean posix(Path folder) throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix");
  }

  /** Creates a file that only its owner can read. */
  static FileChannel create(Path file) throws IOException {
    if (posix(file.getParent())) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
    return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** Creates and maps a file. */
  static ByteBuffer map(Path file, long bytes) throws IOException {
    if (bytes == 0) return ByteBuffer.allocate(0);
    if (bytes > Integer.MAX_VALUE) throw new IOException("more transactions than a file can hold");
    try (FileChannel channel = create(file)) {
      return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes).order(ByteOrder.nativeOrder());
    }
  }

  /** Refuses before a mapped page without room on the disk ends in a fault. */
  static void demand(Path folder, long bytes) throws IOException {
    long room = Files.getFileStore(folder).getUsableSpace();
    if (room < bytes + (64L << 20)) {
      throw new IOException("the book needs " + bytes + " bytes, the disk has " + room);
    }
  }

  /** Deletes what can be deleted; files still mapped may stay until the next start. */
  static void delete(Path path) {
    if (path == null) return;
    List<Path> all;
    try (Stream<Path> tree = Files.walk(path)) {
      all = tree.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      return;
    }
    for (Path p : all) {
      try {
        Files.deleteIfExists(p);
      } catch (IOException e) {
        // some systems do not delete what is mapped
        return;
      }
    }
  }
}
