package org.openkam.store.db;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The persistence unit, described in code: a container of one. */
final class Unit implements PersistenceUnitInfo {
  private final DataSource dataSource;
  private final ClassLoader loader;
  private final ClassLoader throwAway;
  private final Consumer<ClassTransformer> transformers;

  Unit(
      DataSource dataSource,
      ClassLoader loader,
      ClassLoader throwAway,
      Consumer<ClassTransformer> transformers) {
    this.dataSource = dataSource;
    this.loader = loader;
    this.throwAway = throwAway;
    this.transformers = transformers;
  }

  @Override
  public String getPersistenceUnitName() {
    return "openkam";
  }

  @Override
  public String getPersistenceProviderClassName() {
    return "org.eclipse.persistence.jpa.PersistenceProvider";
  }

  @Override
  public String getScopeAnnotationName() {
    return null;
  }

  @Override
  public List<String> getQualifierAnnotationNames() {
    return List.of();
  }

  @Override
  @SuppressWarnings("removal")
  public PersistenceUnitTransactionType getTransactionType() {
    return PersistenceUnitTransactionType.RESOURCE_LOCAL;
  }

  @Override
  public DataSource getJtaDataSource() {
    return null;
  }

  @Override
  public DataSource getNonJtaDataSource() {
    return dataSource;
  }

  @Override
  public List<String> getMappingFileNames() {
    return List.of();
  }

  @Override
  public List<URL> getJarFileUrls() {
    return List.of();
  }

  @Override
  public URL getPersistenceUnitRootUrl() {
    return NoArchive.url();
  }

  @Override
  public List<String> getManagedClassNames() {
    return Entities.NAMES;
  }

  @Override
  public boolean excludeUnlistedClasses() {
    return true;
  }

  @Override
  public SharedCacheMode getSharedCacheMode() {
    return SharedCacheMode.NONE;
  }

  @Override
  public ValidationMode getValidationMode() {
    return ValidationMode.NONE;
  }

  @Override
  public Properties getProperties() {
    return new Properties();
  }

  @Override
  public String getPersistenceXMLSchemaVersion() {
    return "3.1";
  }

  @Override
  public ClassLoader getClassLoader() {
    return loader;
  }

  @Override
  public void addTransformer(ClassTransformer transformer) {
    transformers.accept(transformer);
  }

  @Override
  public ClassLoader getNewTempClassLoader() {
    return throwAway;
  }
}
