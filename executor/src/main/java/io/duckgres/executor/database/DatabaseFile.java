package io.duckgres.executor.database;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The file of a user's database. */
final class DatabaseFile {
  private DatabaseFile() {}

  /**
   * {@code USER.duckdb}; in a name every byte that could mean something to a file system is written
   * {@code %XX}, so that no two users share a file and none leaves the directory.
   */
  static Path of(Path dataDir, String user) {
    StringBuilder name = new StringBuilder();
    for (byte b : user.getBytes(StandardCharsets.UTF_8)) {
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
    return dataDir.resolve(name + ".duckdb");
  }
}
