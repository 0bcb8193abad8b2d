package org.openkam.accounts.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Inflates a workbook once into nothing, before anybody parses it: sizes that a zip declares may
 * lie.
 */
final class ZipGuard {
  private static final int ENTRIES = 2_000;

  /** Shared texts are the one part that the reader keeps in memory. */
  private static final long SHARED_TEXTS = 128L << 20;

  /** Styles and the like are read as a whole. */
  private static final long OTHER_PARTS = 16L << 20;

  private ZipGuard() {}

  static void check(Path workbook, Limits limits) throws IOException {
    long left = limits.inflatedFrom(Files.size(workbook));
    byte[] buffer = new byte[1 << 16];
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      if (zip.size() > ENTRIES) throw Fault.tooLarge("accounts.file.entries", ENTRIES);
      if (zip.getEntry("xl/workbook.xml") == null) throw Fault.file("accounts.file.noworkbook");
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        boolean texts = entry.getName().endsWith("sharedStrings.xml");
        boolean sheet = entry.getName().contains("worksheets/");
        boolean media = entry.getName().contains("media/");
        long limit = texts ? SHARED_TEXTS : sheet || media ? left : OTHER_PARTS;
        SheetScan scan = new SheetScan();
        try (InputStream in = new Inflation(zip.getInputStream(entry), Math.min(left, limit))) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            left -= n;
            if (texts || (sheet && entry.getName().endsWith(".xml"))) scan.take(buffer, n);
          }
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw Fault.file("accounts.file.damaged");
    }
  }
}
