package org.openkam.store.db;

import java.nio.file.Path;

/**
 * Which database, and how.
 *
 * @param url JDBC address of a PostgreSQL database; empty: the embedded Derby
 * @param user who connects
 * @param password with what
 * @param poolSize connections at most
 * @param data the data folder; the embedded database lies in {@code store} under it
 * @param cachePages pages of 8 KiB that Derby keeps in memory
 */
public record DatabaseSettings(
    String url, String user, String password, int poolSize, Path data, int cachePages) {

  /** The embedded database under a data folder. */
  public static DatabaseSettings embedded(Path data) {
    return new DatabaseSettings("", "", "", 20, data, 12_000);
  }

  /** A server's database. */
  public static DatabaseSettings server(String url, String user, String password, Path data) {
    return new DatabaseSettings(url, user, password, 20, data, 0);
  }

  boolean isEmbedded() {
    return url.isBlank();
  }

  /** For messages: never the password. */
  @Override
  public String toString() {
    return isEmbedded() ? "embedded database in " + data.resolve("store") : url + " as " + user;
  }
}
