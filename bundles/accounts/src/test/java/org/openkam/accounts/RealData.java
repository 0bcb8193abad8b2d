package org.openkam.accounts;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Finds the real data sets; where they are absent a test is skipped, unless they are required. */
final class RealData {
  private RealData() {}

  static Path file(String name) {
    Path file = Path.of(System.getProperty("kam.data", "../../../shared/data"), name);
    if (Files.exists(file)) return file;
    String message = "no data set at " + file.normalize() + " (-Dkam.data names the folder)";
    if (System.getProperty("kam.require", "").contains("data")) Assertions.fail(message);
    Assumptions.abort(message);
    return file;
  }
}
