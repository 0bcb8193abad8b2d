package org.openkam.store.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.postgresql.ds.PGSimpleDataSource;

/** The open database: pool, schema brought up to date, entity managers. */
@Component(service = Databases.class, configurationPid = "org.openkam.store")
@Designate(ocd = Databases.Config.class)
public final class Databases {
  /** Where the data lie. */
  @ObjectClassDefinition(name = "OpenKAM store")
  @interface Config {
    @AttributeDefinition(description = "jdbc:postgresql://host/database; empty: embedded Derby")
    String url() default "";

    @AttributeDefinition(description = "who connects to the server")
    String user() default "";

    @AttributeDefinition(type = AttributeType.PASSWORD, description = "with which password")
    String password() default "";

    @AttributeDefinition(description = "connections at most")
    int poolSize() default 20;

    @AttributeDefinition(description = "Derby: pages of 8 KiB kept in memory")
    int cachePages() default 12_000;
  }

  private final Dialect dialect;
  private final EmbeddedDerby embedded;
  private final HikariDataSource pool;
  private final EntityManagerFactory factory;

  @Activate
  public Databases(Config config) {
    this(
        new DatabaseSettings(
            config.url(),
            config.user(),
            config.password(),
            config.poolSize(),
            Path.of(System.getProperty("karaf.data", "data")),
            config.cachePages()));
  }

  /** Opens; throws with the reason when that is not possible. */
  public static Databases open(DatabaseSettings settings) {
    return new Databases(settings);
  }

  // not public: the component runtime would take it for the one above
  private Databases(DatabaseSettings settings) {
    dialect = settings.isEmbedded() ? Dialect.DERBY : Dialect.POSTGRESQL;
    HikariDataSource opened = null;
    EmbeddedDerby derby = null;
    try {
      derby = settings.isEmbedded() ? new EmbeddedDerby(settings) : null;
      opened = pool(settings, derby == null ? server(settings) : derby.dataSource());
      Migration.run(opened);
      factory = entityManagers(opened);
    } catch (Exception e) {
      if (opened != null) opened.close();
      throw new IllegalStateException(
          "The store cannot open its database (" + settings + "): " + e.getMessage(), e);
    }
    embedded = derby;
    pool = opened;
  }

  /** Closes everything, so that the same process can open it again. */
  @Deactivate
  public void close() {
    factory.close();
    pool.close();
    if (embedded != null) embedded.shutDown();
  }

  /** Pooled connections, outside the persistence unit. */
  public DataSource dataSource() {
    return pool;
  }

  public Dialect dialect() {
    return dialect;
  }

  public EntityManagerFactory entityManagers() {
    return factory;
  }

  private static DataSource server(DatabaseSettings settings) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(settings.url());
    source.setUser(settings.user());
    source.setPassword(settings.password());
    source.setReWriteBatchedInserts(true);
    source.setTcpKeepAlive(true);
    source.setConnectTimeout(5);
    return source;
  }

  private static HikariDataSource pool(DatabaseSettings settings, DataSource source) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("openkam-store");
    config.setDataSource(source);
    config.setMaximumPoolSize(settings.poolSize());
    config.setMinimumIdle(2);
    config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return new HikariDataSource(config);
  }

  private static EntityManagerFactory entityManagers(DataSource source) {
    ClassLoader loader = Databases.class.getClassLoader();
    return new PersistenceProvider()
        .createContainerEntityManagerFactory(
            new Unit(source, loader, loader, transformer -> {}),
            Map.of(
                PersistenceUnitProperties.WEAVING, "static",
                PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "false",
                PersistenceUnitProperties.DDL_GENERATION, "none",
                PersistenceUnitProperties.DEPLOY_ON_STARTUP, "true",
                PersistenceUnitProperties.LOGGING_LEVEL, "WARNING"));
  }
}
