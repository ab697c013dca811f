package io.duckgres.gateway.cli;

/** The product's version, from the jar's manifest; {@code dev} when run from class files. */
final class Version {
  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }

  private Version() {}
}
