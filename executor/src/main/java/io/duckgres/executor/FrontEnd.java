package io.duckgres.executor;

import java.util.Map;

/**
 * A second way in beside the PostgreSQL protocol, found with {@link java.util.ServiceLoader}. It
 * shares the sessions, users and workers of the executor that starts it.
 *
 * <p>Called from the server's main thread only.
 */
public interface FrontEnd extends AutoCloseable {

  /** The name by which configuration enables it, for example {@code flight}. */
  String name();

  /**
   * Starts listening and returns when connections are accepted.
   *
   * @param executor lives longer than this front end
   * @param options the front end's own section of the configuration
   * @return the port it listens on
   * @throws RuntimeException it cannot listen; nothing is left running
   */
  int start(Executor executor, Map<String, String> options);

  /** Puts what can change while it runs into force, from a section like that of the start. */
  default void reload(Map<String, String> options) {}

  /** Sessions open now. */
  default int sessions() {
    return 0;
  }

  /** Stops accepting, ends its sessions, returns when both is done. */
  @Override
  void close();
}
