package org.openkam.store.db;

import jakarta.persistence.spi.ClassTransformer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;

/**
 * Weaves the entities when the bundle is built, so that they are the same in a test and in OSGi.
 * EclipseLink's own tool needs a persistence.xml, which version 5.0.0 does not parse.
 */
public final class Weaver {
  private Weaver() {}

  public static void main(String[] arguments) throws Exception {
    Path classes = Path.of(arguments[0]);
    List<ClassTransformer> transformers = new ArrayList<>();
    ClassLoader loader = Weaver.class.getClassLoader();
    var unit = new Unit(null, loader, new ThrowAway(classes, loader), transformers::add);
    new PersistenceProvider()
        .createContainerEntityManagerFactory(
            unit,
            Map.of(
                PersistenceUnitProperties.WEAVING, "true",
                PersistenceUnitProperties.LOGGING_LEVEL, "WARNING"))
        .close();
    for (String name : Entities.NAMES) {
      Path file = classes.resolve(name.replace('.', '/') + ".class");
      for (ClassTransformer transformer : transformers) {
        byte[] woven =
            transformer.transform(
                loader, name.replace('.', '/'), null, null, Files.readAllBytes(file));
        if (woven != null) Files.write(file, woven);
      }
    }
  }

  /** Loads our classes anew, so that looking at them does not settle what they are. */
  private static final class ThrowAway extends ClassLoader {
    private final Path classes;

    ThrowAway(Path classes, ClassLoader parent) {
      super(parent);
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      Path file = classes.resolve(name.replace('.', '/') + ".class");
      if (!name.startsWith("org.openkam.store.") || !Files.exists(file)) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      if (known != null) return known;
      try {
        byte[] bytes = Files.readAllBytes(file);
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
