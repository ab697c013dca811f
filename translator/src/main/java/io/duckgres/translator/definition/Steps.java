package io.duckgres.translator.definition;

import io.duckgres.translator.lex.Identifiers;
import io.duckgres.types.ErrorEnvelope;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a statement comes to: engine statements in order, all or none, and notices before them. */
public final class Steps {
  private final List<String> statements = new ArrayList<>();
  private final List<PgError> notices = new ArrayList<>();
  private List<@Nullable String> answer = List.of();
  private @Nullable String countTag;
  private long rows;

  public List<String> statements() {
    return statements;
  }

  public List<PgError> notices() {
    return notices;
  }

  Steps add(String sql) {
    statements.add(sql);
    return this;
  }

  Steps addAll(List<String> sql) {
    statements.addAll(sql);
    return this;
  }

  /** The command tag is that of the rows that the last statement stores. */
  Steps countRows(String command) {
    countTag = command;
    return this;
  }

  /** The engine statement that ran last has stored so many rows. */
  public void stored(long count) {
    rows = count;
  }

  /** The command tag when rows are counted, else {@code plain}. */
  public String tag(String plain) {
    return countTag == null ? plain : countTag + " " + rows;
  }

  /** What the statement answers: a column of bigint. */
  Steps answer(List<@Nullable String> values) {
    answer = Collections.unmodifiableList(values);
    return this;
  }

  /** The values of the one column that the statement answers with. */
  public List<@Nullable String> answer() {
    return answer;
  }

  Steps notice(PgError notice) {
    notices.add(notice);
    return this;
  }

  /** Fails with an error when some row of a table meets a condition. */
  Steps refuseIfAny(EngineName table, String condition, PgError error) {
    return add(
        "SELECT error("
            + Identifiers.literal(ErrorEnvelope.seal(error))
            + ") FROM "
            + table.sql()
            + " WHERE "
            + condition
            + " LIMIT 1");
  }

  static PgError skipped(SqlState state, String message) {
    return PgError.of(PgError.Severity.NOTICE, state, message);
  }
}
