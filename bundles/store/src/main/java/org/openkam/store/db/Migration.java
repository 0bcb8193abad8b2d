package org.openkam.store.db;

import java.sql.Connection;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings the schema up to date. */
final class Migration {
  private static final String CHANGES = "db/changelog/master.xml";

  private Migration() {}

  static void run(DataSource source) throws Exception {
    Logger.getLogger("liquibase").setLevel(Level.WARNING);
    System.setProperty("liquibase.analytics.enabled", "false");
    ClassLoader loader = Migration.class.getClassLoader();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // Liquibase looks changelogs up by the context class loader
    thread.setContextClassLoader(loader);
    try (Connection connection = source.getConnection()) {
      Map<String, Object> scope =
          Map.of(
              Scope.Attr.resourceAccessor.name(), new ClassLoaderResourceAccessor(loader),
              Scope.Attr.ui.name(), new LoggerUIService());
      Scope.child(
          scope,
          () -> {
            var database =
                DatabaseFactory.getInstance()
                    .findCorrectDatabaseImplementation(new JdbcConnection(connection));
            var changes = new Liquibase(CHANGES, new ClassLoaderResourceAccessor(loader), database);
            // else it prints to the console
            changes.setShowSummary(UpdateSummaryEnum.OFF);
            changes.update(new Contexts(), new LabelExpression());
          });
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
