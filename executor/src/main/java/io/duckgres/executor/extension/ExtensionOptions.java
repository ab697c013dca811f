package io.duckgres.executor.extension;

import java.nio.file.Path;
import java.util.List;

/**
 * Which extensions every database gets.
 *
 * @param wanted in the order they are loaded
 * @param asked whether somebody asked for them, so that a missing one is worth a warning
 * @param directories where their files are looked for, first hit wins; the last one takes downloads
 * @param downloads whether missing ones are fetched from DuckDB's repositories at start
 */
public record ExtensionOptions(
    List<ExtensionSpec> wanted, boolean asked, List<Path> directories, boolean downloads) {

  /** None. */
  public static final ExtensionOptions NONE =
      new ExtensionOptions(List.of(), false, List.of(), false);

  public ExtensionOptions {
    wanted = List.copyOf(wanted);
    directories = List.copyOf(directories);
  }

  /** Whether any comes from the community repository, whose signatures are accepted then. */
  public boolean community() {
    return wanted.stream().anyMatch(ExtensionSpec::community);
  }
}
