package org.openkam.itests;

import java.nio.file.Files;
import java.nio.file.Path;

/** The public sample files, in the folder that {@code -Dkam.data} names. */
final class SampleData {
  private SampleData() {}

  static Path file(String name) {
    var file = Path.of(System.getProperty("kam.data")).resolve(name).normalize();
    return Files.isReadable(file)
        ? file
        : Required.missing("data", "no sample file " + file + ", see -Dkam.data");
  }
}
