package io.duckgres.gateway.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What is piped into a command. */
final class StandardInput {
  private StandardInput() {}

  /** All of it, as UTF-8. */
  static String text() {
    try {
      return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StartFailure("cannot read standard input: " + e.getMessage(), e);
    }
  }
}
