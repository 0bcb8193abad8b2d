package org.openkam.itests;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may know whom. A bundle that is added later is held to the rules without a word here. */
class ArchitectureTest {
  /** Grows with the bundles: fewer would mean that the rules looked at nothing. */
  private static final int AT_LEAST = 14;

  private static final String[] PERSISTENCE = {
    "jakarta.persistence..", "org.eclipse.persistence..", "java.sql..", "javax.sql..",
    "liquibase..", "com.zaxxer.hikari..", "org.apache.derby..", "org.postgresql.."
  };

  /** Role (the folder) to its classes. */
  private static final TreeMap<String, JavaClasses> BUNDLES = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    var bundles = Path.of(System.getProperty("kam.root"), "bundles");
    var module = Pattern.compile("<module>(.+?)</module>");
    module
        .matcher(Files.readString(bundles.resolve("pom.xml")))
        .results()
        .map(found -> found.group(1))
        .filter(role -> Files.isDirectory(bundles.resolve(role).resolve("src/main/java")))
        .forEach(role -> BUNDLES.put(role, classesOf(bundles.resolve(role))));
  }

  private static JavaClasses classesOf(Path bundle) {
    return new ClassFileImporter()
        .withImportOption(location -> location.contains("/org/openkam/"))
        .importPath(bundle.resolve("target/classes"));
  }

  @Test
  void looksAtEveryBundle() {
    assertThat(BUNDLES).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    assertThat(BUNDLES).allSatisfy((role, classes) -> assertThat(classes).isNotEmpty());
  }

  @Test
  void everyBundleIsALeafFeatureThatBoots() throws IOException {
    var root = Path.of(System.getProperty("kam.root"));
    var features = Files.readString(root.resolve("features/src/main/feature/features.xml"));
    var booted = Files.readString(root.resolve("distribution/karaf/pom.xml"));
    assertThat(BUNDLES.keySet())
        .allSatisfy(
            role -> {
              assertThat(features).contains("<feature name=\"openkam-" + role + "\"");
              assertThat(booted).contains("<feature>openkam-" + role + "</feature>");
            });
  }

  @Test
  void aBundleLivesInThePackageOfItsName() {
    BUNDLES.forEach(
        (role, classes) ->
            assertThat(classes)
                .as(role)
                .allSatisfy(
                    type -> assertThat(type.getPackageName() + ".").startsWith(root(role) + ".")));
  }

  @Test
  void nobodyImportsASibling() {
    BUNDLES.forEach(
        (role, classes) ->
            forbid(
                classes,
                describe(
                    "belong to a sibling that " + role + " may not know",
                    type -> {
                      var other = roleOf(type);
                      return other != null && !other.equals(role) && !mayKnow(role, other);
                    })));
  }

  @Test
  void theLanguageImportsJavaAndOsgiAnnotationsOnly() {
    var api = BUNDLES.get("api");
    assertThat(api).isNotNull();
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java..", "org.openkam.api..", "org.osgi.annotation..", "org.osgi.service..")
        .check(api);
  }

  @Test
  void onlyTheStoreKnowsPersistence() {
    BUNDLES.forEach(
        (role, classes) -> {
          if (!role.equals("store")) {
            forbid(classes, resideInAnyPackage(PERSISTENCE));
          }
        });
  }

  @Test
  void onlyTheScreensKnowVaadin() {
    BUNDLES.forEach(
        (role, classes) -> {
          if (!role.equals("vaadin") && !isScreen(role)) {
            forbid(classes, resideInAnyPackage("com.vaadin.."));
          }
        });
  }

  /** api for everyone; ui-api and vaadin for the screens. */
  private static boolean mayKnow(String role, String other) {
    return other.equals("api") || isScreen(role) && Set.of("ui-api", "vaadin").contains(other);
  }

  private static boolean isScreen(String role) {
    return role.equals("ui") || role.startsWith("ui-");
  }

  private static String root(String role) {
    return "org.openkam." + role.replace('-', '.');
  }

  /** The longest name wins: org.openkam.ui.api belongs to ui-api, not to ui. */
  private static String roleOf(JavaClass type) {
    return BUNDLES.keySet().stream()
        .filter(role -> (type.getPackageName() + ".").startsWith(root(role) + "."))
        .max(Comparator.comparingInt(String::length))
        .orElse(null);
  }

  private static void forbid(JavaClasses classes, DescribedPredicate<? super JavaClass> strangers) {
    noClasses().should().dependOnClassesThat(strangers).check(classes);
  }
}
