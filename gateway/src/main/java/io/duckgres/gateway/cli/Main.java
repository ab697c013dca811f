package io.duckgres.gateway.cli;

import io.duckgres.gateway.config.ConfigError;
import io.duckgres.gateway.config.ConfigLoader;
import io.duckgres.gateway.config.LoadedConfig;
import io.duckgres.gateway.config.ServerConfig;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The process: reads the command line and the configuration, then is the server. */
public final class Main {
  /** The server could not start: port taken, files unreadable, engine missing. */
  static final int CANNOT_START = 1;

  /** The command line or the configuration is wrong. */
  static final int WRONG_USAGE = 2;

  /** Does not return while the server runs; ends the process when it cannot start. */
  public static void main(String[] args) {
    CommandLine commandLine = CommandLineFlags.commandLine();
    try {
      ParseResult parsed = commandLine.parseArgs(args);
      if (parsed.hasSubcommand()) {
        System.exit(run(parsed.subcommand()));
      }
      if (parsed.isUsageHelpRequested()) {
        commandLine.usage(System.out);
        return;
      }
      if (parsed.isVersionHelpRequested()) {
        commandLine.printVersionHelp(System.out);
        return;
      }
      serve(CommandLineFlags.given(parsed), Map.copyOf(System.getenv()));
    } catch (ParameterException e) {
      fail(WRONG_USAGE, List.of(e.getMessage(), "see duckgres --help"));
    } catch (ConfigError e) {
      fail(WRONG_USAGE, e.problems());
    } catch (StartFailure e) {
      fail(CANNOT_START, List.of(e.getMessage()));
    }
  }

  private static int run(ParseResult parsed) {
    String name = parsed.commandSpec().name();
    if (parsed.isUsageHelpRequested()) {
      parsed.commandSpec().commandLine().usage(System.out);
      return 0;
    }
    return CommandLineFlags.subcommand(name).run(parsed, Map.copyOf(System.getenv()));
  }

  private static void serve(Map<String, String> flags, Map<String, String> environment) {
    LoadedConfig loaded = ConfigLoader.loadWithSources(flags, environment);
    ServerConfig config = loaded.config();
    Logging.apply(config.log());
    ServerProcess server = ServerProcess.start(config);
    server.reloadBy(new ConfigReload(flags, environment, loaded));
    Signals.onSecondStop();
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "shutdown"));
    parkForever();
  }

  /** The server's own threads are daemons, so this one keeps the process; the hook ends it. */
  private static void parkForever() {
    while (true) {
      LockSupport.park();
    }
  }

  private static void fail(int status, List<String> lines) {
    for (String line : lines) {
      System.err.println("duckgres: " + line);
    }
    System.exit(status);
  }

  private Main() {}
}
