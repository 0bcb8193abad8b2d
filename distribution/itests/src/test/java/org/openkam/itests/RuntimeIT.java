package org.openkam.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an operator gets: one process, one port, closed doors, private files. */
class RuntimeIT {
  private static Distribution node;

  @BeforeAll
  static void start() throws Exception {
    node = Distribution.started();
  }

  @AfterAll
  static void close() throws Exception {
    node.close();
  }

  @Test
  void healthIsGreenAndNamesItsChecks() throws Exception {
    var answer = node.get("/health");
    assertThat(answer.statusCode()).isEqualTo(200);
    var health = new ObjectMapper().readTree(answer.body());
    assertThat(health.path("overallResult").asText()).isEqualTo("OK");
    assertThat(health.path("results").findValuesAsText("name")).contains("Components");
    assertThat(node.get("/health.txt").body()).isEqualTo("OK");
  }

  @Test
  void listensOnOneLoopbackPortOnly() throws Exception {
    var inodes = socketsOf(node.pid());
    var listening = new ArrayList<String>();
    for (var table : List.of("tcp", "tcp6")) {
      for (var line : Files.readAllLines(Path.of("/proc", "" + node.pid(), "net", table))) {
        var columns = line.trim().split("\\s+");
        if ("0A".equals(columns[3]) && inodes.contains(columns[9])) {
          listening.add(columns[1]);
        }
      }
    }
    assertThat(listening)
        .singleElement()
        .asString()
        .matches("(0000000000000000FFFF0000)?0100007F:" + "%04X".formatted(node.port()));
  }

  @Test
  void shipsNoDoorThatNobodyAskedFor() throws Exception {
    try (var files = Files.walk(node.home())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(
              name ->
                  name.matches(
                      "(org.apache.karaf.(shell.ssh|management|instance|kar|deployer|jdbc"
                          + "|webconsole|http)|sshd|org.apache.felix.webconsole-|slf4j|log4j"
                          + "|commons-logging|jcl-over-slf4j|vaadin-dev|vaadin-charts).*[.]jar"));
    }
    assertThat(node.home().resolve("deploy")).doesNotExist();
    try (var bin = Files.list(node.home().resolve("bin"))) {
      assertThat(bin.map(file -> file.getFileName().toString())).containsExactly("openkam");
    }
  }

  @Test
  void keepsItsDataToItself() throws Exception {
    try (var files = Files.walk(node.data())) {
      for (var file : files.toList()) {
        assertThat(mode(file))
            .as(file.toString())
            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
      }
    }
  }

  @Test
  void bootsLeafFeaturesAndNeverRefreshesByItself() throws IOException {
    var features = Files.readString(node.home().resolve("etc/org.apache.karaf.features.cfg"));
    assertThat(features)
        .contains("openkam-api/", "openkam-health/")
        .containsPattern("autoRefresh ?= ?false");
  }

  @Test
  void aSecondStartIsRefused() throws Exception {
    var outcome = node.run("start");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.output()).contains("already running");
  }

  @Test
  void aTakenPortIsNamed() throws Exception {
    try (var other = Distribution.unpack().port(node.port())) {
      var outcome = other.run("start");
      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.output()).contains("port " + node.port()).contains("taken");
    }
  }

  @Test
  void comesBackAfterAKillAndElsewhereAndStopsWhenTold() throws Exception {
    try (var other = Distribution.unpack()) {
      var data = other.home().resolve("elsewhere");
      other.env("OPENKAM_DATA", data.toString()).start();
      assertThat(other.home().resolve("data")).doesNotExist();
      other.kill();
      assertThat(other.run("status").code()).isEqualTo(3);
      var before = System.nanoTime();
      other.start();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(45));
      assertThat(other.run("status").code()).isZero();
      other.stop();
      assertThat(other.run("status").code()).isEqualTo(3);
      assertThat(data.resolve("openkam.pid")).doesNotExist();
    }
  }

  private static Set<String> socketsOf(long pid) throws IOException {
    try (var handles = Files.list(Path.of("/proc", "" + pid, "fd"))) {
      return handles
          .map(RuntimeIT::target)
          .filter(name -> name.startsWith("socket:["))
          .map(name -> name.substring(8, name.length() - 1))
          .collect(Collectors.toSet());
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return ""; // closed in the meantime
    }
  }

  private static String mode(Path file) throws IOException {
    return Files.exists(file)
        ? PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
        : Files.isDirectory(file) ? "rwx------" : "rw-------";
  }
}
