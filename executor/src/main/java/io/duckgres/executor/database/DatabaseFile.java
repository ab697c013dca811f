package io.duckgres.executor.database;

import java.nio.charset.StandardCharsets;

/** What the file of a database is called. */
public final class DatabaseFile {
  /** Folder of the databases made by CREATE DATABASE, below the data directory. */
  private static final String FOLDER = "databases/";

  private DatabaseFile() {}

  /** {@code USER.duckdb}, the file of a user's own database. */
  static String name(String user) {
    return plain(user) + ".duckdb";
  }

  /**
   * The file of a database made by CREATE DATABASE. No two have the same over time, so that what a
   * crash leaves behind is never taken for another's.
   */
  public static String name(String database, long oid) {
    return FOLDER + plain(database) + "_" + oid + ".duckdb";
  }

  /**
   * In a name every byte that could mean something to a file system is written {@code %XX}, so that
   * no two users share a file and none leaves the directory.
   */
  private static String plain(String text) {
    StringBuilder name = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '_'
              || c == '-';
      if (plain) {
        name.append(c);
      } else {
        name.append("%%%02X".formatted((int) c));
      }
    }
    return name.toString();
  }
}
