package io.duckgres.gateway.config;

import java.util.List;

/**
 * The configuration with its sources.
 *
 * @param values every key in the order of the manual
 */
public record LoadedConfig(ServerConfig config, List<ConfigValue> values) {
  public LoadedConfig {
    values = List.copyOf(values);
  }
}
