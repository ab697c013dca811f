package io.duckgres.proof.history;

import java.util.List;
import java.util.Random;

/**
 * Writes histories of transactions with savepoints: the same seed gives the same history. Tables:
 * {@code t} with a key, {@code u} with a serial column, {@code stamp} with times.
 */
final class HistoryWriter {
  static final List<String> SETUP =
      List.of(
          "CREATE TABLE t (k integer PRIMARY KEY, v integer NOT NULL)",
          "CREATE TABLE u (id serial, b integer, ts timestamptz DEFAULT now())",
          "CREATE TABLE stamp (block integer, ts timestamptz)");

  private final Random random;
  private boolean inBlock;
  private int blocks;
  private int drawn;

  /** How many of a hundred steps are about cursors. */
  private final int cursorShare;

  private final CursorSteps cursors;

  HistoryWriter(long seed, int cursorShare) {
    random = new Random(seed);
    this.cursorShare = cursorShare;
    cursors = new CursorSteps(random);
  }

  HistoryStep next() {
    if (cursorShare > 0 && random.nextInt(100) < cursorShare) {
      return cursors.next();
    }
    if (!inBlock) {
      return outside();
    }
    int kind = random.nextInt(100);
    if (kind < 14) {
      return HistoryStep.simple("SAVEPOINT " + savepoint());
    }
    if (kind < 28) {
      return HistoryStep.simple("ROLLBACK TO " + savepoint());
    }
    if (kind < 33) {
      return HistoryStep.simple("RELEASE " + savepoint());
    }
    if (kind < 38) {
      inBlock = false;
      return HistoryStep.simple(random.nextInt(4) == 0 ? "ROLLBACK" : "COMMIT");
    }
    return statement();
  }

  private HistoryStep outside() {
    if (random.nextInt(5) == 0) {
      return statement();
    }
    inBlock = true;
    blocks++;
    return HistoryStep.simple(
        random.nextInt(4) == 0 ? "BEGIN ISOLATION LEVEL REPEATABLE READ" : "BEGIN");
  }

  private HistoryStep statement() {
    int kind = random.nextInt(22);
    String key = Integer.toString(random.nextInt(30));
    String number = Integer.toString(random.nextInt(10));
    return switch (kind) {
      case 0, 1, 2 -> HistoryStep.simple("INSERT INTO t VALUES (" + key + ", " + number + ")");
      case 3 -> HistoryStep.extended("INSERT INTO t (k, v) VALUES ($1, $2)", List.of(key, number));
      case 4 -> HistoryStep.simple("INSERT INTO u (b) VALUES (" + ++drawn + ")");
      case 5 ->
          HistoryStep.extended(
              "INSERT INTO u (b) VALUES ($1) RETURNING b", List.of(Integer.toString(++drawn)));
      case 6 -> HistoryStep.simple("UPDATE t SET v = v + 1 WHERE k < " + key);
      case 7 ->
          HistoryStep.extended(
              "UPDATE t SET v = v + $1::integer WHERE k = $2::integer", List.of(number, key));
      case 8 -> HistoryStep.simple("UPDATE t SET v = 100 / (v - " + number + ")");
      case 9 -> HistoryStep.simple("DELETE FROM t WHERE k = " + key);
      case 10 -> HistoryStep.extended("DELETE FROM t WHERE v = $1::integer", List.of(number));
      case 11 ->
          HistoryStep.simple(
              "INSERT INTO t SELECT k + 100, max(v) FROM t WHERE v > " + number + " GROUP BY k");
      case 12 -> HistoryStep.simple("DELETE FROM t WHERE k >= 100");
      case 13, 14 -> HistoryStep.simple("SELECT k, v FROM t ORDER BY k");
      case 15 -> HistoryStep.simple("SELECT b FROM u ORDER BY id");
      case 16 -> HistoryStep.simple("SELECT count(*) = count(DISTINCT id) FROM u");
      case 17 -> HistoryStep.simple("INSERT INTO stamp VALUES (" + blocks + ", now())");
      case 18 ->
          HistoryStep.simple(
              "SELECT block FROM stamp WHERE block = %d AND ts <> now()".formatted(blocks));
      case 19 ->
          HistoryStep.copy(
              "COPY t FROM STDIN", key + "\t" + number + "\n" + (200 + drawn) + "\t" + key + "\n");
      case 20 -> HistoryStep.simple("SET work_mem = '" + (1 + random.nextInt(9)) + "MB'");
      default -> HistoryStep.simple(rare());
    };
  }

  private String rare() {
    return switch (random.nextInt(10)) {
      case 0 -> "CREATE TABLE x" + random.nextInt(3) + " (a integer)";
      case 1 -> "DROP TABLE x" + random.nextInt(3);
      case 2 -> "INSERT INTO x" + random.nextInt(3) + " SELECT k FROM t";
      case 3 -> "SELECT count(*), sum(a) FROM x" + random.nextInt(3);
      case 4 -> "SHOW work_mem";
      case 5 -> "SET LOCAL work_mem = '77MB'";
      case 6 -> "TRUNCATE t";
      case 7 -> "SELECT nosuch FROM t";
      case 8 -> "INSERT INTO t VALUES (NULL, 1)";
      default -> "DELETE FROM t";
    };
  }

  private String savepoint() {
    return "s" + random.nextInt(4);
  }
}
