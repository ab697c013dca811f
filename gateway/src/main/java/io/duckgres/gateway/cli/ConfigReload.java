package io.duckgres.gateway.cli;

import io.duckgres.gateway.config.ConfigError;
import io.duckgres.gateway.config.ConfigLoader;
import io.duckgres.gateway.config.ConfigValue;
import io.duckgres.gateway.config.LoadedConfig;
import io.duckgres.gateway.config.ServerConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the configuration again and says what changed: what is in force now and what waits for a
 * restart. Wrong configuration changes nothing.
 */
final class ConfigReload {
  private static final Logger LOG = LoggerFactory.getLogger(ConfigReload.class);

  /** Puts a configuration into force as far as a running server can. */
  interface Target {
    void reload(ServerConfig config);
  }

  private final Map<String, String> flags;
  private final Map<String, String> environment;
  private LoadedConfig current;

  ConfigReload(Map<String, String> flags, Map<String, String> environment, LoadedConfig current) {
    this.flags = flags;
    this.environment = environment;
    this.current = current;
  }

  /** One at a time; never throws. */
  synchronized boolean run(Target target) {
    LoadedConfig next;
    try {
      next = ConfigLoader.loadWithSources(flags, environment);
    } catch (ConfigError e) {
      e.problems().forEach(problem -> LOG.error("configuration: {}", problem));
      LOG.error("configuration not reloaded: nothing has changed");
      return false;
    }
    List<String> changed = new ArrayList<>();
    List<String> waiting = new ArrayList<>();
    compare(next, changed, waiting);
    target.reload(next.config());
    current = next;
    LOG.info(
        "configuration reloaded; {}",
        changed.isEmpty() ? "no change" : "changed: " + String.join(", ", changed));
    if (!waiting.isEmpty()) {
      LOG.warn("these changes need a restart: {}", String.join(", ", waiting));
    }
    return true;
  }

  private void compare(LoadedConfig next, List<String> changed, List<String> waiting) {
    if (!next.config().users().equals(current.config().users())) {
      changed.add("users");
    }
    if (!next.config().hostRules().equals(current.config().hostRules())) {
      changed.add("hba");
    }
    for (int i = 0; i < next.values().size(); i++) {
      ConfigValue was = current.values().get(i);
      ConfigValue is = next.values().get(i);
      if (!Objects.equals(was.text(), is.text())) {
        (is.key().live() ? changed : waiting)
            .add("%s %s to %s".formatted(is.key().path(), was.text(), is.text()));
      }
    }
  }
}
