package io.duckgres.proof.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A module uses only what its place in the house allows. */
class LayersTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.duckgres");

  private static final List<String> EVERYWHERE =
      List.of(
          "java..", "javax..", "org.jspecify.annotations..", "com.google.errorprone.annotations..");

  /** Module by package, with what it may use beyond {@link #EVERYWHERE} and itself. */
  private static final Map<String, List<String>> MAY_USE =
      Map.of(
          "types", List.of(),
          "engine", List.of(),
          "translator",
              List.of(
                  "types",
                  "org.apache.calcite..",
                  "com.google.common.collect..", // the type of Calcite's names
                  "com.github.benmanes.caffeine.."),
          "functions", List.of("types", "engine"),
          "catalog", List.of("types", "engine", "functions"),
          "executor",
              List.of(
                  "types",
                  "engine",
                  "translator",
                  "functions",
                  "catalog",
                  "com.github.benmanes.caffeine..",
                  "org.apache.calcite.sql..",
                  "org.slf4j.."),
          "flight",
              List.of(
                  "types",
                  "engine",
                  "executor",
                  "org.apache.arrow..",
                  "com.google.protobuf..",
                  "io.grpc..",
                  "org.slf4j.."));

  @TestFactory
  Stream<DynamicTest> arrowsPointDown() {
    return MAY_USE.entrySet().stream()
        .map(
            module ->
                DynamicTest.dynamicTest(
                    module.getKey(), () -> check(module.getKey(), module.getValue())));
  }

  private static void check(String module, List<String> others) {
    List<String> allowed = new ArrayList<>(EVERYWHERE);
    allowed.add("io.duckgres." + module + "..");
    others.forEach(o -> allowed.add(o.contains("..") ? o : "io.duckgres." + o + ".."));
    classes()
        .that()
        .resideInAPackage("io.duckgres." + module + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new))
        .check(ALL);
  }

  @Test
  void theGatewayReachesTheEngineThroughTheExecutorOnly() {
    noClasses()
        .that()
        .resideInAPackage("io.duckgres.gateway..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.duckgres.engine..",
            "io.duckgres.translator..",
            "io.duckgres.catalog..",
            "io.duckgres.functions..",
            "io.duckgres.flight..")
        .check(ALL);
  }

  @Test
  void onlyTheGatewayKnowsNetty() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.duckgres.gateway..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.netty..")
        .check(ALL);
  }

  @Test
  void onlyTheEngineTouchesForeignMemory() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.duckgres.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.foreign..")
        .check(ALL);
  }
}
