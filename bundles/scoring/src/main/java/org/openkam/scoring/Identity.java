package org.openkam.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Manifest;
import org.openkam.api.scoring.FactorFunction;

/** Name, version and hash of the code that computes: it goes with every run. */
final class Identity {
  private static final List<Class<?>> ENGINE =
      List.of(
          WeightedFactors.class,
          Factor.class,
          Weighing.class,
          Gates.class,
          Points.class,
          Columns.class,
          Line.class,
          ExpectedGrowth.class,
          Ranked.class,
          PercentileCuts.class);

  private Identity() {}

  static String of(List<FactorFunction> functions) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      for (Class<?> type : ENGINE) add(type, hash);
      functions.stream()
          .sorted(Comparator.comparing(FactorFunction::id))
          .forEach(f -> add(f.getClass(), hash));
      String hex = HexFormat.of().formatHex(hash.digest(), 0, 8);
      return "org.openkam.scoring " + version() + " sha256:" + hex;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(Class<?> type, MessageDigest hash) {
    Class<?>[] nest = type.getNestMembers();
    Arrays.sort(nest, Comparator.comparing(Class::getName));
    for (Class<?> member : nest) {
      String file = member.getName().substring(member.getPackageName().length() + 1) + ".class";
      hash.update(member.getName().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      try (InputStream in = member.getResourceAsStream(file)) {
        if (in != null) hash.update(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String version() {
    try (InputStream in = Identity.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
      String version =
          in == null ? null : new Manifest(in).getMainAttributes().getValue("Bundle-Version");
      return version == null ? "?" : version;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
