package org.openkam.store.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** Derby inside this process: one database, its files for their owner only. */
final class EmbeddedDerby {
  private final Path database;

  EmbeddedDerby(DatabaseSettings settings) {
    Path home = ownersOnly(settings.data().resolve("store"));
    Path log = ownersOnly(settings.data().resolve("log"));
    database = home.resolve("kam");
    // Derby reads these once, when its engine boots; derby.system.durability stays unset on purpose
    System.setProperty("derby.system.home", home.toString());
    System.setProperty("derby.stream.error.file", log.resolve("derby.log").toString());
    System.setProperty("derby.storage.pageCacheSize", Integer.toString(settings.cachePages()));
    // else tables with wide text get pages of 32 KiB, and the cache counts pages
    System.setProperty("derby.storage.pageSize", "8192");
    // a batch of an import must not turn into a lock on the whole ledger
    System.setProperty("derby.locks.escalationThreshold", "1000000");
    System.setProperty("derby.locks.deadlockTimeout", "3");
    System.setProperty("derby.locks.waitTimeout", "30");
  }

  DataSource dataSource() {
    EmbeddedDataSource source = new EmbeddedDataSource();
    source.setDatabaseName(database.toString());
    source.setCreateDatabase("create");
    return source;
  }

  /** Without this a second activation in the same process would find the files locked. */
  void shutDown() {
    EmbeddedDataSource source = new EmbeddedDataSource();
    source.setDatabaseName(database.toString());
    source.setShutdownDatabase("shutdown");
    try {
      source.getConnection().close();
    } catch (SQLException e) {
      // 08006 is how Derby says that it is done
      if (!"08006".equals(e.getSQLState()) && !"XJ004".equals(e.getSQLState())) {
        throw new IllegalStateException("the embedded database does not shut down", e);
      }
    }
  }

  private static Path ownersOnly(Path folder) {
    try {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      return folder.toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + folder + " cannot be used", e);
    }
  }
}
