package io.duckgres.translator.plan;

import io.duckgres.translator.lex.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Command tags of DDL from the statement's first words, as CreateCommandTag gives them. */
public final class StatementTags {
  private static final Set<String> MODIFIERS =
      Set.of(
          "or",
          "replace",
          "global",
          "local",
          "temp",
          "temporary",
          "unlogged",
          "unique",
          "trusted",
          "procedural",
          "recursive",
          "constraint",
          "default",
          "persistent",
          "secret",
          "if");

  /** Object kinds of more than one word, longest first. */
  private static final List<List<String>> KINDS =
      List.of(
          List.of("text", "search", "configuration"),
          List.of("text", "search", "dictionary"),
          List.of("text", "search", "parser"),
          List.of("text", "search", "template"),
          List.of("foreign", "data", "wrapper"),
          List.of("materialized", "view"),
          List.of("foreign", "table"),
          List.of("access", "method"),
          List.of("large", "object"),
          List.of("event", "trigger"),
          List.of("user", "mapping"),
          List.of("operator", "class"),
          List.of("operator", "family"),
          List.of("default", "privileges"));

  private StatementTags() {}

  /** {@code CREATE TABLE}, {@code ALTER VIEW}, {@code TRUNCATE TABLE}, {@code COMMENT} … */
  public static StatementTag ddl(List<Token> tokens) {
    String verb = tokens.getFirst().text().toUpperCase(Locale.ROOT);
    return StatementTag.of(
        switch (verb) {
          case "CREATE", "DROP", "ALTER" -> verb + " " + object(tokens);
          case "TRUNCATE" -> "TRUNCATE TABLE";
          case "REFRESH" -> "REFRESH MATERIALIZED VIEW";
          case "SECURITY" -> "SECURITY LABEL";
          case "IMPORT" -> "IMPORT FOREIGN SCHEMA";
          default -> verb;
        });
  }

  private static String object(List<Token> tokens) {
    int i = 1;
    for (; i < tokens.size() - 1; i++) {
      if (isKind(tokens, i) || !MODIFIERS.contains(tokens.get(i).text())) {
        break;
      }
    }
    for (List<String> kind : KINDS) {
      if (startsWith(tokens, i, kind)) {
        return String.join(" ", kind).toUpperCase(Locale.ROOT);
      }
    }
    if (i >= tokens.size()) {
      return "";
    }
    return switch (tokens.get(i).text()) {
      case "user", "group" -> "ROLE";
      case String word -> word.toUpperCase(Locale.ROOT);
    };
  }

  private static boolean isKind(List<Token> tokens, int at) {
    return KINDS.stream().anyMatch(kind -> startsWith(tokens, at, kind));
  }

  private static boolean startsWith(List<Token> tokens, int at, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (at + i >= tokens.size() || !tokens.get(at + i).is(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
