package io.duckgres.gateway.cli;

import io.duckgres.executor.auth.ScramVerifier;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * {@code duckgres hash-password}: a verifier for the configuration's {@code users}, so that the
 * file holds no password. Reads standard input; never an argument, which other users could see.
 */
final class HashPassword implements Subcommand {
  @Override
  public String name() {
    return "hash-password";
  }

  @Override
  public String description() {
    return "Read a password from standard input and print its SCRAM-SHA-256 verifier";
  }

  @Override
  public int run(ParseResult parsed, Map<String, String> environment) {
    String password = read();
    if (password == null || password.isEmpty()) {
      throw new StartFailure("no password was given on standard input", null);
    }
    System.out.println(ScramVerifier.ofPassword(password));
    return 0;
  }

  private static @Nullable String read() {
    Console console = System.console();
    if (console != null && console.isTerminal()) {
      char[] typed = console.readPassword("Password: ");
      return typed == null ? null : new String(typed);
    }
    try {
      return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
          .readLine();
    } catch (IOException e) {
      throw new StartFailure("cannot read standard input: " + e.getMessage(), e);
    }
  }
}
