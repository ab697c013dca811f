package io.duckgres.gateway.config;

import io.duckgres.executor.access.HostRules;
import io.duckgres.executor.database.EngineLimits;
import io.duckgres.executor.lake.LakeOptions;
import io.duckgres.executor.limit.AddressRange;
import io.duckgres.executor.limit.RateLimits;
import io.duckgres.executor.schedule.AdmissionLimits;
import io.duckgres.gateway.server.LocalSocketOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The configuration as typed values, checked as a whole.
 *
 * @param local the Unix-domain sockets
 * @param users user name to password; empty means the default user of a first start
 * @param superusers those of them who may do everything
 * @param hostRules who may connect from where
 * @param engine memory, threads and temporary files of the databases
 * @param admission how many statements run at the same time
 * @param idleTimeout zero when disabled
 * @param sessionInitTimeout zero when disabled
 * @param shutdownTimeout how long running statements may go on after SIGTERM
 * @param maxConnections zero when unlimited
 * @param proxies load balancers that say where a client is
 * @param lake null for none
 * @param copyDirectories where COPY may read and write files of the server
 * @param withoutEffect keys of the Go original in the file that this version does not act on
 */
public record ServerConfig(
    String host,
    int port,
    LocalSocketOptions local,
    Path dataDir,
    Path certificate,
    Path privateKey,
    TlsMode tlsMode,
    PasswordMethod passwordMethod,
    Map<String, String> users,
    Set<String> superusers,
    HostRules hostRules,
    boolean filePersistence,
    UnknownDatabase unknownDatabase,
    EngineLimits engine,
    AdmissionLimits admission,
    Duration idleTimeout,
    Duration sessionInitTimeout,
    Duration shutdownTimeout,
    int maxConnections,
    int reservedConnections,
    int connectionsPerUser,
    RateLimits rateLimits,
    List<AddressRange> proxies,
    MetricsEndpoint metrics,
    FlightEndpoint flight,
    LogSettings log,
    ExtensionSettings extensions,
    @Nullable LakeOptions lake,
    List<Path> copyDirectories,
    List<String> withoutEffect) {

  /** Passwords are secrets, so the generated form will not do. */
  @Override
  public String toString() {
    return "ServerConfig["
        + host
        + ":"
        + port
        + ", data_dir="
        + dataDir
        + ", users="
        + users.keySet()
        + "]";
  }
}
